import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { invalidField } from '../../../platform/domain-error.js';
import type { Client } from '../sessions/session.js';
import { Sessions } from '../sessions/sessions.js';
import { PasswordStore } from './password.store.js';
import { Passwords } from './passwords.js';

/** For the next quarter of an hour the session may do what needs the password once more. @throws DomainError `validation` */
export class Confirm extends Command<void> {
  constructor(
    readonly employeeId: string,
    readonly sessionId: string,
    readonly password: string,
    readonly client: Client,
  ) {
    super();
  }
}

@CommandHandler(Confirm)
export class ConfirmHandler implements ICommandHandler<Confirm> {
  constructor(
    private readonly store: PasswordStore,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
  ) {}

  async execute({ employeeId, sessionId, password, client }: Confirm): Promise<void> {
    const account = (await this.store.byEmployee(employeeId))!;
    if (!(await this.passwords.isRight(account, account.email, password, client))) {
      throw invalidField('password', 'is not your password');
    }
    await this.sessions.confirm(sessionId);
  }
}
