import type { components } from './schema.gen.ts';

type ProblemJson = components['schemas']['Problem'];

/** A refusal of the service (RFC 9457), or a connection that failed: then `type` is `offline`. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly type: string,
    readonly status: number,
    /** What happened and what to do, in English. */
    readonly detail: string,
    /** Which fields were wrong. */
    readonly errors: NonNullable<ProblemJson['errors']> = [],
    /** Seconds until trying again makes sense, where the service says so. */
    readonly retryAfter?: number,
  ) {
    super(detail);
  }
}

/** The service could not be reached, or not just now: nothing is wrong with what was asked. */
export const isAway = (error: unknown): boolean =>
  error instanceof Problem && [0, 502, 503, 504].includes(error.status);

const isProblem = (body: unknown): body is ProblemJson =>
  typeof body === 'object' && body !== null && 'type' in body && 'detail' in body;

/** @param response undefined where none came. */
export function toProblem(response: Response | undefined, body: unknown): Problem {
  if (!response) return new Problem('offline', 0, body instanceof Error ? body.message : 'The service did not answer.');
  const seconds = Number(response.headers.get('Retry-After')) || undefined;
  if (isProblem(body)) return new Problem(body.type, response.status, body.detail, body.errors ?? [], seconds);
  return new Problem('no-answer', response.status, `The service answered ${response.status}.`, [], seconds);
}
