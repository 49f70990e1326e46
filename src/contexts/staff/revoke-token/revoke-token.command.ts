import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsNull } from 'typeorm';
import { Database } from '../../../platform/database/database.js';
import { conflict, notFound } from '../../../platform/domain-error.js';
import { Principals } from '../authentication/principals.js';
import { AccessTokenEntity } from '../persistence/access-token.entity.js';

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
    private readonly principals: Principals,
  ) {}

  async execute({ employeeId, tokenId }: RevokeToken): Promise<void> {
    await this.database.transaction(async () => {
      const tokens = this.database.repository(AccessTokenEntity);
      const token = await tokens.findOneBy({ id: tokenId, employee_id: employeeId });
      if (!token) throw notFound('access token', tokenId);
      if (token.revoked_at !== null) return;
      if (token.from_environment) {
        throw conflict(
          'environment-token',
          'This token is the setting ADMIN_TOKEN: the next start would make it work again. Change or remove the setting and restart.',
        );
      }
      await tokens.update({ id: tokenId, revoked_at: IsNull() }, { revoked_at: Date.now() });
      this.principals.forgetAfterCommit();
    });
  }
}
