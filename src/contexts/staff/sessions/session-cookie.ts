import { Injectable } from '@nestjs/common';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../../../platform/config/config.js';
import { looksLikeSecret } from './session.js';

/** The cookie of a browser's session. */
@Injectable()
export class SessionCookie {
  private readonly secure: boolean;
  /** `__Host-`: no other host may have set it, nor a page that came without encryption. */
  readonly name: string;

  constructor(private readonly config: Config) {
    this.secure = config.PUBLIC_URL.startsWith('https:');
    this.name = this.secure ? '__Host-viber-tasks' : 'viber-tasks';
  }

  of({ headers }: FastifyRequest): string | undefined {
    const value = headers.cookie && parseCookie(headers.cookie)[this.name];
    return value && looksLikeSecret(value) ? value : undefined;
  }

  set(reply: FastifyReply, secret: string): void {
    this.write(reply, secret, this.config.SESSION_MAX_DAYS * 86_400);
  }

  /** The browser forgets it, and what it keeps of this service. */
  leave(reply: FastifyReply): void {
    this.write(reply, '', 0);
    // Not "cookies": browsers would take those of the whole domain, and sign people out of the company's other apps.
    reply.header('Clear-Site-Data', '"cache", "storage"');
  }

  private write(reply: FastifyReply, value: string, maxAge: number): void {
    const attributes = { httpOnly: true, secure: this.secure, sameSite: 'lax', path: '/', maxAge } as const;
    reply.header('Set-Cookie', stringifySetCookie(this.name, value, attributes));
  }
}
