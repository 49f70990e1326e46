import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../../platform/audit/audit.js';
import { Database } from '../../../platform/database/database.js';
import type { Identity } from './identity.js';
import { IdentityStore } from './identity.store.js';

/** From now on it is a way in of the employee. @throws DomainError `identity-taken` */
export class LinkIdentity extends Command<void> {
  constructor(
    readonly employeeId: string,
    readonly identity: Identity,
  ) {
    super();
  }
}

@CommandHandler(LinkIdentity)
export class LinkIdentityHandler implements ICommandHandler<LinkIdentity> {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly identities: IdentityStore,
  ) {}

  async execute({ employeeId, identity }: LinkIdentity): Promise<void> {
    await this.database.transaction(async () => {
      const identityId = await this.identities.add(employeeId, identity);
      const target = { kind: 'employee', id: employeeId };
      await this.audit.record({ action: 'identity.linked', target, details: { identityId, issuer: identity.issuer } });
    });
  }
}
