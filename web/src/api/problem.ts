import { t } from '@lingui/core/macro';
import { refusalOf, wordsOf } from '../i18n/sentences/words-of.ts';
import type { components } from './schema.gen.ts';

type ProblemJson = components['schemas']['Problem'];

/** What people read of it, in the language of the app. */
function messageOf(type: string, detail: string, errors: Problem['errors']): string {
  if (type === 'offline') return t`No connection to the service.`;
  if (type === 'no-answer') return t`The service did not answer. Try again in a moment.`;
  const wrong = [...new Set(errors.map(({ message }) => message))];
  return wrong.length > 0 ? wrong.join(' ') : refusalOf(type, detail);
}

/** A refusal of the service (RFC 9457), or a connection that failed: then `type` is `offline`. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly type: string,
    readonly status: number,
    /** What happened and what to do, in English. */
    readonly detail: string,
    /** Which fields were wrong, and why, in the language of the app. */
    readonly errors: ReadonlyArray<{ path: string; message: string }> = [],
    /** Seconds until trying again makes sense, where the service says so. */
    readonly retryAfter?: number,
    /** What the kind of refusal says besides, such as `survivorId`. */
    readonly more: Readonly<Record<string, unknown>> = {},
  ) {
    super(messageOf(type, detail, errors));
  }
}

/** The service could not be reached, or not just now: nothing is wrong with what was asked. */
export const isAway = (error: unknown): boolean =>
  error instanceof Problem && [0, 502, 503, 504].includes(error.status);

const isProblem = (body: unknown): body is ProblemJson =>
  typeof body === 'object' && body !== null && 'type' in body && 'detail' in body;

const errorsOf = ({ errors = [] }: ProblemJson) =>
  errors.map(({ path, message, messageCodes }) => ({ path, message: wordsOf(messageCodes, message) }));

/** @param response undefined where none came. */
export function toProblem(response: Response | undefined, body: unknown): Problem {
  if (!response) return new Problem('offline', 0, body instanceof Error ? body.message : 'The service did not answer.');
  const seconds = Number(response.headers.get('Retry-After')) || undefined;
  if (isProblem(body))
    return new Problem(body.type, response.status, body.detail, errorsOf(body), seconds, { ...body });
  return new Problem('no-answer', response.status, `The service answered ${response.status}.`, [], seconds);
}
