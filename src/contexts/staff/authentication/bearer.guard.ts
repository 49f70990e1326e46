import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../../platform/domain-error.js';
import { ForAdmins, Public } from '../../../platform/http/access.js';
import { Principals } from './principals.js';
import { bearerToken } from './token-secret.js';

/** Closes every route that is not `@Public()` to callers without a working token, `@AdminOnly()` ones to non-admins. */
@Injectable()
export class BearerGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly principals: Principals,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride(Public, places)) return true;

    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = bearerToken(request.headers.authorization);
    request.principal = token === undefined ? undefined : await this.principals.of(token);
    if (!request.principal) {
      void context.switchToHttp().getResponse<FastifyReply>().header('WWW-Authenticate', 'Bearer');
      // One answer for every reason: who guesses tokens learns nothing.
      throw new DomainError(
        'unauthenticated',
        'unauthenticated',
        'This address needs an access token that works. Send one as "Authorization: Bearer <token>"; an admin can issue it.',
      );
    }
    if (this.reflector.getAllAndOverride(ForAdmins, places) && request.principal.role !== 'admin') {
      throw new DomainError('forbidden', 'forbidden', 'Only admins may do this. Ask an admin to do it for you.');
    }
    return true;
  }
}
