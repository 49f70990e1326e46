import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';
import { invalidField } from '../domain-error.js';
import { BODY_LIMIT, ruleBodies } from './body-rules.js';
import { trustedProxies } from './client-address.js';
import { answerClientError } from './client-errors.js';
import { limitConnections } from './connections.js';
import { isBuiltIn, NOT_A_FIELD } from './json-body.js';
import { sendProblem, toProblem } from './problem.filter.js';
import { keepNothing } from './no-store.js';
import { requestIdOf, tellRequestIds } from './request-id.js';
import { secure, secureAnswers } from './secure-headers.js';
import { hasWebApp, serveWebApp } from './web-app.js';
import { tellMethods } from './wrong-methods.js';

/** Whoever connects says soon what they want. How long a body may take is up to RequestBodies. */
const HEADERS_MS = 10_000;
const CHECK_MS = 1_000;
/** Longer than proxies keep a connection (Caddy two minutes): they must not send into one that is just being closed. */
const KEEP_ALIVE_MS = 125_000;

/** Requests are checked by classes, and no route has a JSON schema: Fastify need not load what compiles them. */
const noSchemas = () => {
  throw new Error('Routes have no JSON schema; what would compile it is not loaded.');
};

/** HTTP as this service speaks it: whatever is wrong with a request is answered as a problem, before any route sees it. */
export function httpAdapter({
  PUBLIC_URL: publicUrl,
  TRUSTED_PROXIES: proxies,
  DEMO_PHONE_URL: phoneUrl,
}: Pick<Config, 'PUBLIC_URL' | 'TRUSTED_PROXIES' | 'DEMO_PHONE_URL'>): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    return503OnClosing: false,
    genReqId: requestIdOf,
    trustProxy: trustedProxies(proxies),
    keepAliveTimeout: KEEP_ALIVE_MS,
    http: { headersTimeout: HEADERS_MS, connectionsCheckingInterval: CHECK_MS },
    schemaController: { compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas } },
    frameworkErrors: (error: Error, _request: FastifyRequest, reply: FastifyReply) => {
      secure(reply.raw);
      sendProblem(reply, toProblem(error));
    },
    clientErrorHandler: answerClientError,
  });
  const server: FastifyInstance = adapter.getInstance();
  limitConnections(server.server, proxies);
  secureAnswers(server, publicUrl);
  tellRequestIds(server);
  keepNothing(server);
  tellMethods(server);
  if (hasWebApp()) serveWebApp(server, phoneUrl);
  ruleBodies(server);
  server.addHook('onRequest', ({ query }, _reply, done) => {
    const name = Object.keys(query as object).find(isBuiltIn);
    done(name === undefined ? undefined : invalidField(name, NOT_A_FIELD));
  });
  return adapter;
}
