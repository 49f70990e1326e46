import type { FastifyInstance } from 'fastify';

/**
 * Answers of the API are for one caller at one moment: nothing on the way keeps them, unless a route says otherwise.
 * Shared caches leave alone what an Authorization header asked for, but not what a cookie did.
 */
export function keepNothing(server: FastifyInstance): void {
  server.addHook('onSend', ({ url }, reply, _payload, done) => {
    if (url.startsWith('/api/') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    done();
  });
}
