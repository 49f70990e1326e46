import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../../platform/audit/audit.js';
import { Database } from '../../../platform/database/database.js';
import { OneTimeLinks } from '../links/one-time-links.js';
import type { Client } from '../sessions/session.js';
import { Sessions } from '../sessions/sessions.js';
import { PasswordStore } from './password.store.js';
import { Passwords } from './passwords.js';

/**
 * Sets the password by an admin's link, ends all sessions and signs in. Answers the value of the cookie.
 * @throws DomainError `link-not-valid`, `validation` of the password
 */
export class ResetPassword extends Command<string> {
  constructor(
    readonly token: string,
    readonly password: string,
    readonly client: Client,
  ) {
    super();
  }
}

@CommandHandler(ResetPassword)
export class ResetPasswordHandler implements ICommandHandler<ResetPassword> {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly links: OneTimeLinks,
    private readonly passwords: Passwords,
    private readonly store: PasswordStore,
    private readonly sessions: Sessions,
  ) {}

  async execute({ token, password, client }: ResetPassword): Promise<string> {
    const link = await this.links.look('reset', token, client);
    const employeeId = link.employee_id!;
    const account = (await this.store.byEmployee(employeeId))!;
    const owner = { id: account.id, name: account.name };
    const hash = await this.passwords.accept(password, account);
    return this.database.transaction(async () => {
      await this.links.use(link);
      await this.store.set(employeeId, hash);
      await this.sessions.endAll(employeeId);
      const target = { kind: 'employee', id: employeeId };
      await this.audit.record({ action: 'password.reset', target }, { actor: { kind: 'employee', ...owner } });
      return this.sessions.start(owner, 'reset', client);
    });
  }
}
