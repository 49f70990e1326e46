import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { etagOf } from './if-match.js';

/** Where what a route makes is found, beside the route's own address; without it: below that address. */
export const MakesIn = Reflector.createDecorator<string>();

/** `Location` of whatever was made, and `ETag` of whatever has a version: no route has to think of them. */
@Injectable()
export class ResourceHeaders implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(
      map((answer: unknown) => {
        const { id, version } = (answer ?? {}) as { id?: unknown; version?: unknown };
        if (typeof version === 'number') reply.header('ETag', etagOf(version));
        if (reply.statusCode === 201 && typeof id === 'string') {
          const path = request.url.split('?')[0]!.replace(/\/$/, '');
          const beside = this.reflector.get(MakesIn, context.getHandler());
          const collection = beside === undefined ? path : path.replace(/[^/]+$/, beside);
          reply.header('Location', `${collection}/${encodeURIComponent(id)}`);
        }
        return answer;
      }),
    );
  }
}
