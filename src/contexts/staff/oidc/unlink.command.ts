import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../../platform/audit/audit.js';
import { Database } from '../../../platform/database/database.js';
import { conflict, notFound } from '../../../platform/domain-error.js';
import { PasswordStore } from '../passwords/password.store.js';
import { Sessions } from '../sessions/sessions.js';
import { IdentityStore } from './identity.store.js';

/**
 * Ends all sessions but the one that asks: somebody else may have the account, and be in.
 * @throws DomainError `identity-not-found`, `last-way-in`
 */
export class UnlinkIdentity extends Command<void> {
  constructor(
    readonly employeeId: string,
    readonly identityId: string,
    readonly sessionId: string,
  ) {
    super();
  }
}

@CommandHandler(UnlinkIdentity)
export class UnlinkIdentityHandler implements ICommandHandler<UnlinkIdentity> {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly identities: IdentityStore,
    private readonly accounts: PasswordStore,
    private readonly sessions: Sessions,
  ) {}

  async execute({ employeeId, identityId, sessionId }: UnlinkIdentity): Promise<void> {
    await this.database.transaction(async () => {
      const employee = (await this.accounts.lock(employeeId))!;
      if (!(await this.identities.remove(employeeId, identityId))) throw notFound('identity', identityId);
      if (employee.hash === null && (await this.identities.list(employeeId)).length === 0) throw LAST_WAY_IN;
      const target = { kind: 'employee', id: employeeId };
      await this.audit.record({ action: 'identity.unlinked', target, details: { identityId } });
      await this.sessions.endOthers(employeeId, sessionId);
    });
  }
}

const LAST_WAY_IN = conflict(
  'last-way-in',
  'You have no password, so this is your only way in. Ask an admin for a link to set a password, then unlink it.',
);
