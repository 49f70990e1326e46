import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const requests = new AsyncLocalStorage<FastifyRequest>();

/** The request of the API that is being answered; undefined in workers, and for callbacks. */
export const currentRequest = (): FastifyRequest | undefined => requests.getStore();

/** Whatever is done to answer a request knows the request. */
@Injectable()
export class RequestContext implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    // Tests of the database start without a server.
    const server = this.host.httpAdapter?.getInstance<FastifyInstance>();
    // After the body is read: until then the context would get lost.
    server?.addHook('preHandler', (request, _reply, done) => requests.run(request, done));
  }
}
