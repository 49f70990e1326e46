import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { PasswordStore } from '../passwords/password.store.js';
import type { Client } from '../sessions/session.js';
import type { Vouched } from './identity.js';
import { IdentityStore } from './identity.store.js';
import { OIDC_NOT_LINKED } from './refusals.js';
import { SessionsByIdentity } from './sessions-by-identity.js';

/** Answers the value of the cookie. @throws DomainError `oidc-not-linked`, `oidc-expired` */
export class SignInByIdentity extends Command<string> {
  constructor(
    readonly identity: Vouched,
    readonly client: Client,
  ) {
    super();
  }
}

@CommandHandler(SignInByIdentity)
export class SignInByIdentityHandler implements ICommandHandler<SignInByIdentity> {
  constructor(
    private readonly database: Database,
    private readonly identities: IdentityStore,
    private readonly accounts: PasswordStore,
    private readonly sessions: SessionsByIdentity,
  ) {}

  execute({ identity, client }: SignInByIdentity): Promise<string> {
    return this.database.transaction(async () => {
      const found = await this.identities.holderOf(identity);
      const employee = found && (await this.accounts.lock(found.employeeId));
      // Meanwhile it may have been unlinked, and all sessions ended.
      const holder = employee?.active ? await this.identities.holderOf(identity) : undefined;
      if (!employee || holder?.employeeId !== employee.id) throw OIDC_NOT_LINKED;
      await this.identities.noteUse(holder.identityId);
      return this.sessions.start(employee, client, identity, holder.identityId);
    });
  }
}
