import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../../platform/audit/audit.js';
import { Database } from '../../../platform/database/database.js';
import { conflict, notFound } from '../../../platform/domain-error.js';
import { TokenStore } from './token.store.js';

/** Once revoked it stays so; again changes nothing. @throws DomainError `access-token-not-found`, `environment-token` */
export class RevokeToken extends Command<void> {
  constructor(
    readonly employeeId: string,
    readonly tokenId: string,
  ) {
    super();
  }
}

@CommandHandler(RevokeToken)
export class RevokeTokenHandler implements ICommandHandler<RevokeToken> {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly tokens: TokenStore,
  ) {}

  async execute({ employeeId, tokenId }: RevokeToken): Promise<void> {
    await this.database.transaction(async () => {
      const token = await this.tokens.find(employeeId, tokenId);
      if (!token) throw notFound('access token', tokenId);
      if (token.revoked_at !== null) return;
      if (token.from_environment) {
        throw conflict(
          'environment-token',
          'This token is the setting ADMIN_TOKEN: the next start would make it work again. Change or remove the setting and restart.',
        );
      }
      await this.tokens.revoke(tokenId);
      const target = { kind: 'token', id: tokenId };
      await this.audit.record({ action: 'token.revoked', target, details: { employeeId } });
    });
  }
}
