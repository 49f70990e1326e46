import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { withDeadline } from '../database/permits.js';

/** Whoever sent a request does not wait for ever: when there is no connection to the database for it in time, it gets a 503. */
@Injectable()
export class RequestDeadline implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    // After the body is read: until then the context would get lost.
    server.addHook('preHandler', (_request, _reply, done) => withDeadline(done));
  }
}
