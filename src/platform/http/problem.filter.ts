import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { dialect } from '../database/dialect.js';
import { DomainError, type DomainErrorKind, type FieldError } from '../domain-error.js';
import type { ProblemType } from '../problem-types.js';
import { codesOf, type SaidSentence } from '../text/sentences.js';
import './field.sentences.js';
import { REQUEST_ID } from './request-id.js';

/** RFC 9457. `type` is a stable slug, `detail` a sentence for a person. */
export interface Problem {
  type: ProblemType;
  title: string;
  status: number;
  detail: string;
  errors?: ReadonlyArray<FieldError & { messageCodes: SaidSentence[] }>;
  /** By which the log calls the request. */
  requestId?: string;
  /** Seconds. */
  retryAfter?: number;
  [member: string]: unknown;
}

const STATUS: Record<DomainErrorKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'wrong-method': 405,
  gone: 410,
  conflict: 409,
  precondition: 412,
  'too-large': 413,
  unsupported: 415,
  'too-many': 429,
  unavailable: 503,
};

const TITLE: Record<number, string> = {
  400: 'The request is not valid',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Not allowed here',
  408: 'Too slow',
  409: 'This does not fit the present state',
  410: 'Not there any more',
  412: 'Changed in the meantime',
  413: 'Too large',
  414: 'Too long an address',
  415: 'This kind of content is not accepted',
  429: 'Too many requests',
  431: 'Too long headers',
  500: 'Something went wrong on our side',
  503: 'Not available just now',
};

export function toProblem(error: unknown): Problem {
  if (error instanceof DomainError) {
    const status = STATUS[error.kind];
    const fields = error.fields.map((field) => ({ ...field, messageCodes: codesOf(field.message) }));
    const errors = fields.length > 0 ? { errors: fields } : {};
    return { ...error.members, type: error.slug, title: TITLE[status]!, status, detail: error.message, ...errors };
  }
  if (dialect.isUnavailable(error)) {
    const detail = 'The database does not answer. Nothing was changed; try again in a moment.';
    return { type: 'database-unavailable', title: TITLE[503]!, status: 503, detail };
  }
  // Fastify's own errors (bad JSON, body too large) carry statusCode.
  const status = error instanceof HttpException ? error.getStatus() : Number((error as FastifyLike)?.statusCode ?? 500);
  if (status < 500) {
    const detail = OWN_WORDS[(error as FastifyLike)?.code ?? ''] ?? DETAIL[status] ?? (error as Error).message;
    return { type: SLUG[status] ?? 'bad-request', title: TITLE[status] ?? 'Not accepted', status, detail };
  }
  if (status === 503) {
    return { type: 'unavailable', title: TITLE[503]!, status, detail: 'This is not available just now; try again.' };
  }
  const detail = 'An unexpected error; it is in the log. Nothing half-done stays behind; try again.';
  return { type: 'internal', title: TITLE[500]!, status: 500, detail };
}

const DETAIL: Record<number, string> = {
  404: 'There is nothing at this address.',
  408: 'The request did not come to its end in time. Send it again.',
  413: 'The body is longer than anything this address takes. Send less at once.',
  414: 'A part of this address is longer than any id or name there is. Check the address.',
  415: 'Send the body as JSON, with Content-Type: application/json; files go to /api/files as multipart/form-data.',
  431: 'Address and headers are longer than is taken here. Send fewer or shorter ones.',
};

const SLUG: Record<number, ProblemType> = {
  404: 'not-found',
  408: 'too-slow',
  413: 'too-large',
  414: 'address-too-long',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
  431: 'headers-too-long',
};

/** Of what Fastify finds out, by its code. */
const OWN_WORDS: Record<string, string> = {
  FST_ERR_BAD_URL: 'The address has a % that begins no escape. Write %25 for the sign itself.',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'The body is not as long as its Content-Length says. Send it again.',
};

interface FastifyLike {
  statusCode?: number;
  code?: string;
}

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

export function sendProblem(reply: FastifyReply, problem: Problem): void {
  const requestId = reply.request.id;
  if (problem.retryAfter !== undefined) void reply.header('retry-after', problem.retryAfter);
  // Where Fastify itself finds out what is wrong, nothing else puts it into the headers.
  void reply
    .status(problem.status)
    .type(PROBLEM_TYPE)
    .header(REQUEST_ID, requestId)
    .send({ ...problem, requestId });
}

/** Every error of the API leaves through here. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  /** @param onForbidden hears of every request that its caller may not make */
  constructor(private readonly onForbidden?: (request: FastifyRequest) => void) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const problem = toProblem(error);
    const http = host.switchToHttp();
    if (problem.status >= 500) this.logger.error(error);
    if (problem.status === 403) this.onForbidden?.(http.getRequest<FastifyRequest>());
    sendProblem(http.getResponse<FastifyReply>(), problem);
  }
}
