import { Injectable } from '@nestjs/common';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../../../platform/config/config.js';
import { Secrets } from '../../../platform/secrets/secrets.js';
import type { Attempt } from './attempt.js';

/** Long enough for a second factor at the provider. */
const SECONDS = 600;
const OWNER = 'oidc-attempt';

/**
 * A sign-in on its way through the provider stays in the browser that began it, sealed: strangers can neither fill a table
 * nor end it elsewhere, and any instance can go on with it.
 */
@Injectable()
export class AttemptCookie {
  private readonly secure: boolean;
  readonly name: string;

  constructor(
    config: Config,
    private readonly secrets: Secrets,
  ) {
    this.secure = config.PUBLIC_URL.startsWith('https:');
    this.name = this.secure ? '__Host-viber-tasks-oidc' : 'viber-tasks-oidc';
  }

  set(reply: FastifyReply, attempt: Omit<Attempt, 'expiresAt'>): void {
    const sealed = this.secrets.encrypt(JSON.stringify({ ...attempt, expiresAt: Date.now() + SECONDS * 1_000 }), OWNER);
    this.write(reply, sealed, SECONDS);
  }

  /** The browser forgets it: it is for one answer of the provider. */
  take(request: FastifyRequest, reply: FastifyReply): Attempt | undefined {
    const sealed = request.headers.cookie && parseCookie(request.headers.cookie)[this.name];
    if (!sealed) return undefined;
    this.write(reply, '', 0);
    try {
      const attempt = JSON.parse(this.secrets.decrypt(sealed, OWNER)) as Attempt;
      return attempt.expiresAt > Date.now() ? attempt : undefined;
    } catch {
      return undefined;
    }
  }

  private write(reply: FastifyReply, value: string, maxAge: number): void {
    const attributes = { httpOnly: true, secure: this.secure, sameSite: 'lax', path: '/', maxAge } as const;
    reply.header('Set-Cookie', stringifySetCookie(this.name, value, attributes));
  }
}
