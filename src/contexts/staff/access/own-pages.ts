import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Config } from '../../../platform/config/config.js';

/** Which requests a page of ours has sent, as far as browsers say: neither header can be set by a page. */
@Injectable()
export class OwnPages {
  private readonly origin: string;

  constructor(config: Config) {
    this.origin = new URL(config.PUBLIC_URL).origin;
  }

  /** A browser says that one of our pages sent it. */
  sent(request: FastifyRequest): boolean {
    const site = request.headers['sec-fetch-site'];
    return site === undefined ? this.isOurs(request) : site === 'same-origin';
  }

  /** A browser says that somebody else's page sent it; programs say nothing. */
  didNotSend(request: FastifyRequest): boolean {
    const { 'sec-fetch-site': site, origin } = request.headers;
    return (site !== undefined || origin !== undefined) && !this.sent(request);
  }

  private isOurs({ headers: { origin, host } }: FastifyRequest): boolean {
    return origin === this.origin || (origin === `http://${host}` && LOOPBACK.test(host ?? ''));
  }
}

/** The demo is opened by either name, whatever PUBLIC_URL says. */
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/;
