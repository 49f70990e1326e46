import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiCookieAuth, ApiForbiddenResponse, ApiUnauthorizedResponse } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../domain-error.js';
import { RouteConfig } from './route-config.js';

/** What a credential may be used for, at most. */
export const SCOPES = ['read', 'write', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];

/** How far a session is: a second factor is still to be sent, or to be set up; or everything is done. */
export type Stage = 'second-factor' | 'enrolment' | 'full';

/** Who is calling: set by the staff context before the body is read. */
export interface Principal {
  employeeId: string;
  name: string;
  email: string;
  /** As far as the credential lets them: an admin whose token has no scope `admin` is an employee here. */
  role: 'admin' | 'employee';
  /** How they are known: a browser's session, or an access token. */
  via: 'session' | 'token';
  /** Of the session or the token. */
  credentialId: string;
  scopes: readonly Scope[];
  /** They have proved who they are a short while ago, as some things need. Whoever has a token has nothing else to show. */
  isRecent: boolean;
  /** A token's is always `full`. */
  stage: Stage;
}

declare module 'fastify' {
  interface FastifyRequest {
    principal?: Principal;
  }
  interface FastifyContextConfig {
    /** Anybody may call it, also with a body. */
    isPublic?: true;
  }
}

/** What the guard looks for. */
export const ForEverybody = Reflector.createDecorator<true, true>({ transform: () => true });
export const ForAdmins = Reflector.createDecorator<true, true>({ transform: () => true });
export const ForRecent = Reflector.createDecorator<true, true>({ transform: () => true });
/** Which stages besides `full`. */
export const ForStages = Reflector.createDecorator<Stage[]>();
export const ForSessions = Reflector.createDecorator<true, true>({ transform: () => true });

/** A route anybody may call. Everything else needs a session or a token. */
export const Public = () => applyDecorators(ForEverybody(), RouteConfig({ isPublic: true }));
/** A controller or route for admins only. */
export const AdminOnly = () =>
  applyDecorators(ForAdmins(), ApiForbiddenResponse({ description: '`forbidden`: the caller is not an admin.' }));

/** A route for sessions that are not `full` yet, too. */
export const OpenIn = (...stages: Stage[]) => ForStages(stages);
/** A route that a session may call within a quarter of an hour after signing in, or after the password was sent again. */
export const Recent = () =>
  applyDecorators(
    ForRecent(),
    ApiUnauthorizedResponse({
      description: '`unauthenticated`; `confirmation-needed`: send the password to `POST /api/auth/confirm` first.',
    }),
  );
/** As `@Recent()`, for a route of which only some calls need it. @throws DomainError `confirmation-needed` */
export function mustBeRecent({ isRecent }: Principal): void {
  if (!isRecent) throw CONFIRMATION_NEEDED;
}
/** As RFC 9470 has it: known, yet not surely enough. */
const CONFIRMATION_NEEDED = new DomainError(
  'unauthenticated',
  'confirmation-needed',
  'This needs your password once more, since you signed in a while ago. Send it to POST /api/auth/confirm, then repeat the call.',
);

/** A route for people in a browser: an access token may not call it. */
export const SessionOnly = () =>
  applyDecorators(
    ForSessions(),
    ApiCookieAuth('session'),
    ApiForbiddenResponse({ description: '`session-needed`: sign in to do this.' }),
  );

/** The calling employee, as a parameter of a route. */
export const Caller = createParamDecorator(
  (_: unknown, context: ExecutionContext): Principal => context.switchToHttp().getRequest<FastifyRequest>().principal!,
);
