import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { invalidField } from '../../../platform/domain-error.js';
import { Sessions } from '../sessions/sessions.js';
import { PasswordHashes } from './password-hashes.js';
import { PasswordStore } from './password.store.js';

/** For the next quarter of an hour the session may do what needs the password once more. @throws DomainError `validation` */
export class Confirm extends Command<void> {
  constructor(
    readonly employeeId: string,
    readonly sessionId: string,
    readonly password: string,
  ) {
    super();
  }
}

@CommandHandler(Confirm)
export class ConfirmHandler implements ICommandHandler<Confirm> {
  constructor(
    private readonly store: PasswordStore,
    private readonly hashes: PasswordHashes,
    private readonly sessions: Sessions,
  ) {}

  async execute({ employeeId, sessionId, password }: Confirm): Promise<void> {
    const account = await this.store.byEmployee(employeeId);
    if (!(await this.hashes.matches(account?.hash ?? undefined, password))) {
      throw invalidField('password', 'is not your password');
    }
    await this.sessions.confirm(sessionId);
  }
}
