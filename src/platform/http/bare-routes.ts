import type { IncomingMessage, ServerResponse } from 'node:http';
import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../config/config.js';
import { DomainError } from '../domain-error.js';
import { clientAddress } from './client-address.js';
import { Draining } from './draining.js';
import { toProblem } from './problem.filter.js';
import { RequestBodies } from './request-bodies.js';
import { REQUEST_ID } from './request-id.js';
import { saidAlways, secure } from './secure-headers.js';

export interface BareRequest {
  params: Record<string, string>;
  query: Record<string, unknown>;
  headers: IncomingMessage['headers'];
  /** Where it comes from. */
  address: () => string;
  /** The exact bytes; nothing is read before somebody asks. */
  body: () => Promise<Buffer>;
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
  private readonly always: Readonly<Record<string, string>>;

  constructor(
    host: HttpAdapterHost,
    config: Config,
    private readonly draining: Draining,
    private readonly bodies: RequestBodies,
  ) {
    this.always = saidAlways(config.PUBLIC_URL);
    // Before all other plugins: what they hang onto every request does not reach these.
    void host.httpAdapter?.getInstance<FastifyInstance>().register((scope, _options, done) => {
      for (const route of this.routes) this.add(scope, route);
      // What is refused before it is handed over.
      scope.addHook('onSend', (_request, { raw }, _payload, sent) => {
        secure(raw, this.always);
        sent();
      });
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
    scope.post(route.path, { onRequest, config: { writesHeaders: true } }, () => undefined);
  }

  private async serve(route: BareRoute, request: FastifyRequest, response: ServerResponse): Promise<void> {
    const { params, query, headers, raw } = request as Omit<FastifyRequest, 'params' | 'query' | 'body'> & BareRequest;
    const body = () => this.readBody(raw, route.bodyLimit);
    try {
      this.answer(
        response,
        request.id,
        await route.handle({ params, query, headers, body, address: () => clientAddress(request) }),
      );
    } catch (error) {
      const problem = { ...toProblem(error), requestId: request.id };
      this.answer(response, request.id, { status: problem.status, json: problem, kind: 'problem+json' });
    }
  }

  /** Never ends if the client leaves before everything is sent, or is too slow: there is nobody to answer. */
  private readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      if (Number(request.headers['content-length']) > limit) return reject(TOO_LARGE);
      const chunks: Buffer[] = [];
      let length = 0;
      request.on('data', (chunk: Buffer) => {
        length += chunk.length;
        if (length > limit) return reject(TOO_LARGE);
        chunks.push(chunk);
        this.bodies.took(request, chunk.length);
      });
      request.on('end', () => {
        this.bodies.end(request);
        resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks));
      });
    });
  }

  private answer(response: ServerResponse, id: string, { status, json, kind = 'json' }: BareAnswer): void {
    const content = json && JSON.stringify(json);
    const type = content && { 'content-type': `application/${kind}; charset=utf-8` };
    const length = { 'content-length': content ? Buffer.byteLength(content) : 0 };
    // Nobody asks about what went well.
    const named = status >= 400 && { [REQUEST_ID]: id };
    const later = json && 'retryAfter' in json && { 'retry-after': String(json.retryAfter) };
    const last = this.draining.begun && { connection: 'close' };
    // What went well and has no content is nothing that a browser could run, frame or guess at: a callback pays for no header.
    const secured = (content || status !== 200) && this.always;
    response.writeHead(status, { ...secured, ...type, ...length, ...named, ...later, ...last }).end(content);
  }
}

const TOO_LARGE = new DomainError('too-large', 'too-large', 'The body is longer than anything a messenger sends.');
