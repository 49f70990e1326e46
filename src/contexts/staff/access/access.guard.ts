import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  ForAdmins,
  ForEverybody,
  ForRecent,
  ForSessions,
  ForStages,
  mustBeRecent,
} from '../../../platform/http/access.js';
import { isSafe } from './authentication.js';
import { missing, NOT_ADMIN, SESSION_NEEDED, unauthenticated, unfinished } from './refusals.js';

/** Closes every route that is not `@Public()` to callers who are not known, and each to those who may not call it. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const places = [context.getHandler(), context.getClass()];
    const is = (mark: typeof ForAdmins) => this.reflector.getAllAndOverride(mark, places);
    if (is(ForEverybody)) return true;

    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const caller = request.principal;
    if (!caller) throw unauthenticated(http.getResponse<FastifyReply>());
    const open = this.reflector.getAllAndOverride(ForStages, places) ?? [];
    if (caller.stage !== 'full' && !open.includes(caller.stage)) throw unfinished(caller.stage);
    const needed = isSafe(request) ? 'read' : 'write';
    if (!caller.scopes.includes(needed)) throw missing(needed);
    if (is(ForAdmins) && caller.role !== 'admin') throw NOT_ADMIN;
    if (is(ForSessions) && caller.via !== 'session') throw SESSION_NEEDED;
    if (is(ForRecent)) mustBeRecent(caller);
    return true;
  }
}
