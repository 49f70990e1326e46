import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** By what a caller and whoever reads the log speak of the same request. */
export const REQUEST_ID = 'x-request-id';

/** What stands before our own numbers: two processes never call two requests the same. */
const PROCESS = randomBytes(6).toString('base64url');
let requests = 0;

/** The caller's name of a request, where it is one that any log and header can take; else one of ours. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const theirs = headers[REQUEST_ID];
  return typeof theirs === 'string' && /^[\x21-\x7e]{1,128}$/.test(theirs) ? theirs : newRequestId();
}

export const newRequestId = (): string => `${PROCESS}-${(++requests).toString(36)}`;

/** Answers say which request they belong to. */
export function tellRequestIds(server: FastifyInstance): void {
  server.addHook('onSend', ({ id }, reply, _payload, done) => {
    reply.header(REQUEST_ID, id);
    done();
  });
}
