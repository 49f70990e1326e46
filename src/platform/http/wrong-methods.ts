import type { FastifyInstance } from 'fastify';
import { DomainError } from '../domain-error.js';

/** Says of a known address which methods it takes: 405 with `Allow`, or what `OPTIONS` asks. */
export function tellMethods(server: FastifyInstance): void {
  const routes: Array<{ pattern: RegExp; methods: string[] }> = [];
  server.addHook('onRoute', ({ url, method }) => {
    routes.push({ pattern: patternOf(url), methods: [method].flat() });
  });

  const methodsOf = (address: string): string[] => {
    const path = address.split('?')[0]!;
    const taken = new Set(routes.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods));
    return ORDER.filter((method) => taken.has(method));
  };

  server.addHook('onRequest', (request, reply, done) => {
    if (!request.is404) return done();
    const methods = methodsOf(request.url);
    if (methods.length === 0) return done();
    reply.header('allow', methods.join(', '));
    if (request.method === 'OPTIONS') return void reply.status(204).send();
    done(
      new DomainError(
        'wrong-method',
        'method-not-allowed',
        `This address does not take ${request.method}. It takes ${methods.join(', ')}.`,
      ),
    );
  });
}

const ORDER = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Of a route such as `/api/tasks/:id/actions`, or `/api/docs/*`. */
const patternOf = (route: string): RegExp =>
  new RegExp(
    `^${route
      .replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
      .replace(/:\w+/g, '[^/]+')
      .replace(/\*/g, '.*')}$`,
  );
