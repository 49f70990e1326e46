import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { csrfTokenOf } from './session.js';
import { SessionCookie } from './session-cookie.js';
import { Sessions } from './sessions.js';

export class SignedIn {
  @ApiProperty({
    description: 'To be sent as `X-CSRF-Token` with every call of this session that changes something.',
  })
  csrfToken: string;
}

/** Hands a new session to the browser. */
@Injectable()
export class Entrance {
  constructor(
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
  ) {}

  /** It replaces the one that the browser had. */
  async open(secret: string, request: FastifyRequest, reply: FastifyReply): Promise<SignedIn> {
    const former = this.cookie.of(request);
    if (former) await this.sessions.endBySecret(former);
    this.cookie.set(reply, secret);
    return { csrfToken: csrfTokenOf(secret) };
  }
}
