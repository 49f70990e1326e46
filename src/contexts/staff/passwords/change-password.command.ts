import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../../platform/audit/audit.js';
import { Database } from '../../../platform/database/database.js';
import { invalidField } from '../../../platform/domain-error.js';
import type { Client } from '../sessions/session.js';
import { Sessions } from '../sessions/sessions.js';
import { PasswordStore } from './password.store.js';
import { Passwords } from './passwords.js';

/**
 * Ends all sessions, and begins a new one for who changed it. Answers the value of its cookie.
 * @throws DomainError `validation` of either password
 */
export class ChangePassword extends Command<string> {
  constructor(
    readonly employeeId: string,
    readonly presentPassword: string,
    readonly password: string,
    readonly client: Client,
  ) {
    super();
  }
}

@CommandHandler(ChangePassword)
export class ChangePasswordHandler implements ICommandHandler<ChangePassword> {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly store: PasswordStore,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
  ) {}

  async execute({ employeeId, presentPassword, password, client }: ChangePassword): Promise<string> {
    const account = (await this.store.byEmployee(employeeId))!;
    if (!(await this.passwords.isRight(account, account.email, presentPassword, client))) throw WRONG;
    const hash = await this.passwords.accept(password, account);
    return this.database.transaction(async () => {
      const present = await this.store.lock(employeeId);
      if (!present?.active || present.hash !== account.hash) throw WRONG;
      await this.store.set(employeeId, hash);
      await this.sessions.endAll(employeeId);
      await this.audit.record({ action: 'password.changed', target: { kind: 'employee', id: employeeId } });
      return this.sessions.start(present, 'password', client);
    });
  }
}

const WRONG = invalidField('presentPassword', 'is not your present password');
