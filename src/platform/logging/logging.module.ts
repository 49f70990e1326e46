import { Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { Config } from '../config/config.js';

/** Whatever could be a key, a token or what people write to each other; never in the log. */
const SECRETS = ['authorization', 'cookie', 'x-viber-auth-token', 'x-viber-content-signature', 'idempotency-key'];
const FIELDS = ['apiKey', 'api_key', 'token', 'password', 'text', 'body', 'parameters', 'query'];

/** Structured logs, one line an event. */
@Module({
  imports: [
    LoggerModule.forRootAsync({
      imports: [],
      providers: [],
      inject: [Config],
      useFactory: (config: Config) => ({
        // The way in from messengers and the probes are far too frequent for a line each, and the way in for its cost.
        exclude: ['webhooks/*path', 'health/*path'],
        pinoHttp: {
          level: config.LOG_LEVEL,
          // A request has an address without its query: `?sig=` and searches stay out of the log.
          serializers: {
            req: ({ id, method, url }: { id: unknown; method: string; url: string }) => ({
              id,
              method,
              path: url.split('?')[0]!.replace(/^\/webhooks\/([^/]+)\/.+$/, '/webhooks/$1/…'),
            }),
            res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
            err: describeError,
            error: describeError,
          },
          redact: {
            paths: [...SECRETS.map((name) => `*.headers["${name}"]`), ...FIELDS, ...FIELDS.map((name) => `*.${name}`)],
            censor: '[hidden]',
          },
        },
      }),
    }),
  ],
})
export class LoggingModule {}

/** A database error carries its statement with all the values: only what names the error is kept. */
function describeError(error: Error & { code?: string }) {
  return { type: error.name, message: firstLine(error.message), code: error.code, stack: error.stack };
}

const firstLine = (message: string): string => String(message).split('\n')[0]!.slice(0, 500);
