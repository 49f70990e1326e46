import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiForbiddenResponse } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

/** Who is calling: set by the staff context's guard. */
export interface Principal {
  employeeId: string;
  name: string;
  email: string;
  role: 'admin' | 'employee';
  /** How they are known: a browser's session, or an access token. */
  via: 'session' | 'token';
  /** Of the session or the token. */
  credentialId: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    principal?: Principal;
  }
}

/** A route anybody may call. Everything else needs a token. */
export const Public = Reflector.createDecorator<true, true>({ transform: () => true });
/** What the guard looks for. */
export const ForAdmins = Reflector.createDecorator<true, true>({ transform: () => true });
/** A controller or route for admins only. */
export const AdminOnly = () =>
  applyDecorators(ForAdmins(), ApiForbiddenResponse({ description: '`forbidden`: the caller is not an admin.' }));

/** The calling employee, as a parameter of a route. */
export const Caller = createParamDecorator(
  (_: unknown, context: ExecutionContext): Principal => context.switchToHttp().getRequest<FastifyRequest>().principal!,
);
