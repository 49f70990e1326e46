import { Injectable } from '@nestjs/common';
import type { Client } from '../sessions/session.js';
import { Sessions } from '../sessions/sessions.js';
import { hashSid, type Vouched } from './identity.js';
import { LogoutTokenStore } from './logout-token.store.js';

/** Sessions that begin because the provider has said who somebody is. */
@Injectable()
export class SessionsByIdentity {
  constructor(
    private readonly sessions: Sessions,
    private readonly logouts: LogoutTokenStore,
  ) {}

  /** In the caller's transaction. @returns the value of the cookie. @throws DomainError `oidc-expired` */
  async start(
    employee: { id: string; name: string },
    client: Client,
    { issuer, sid, isTwoFactor }: Vouched,
    identityId: string,
  ): Promise<string> {
    const providerSession = sid === null ? null : hashSid(issuer, sid);
    const cookie = await this.sessions.start(employee, 'oidc', client, { isTwoFactor, identityId, providerSession });
    await this.logouts.requireOpen(providerSession);
    return cookie;
  }
}
