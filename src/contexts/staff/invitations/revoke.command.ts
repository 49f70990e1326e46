import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../../platform/audit/audit.js';
import { Database } from '../../../platform/database/database.js';
import { notFound } from '../../../platform/domain-error.js';
import { OneTimeLinkStore } from '../links/one-time-link.store.js';
import { OneTimeLinks } from '../links/one-time-links.js';

/** Once it is used or revoked it stays so. @throws DomainError `invitation-not-found` */
export class RevokeInvitation extends Command<void> {
  constructor(readonly id: string) {
    super();
  }
}

@CommandHandler(RevokeInvitation)
export class RevokeInvitationHandler implements ICommandHandler<RevokeInvitation> {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly store: OneTimeLinkStore,
    private readonly links: OneTimeLinks,
  ) {}

  async execute({ id }: RevokeInvitation): Promise<void> {
    await this.database.transaction(async () => {
      if (!(await this.store.find('invitation', id))) throw notFound('invitation', id);
      await this.links.revoke('invitation', { id });
      await this.audit.record({ action: 'invitation.revoked', target: { kind: 'invitation', id } });
    });
  }
}
