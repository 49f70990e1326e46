import type { IncomingMessage, ServerResponse } from 'node:http';
import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../domain-error.js';
import { Draining } from './draining.js';
import { toProblem } from './problem.filter.js';

export interface BareRequest {
  params: Record<string, string>;
  query: Record<string, unknown>;
  headers: IncomingMessage['headers'];
  /** The exact bytes. */
  body: Buffer;
}

export interface BareAnswer {
  status: number;
  /** Without it the answer is empty. */
  json?: object;
  kind?: 'json' | 'problem+json';
}

interface BareRoute {
  path: string;
  bodyLimit: number;
  handle: (request: BareRequest) => Promise<BareAnswer>;
}

/**
 * Routes that have so little to do that Nest's pipes and guards and Fastify's parsers and replies would cost as much again.
 * Fastify finds them, and hands over before it looks at the body, whatever kind that is said to be.
 */
@Injectable()
export class BareRoutes {
  private readonly routes: BareRoute[] = [];

  constructor(
    host: HttpAdapterHost,
    private readonly draining: Draining,
  ) {
    // Before all other plugins: what they hang onto every request does not reach these.
    void host.httpAdapter?.getInstance<FastifyInstance>().register((scope, _options, done) => {
      for (const route of this.routes) this.add(scope, route);
      done();
    });
  }

  /** @param bodyLimit bytes; what is longer is a problem */
  post(path: string, bodyLimit: number, handle: BareRoute['handle']): void {
    this.routes.push({ path, bodyLimit, handle });
  }

  private add(scope: FastifyInstance, route: BareRoute): void {
    const onRequest = (request: FastifyRequest, reply: FastifyReply): void => {
      reply.hijack();
      void this.serve(route, request, reply.raw);
    };
    scope.post(route.path, { onRequest }, () => undefined);
    scope.get(route.path, (_request, reply) => reply.status(405).header('allow', 'POST').send());
  }

  private async serve(route: BareRoute, request: FastifyRequest, response: ServerResponse): Promise<void> {
    try {
      const body = await readBody(request.raw, route.bodyLimit);
      const { params, query, headers } = request as Omit<FastifyRequest, 'params' | 'query'> & BareRequest;
      this.answer(response, await route.handle({ params, query, headers, body }));
    } catch (error) {
      const problem = toProblem(error);
      this.answer(response, { status: problem.status, json: problem, kind: 'problem+json' });
    }
  }

  private answer(response: ServerResponse, { status, json, kind = 'json' }: BareAnswer): void {
    const content = json && JSON.stringify(json);
    const type = content && { 'content-type': `application/${kind}; charset=utf-8` };
    const length = { 'content-length': content ? Buffer.byteLength(content) : 0 };
    const last = (this.draining.begun || status === 413) && { connection: 'close' };
    response.writeHead(status, { ...type, ...length, ...last }).end(content);
  }
}

const TOO_LARGE = new DomainError('too-large', 'too-large', 'The body is longer than anything a messenger sends.');

/** Never ends if the client leaves before he has sent everything: there is nobody to answer. */
const readBody = (request: IncomingMessage, limit: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    if (Number(request.headers['content-length']) > limit) return reject(TOO_LARGE);
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limit) chunks.push(chunk);
      else reject(TOO_LARGE);
    });
    request.on('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)));
  });
