import type { Options } from 'pino-http';
import { cut } from '../text/cut.js';
import { linesOf } from '../text/shown.js';

/** Whatever could be a key, a token or what people write to each other; never in the log. */
const SECRETS = [
  'authorization',
  'cookie',
  'x-viber-auth-token',
  'x-viber-content-signature',
  'idempotency-key',
  'x-csrf-token',
];
const FIELDS = [
  'apiKey',
  'api_key',
  'token',
  'password',
  'presentPassword',
  'secret',
  'text',
  'body',
  'parameters',
  'query',
];

/** Structured logs, one line an event. */
export function logOptions(level: string): Options {
  return {
    level,
    // A request has an address without its query: `?sig=` and searches stay out of the log.
    serializers: {
      req: ({ id, method, url }: { id: unknown; method: string; url: string }) => ({
        id,
        method,
        // Who has these addresses needs no token.
        path: url.split('?')[0]!.replace(/^\/(webhooks\/[^/]+|m)\/.+$/, '/$1/…'),
      }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      err: describeError,
      error: describeError,
    },
    redact: {
      paths: [...SECRETS.map((name) => `*.headers["${name}"]`), ...FIELDS, ...FIELDS.map((name) => `*.${name}`)],
      censor: '[hidden]',
    },
    // The way in from messengers and the probes are far too frequent for a line each.
    autoLogging: { ignore: (request: { url?: string }) => /^\/(webhooks|health)\//.test(request.url ?? '') },
  };
}

/**
 * A database error carries its statement with all the values, and any message may quote what it was about: only what
 * names the error and its place is kept. pino-http hands in what pino has made of the error (`type` instead of `name`).
 */
function describeError(error: Partial<Error> & { type?: string; code?: unknown }) {
  return {
    type: error.type ?? error.name,
    message: withoutValues(firstLine(error.message ?? '')),
    code: error.code,
    stack: placesOf(error.stack ?? ''),
  };
}

const firstLine = (message: string): string => cut(linesOf(message)[0]!, 500);

/** Databases quote the value they refuse: `Duplicate entry '…' for key …`. */
const withoutValues = (message: string): string => message.replace(/(entry|value):? '.*'(?= for )/g, "$1 '[hidden]'");

/** The frames alone: the message stands in front of them once more. */
const placesOf = (stack: string): string =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
