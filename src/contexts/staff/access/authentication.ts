import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, invalid } from '../../../platform/domain-error.js';
import type { Principal } from '../../../platform/http/access.js';
import { isCsrfToken } from '../sessions/session.js';
import { SessionCookie } from '../sessions/session-cookie.js';
import { bearerToken } from '../tokens/token-secret.js';
import { OwnPages } from './own-pages.js';
import { Principals } from './principals.js';
import { unauthenticated } from './refusals.js';

/** In which a page sends the token that shows that it is ours. */
export const CSRF_HEADER = 'x-csrf-token';
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Changes nothing. */
export const isSafe = ({ method }: FastifyRequest): boolean => SAFE.has(method);

/**
 * Finds out who calls, before the body is looked at: nobody has one parsed who is not known. What they may do is for
 * the guard.
 */
@Injectable()
export class Authentication implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly principals: Principals,
    private readonly cookie: SessionCookie,
    private readonly pages: OwnPages,
  ) {}

  onModuleInit(): void {
    // Tests of the contexts have no server.
    const server = this.host.httpAdapter?.getInstance<FastifyInstance>();
    server?.addHook('onRequest', (request, reply, done) => {
      // Callbacks of messengers come through here, too: they pay for no promise.
      if (!request.routeOptions.url?.startsWith('/api/')) return done();
      void this.identify(request, reply, done);
    });
  }

  private async identify(request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void): Promise<void> {
    try {
      request.principal = await this.callerOf(request, reply);
    } catch (error) {
      return done(error as Error);
    }
    done();
  }

  private async callerOf(request: FastifyRequest, reply: FastifyReply): Promise<Principal | undefined> {
    const safe = isSafe(request);
    if (request.routeOptions.config.isPublic && !safe) {
      // Whoever signs in is nobody yet; another site must not do it for them.
      if (this.pages.didNotSend(request)) throw FROM_ELSEWHERE;
      return undefined;
    }
    const secret = this.cookie.of(request);
    const token = bearerToken(request.headers.authorization);
    if (secret !== undefined && token !== undefined) throw TWO_CREDENTIALS;
    const caller =
      (token !== undefined && (await this.principals.byToken(token))) ||
      (secret !== undefined && (await this.principals.bySession(secret))) ||
      undefined;
    if (safe) return caller;
    if (!caller) throw unauthenticated(reply);
    if (caller.via === 'session') this.requireOwnPage(request, secret!);
    return caller;
  }

  /** A browser adds the cookie to what any site sends; only a page of ours also knows the token. */
  private requireOwnPage(request: FastifyRequest, secret: string): void {
    if (!this.pages.sent(request)) throw FROM_ELSEWHERE;
    if (!isCsrfToken(request.headers[CSRF_HEADER], secret)) throw NO_CSRF_TOKEN;
  }
}

const TWO_CREDENTIALS = invalid(
  'two-credentials',
  'The request has both a session (its cookie) and an access token (its Authorization header). Send one of them.',
);
const FROM_ELSEWHERE = new DomainError(
  'forbidden',
  'csrf-refused',
  'The browser says that a page of another site has sent this. Open the app at its own address (PUBLIC_URL) and do it there.',
);
const NO_CSRF_TOKEN = new DomainError(
  'forbidden',
  'csrf-refused',
  'The header X-CSRF-Token is missing or not that of this session. GET /api/me says which it is.',
);
