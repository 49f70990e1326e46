import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import type { AtProvider } from '../sessions/session.store.js';
import { Sessions } from '../sessions/sessions.js';
import { hashJti, hashSid } from './identity.js';
import { IdentityStore } from './identity.store.js';
import { LogoutTokenStore } from './logout-token.store.js';
import type { LogoutToken } from './logout-tokens.js';

/** The sessions that the token is about end, and no others. @throws DomainError `logout-token-not-valid`: it came before */
export class EndSessionsAtProvider extends Command<void> {
  constructor(readonly token: LogoutToken) {
    super();
  }
}

@CommandHandler(EndSessionsAtProvider)
export class EndSessionsAtProviderHandler implements ICommandHandler<EndSessionsAtProvider> {
  constructor(
    private readonly database: Database,
    private readonly tokens: LogoutTokenStore,
    private readonly identities: IdentityStore,
    private readonly sessions: Sessions,
  ) {}

  async execute({ token: { issuer, jti, subject, sid, expiresAt } }: EndSessionsAtProvider): Promise<void> {
    await this.database.transaction(async () => {
      await this.tokens.use(hashJti(issuer, jti), expiresAt);
      const condition: AtProvider = {};
      if (sid !== null) {
        condition.provider_session = hashSid(issuer, sid);
        await this.tokens.end(condition.provider_session, expiresAt);
      }
      if (subject !== null) {
        const holder = await this.identities.holderOf({ issuer, subject });
        // Nobody here has linked that account.
        if (!holder) return;
        condition.identity_id = holder.identityId;
      }
      await this.sessions.endAtProvider(condition, issuer);
    });
  }
}
