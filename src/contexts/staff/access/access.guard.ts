import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../../platform/domain-error.js';
import { ForAdmins, ForEverybody } from '../../../platform/http/access.js';
import { unauthenticated } from './authentication.js';

/** Closes every route that is not `@Public()` to callers who are not known, `@AdminOnly()` ones to non-admins. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride(ForEverybody, places)) return true;

    const http = context.switchToHttp();
    const { principal } = http.getRequest<FastifyRequest>();
    if (!principal) throw unauthenticated(http.getResponse<FastifyReply>());
    if (this.reflector.getAllAndOverride(ForAdmins, places) && principal.role !== 'admin') {
      throw new DomainError('forbidden', 'forbidden', 'Only admins may do this. Ask an admin to do it for you.');
    }
    return true;
  }
}
