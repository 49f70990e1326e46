import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { DomainError } from '../../../platform/domain-error.js';
import { PasswordStore } from '../passwords/password.store.js';
import { Passwords } from '../passwords/passwords.js';
import type { Client } from './session.js';
import { Sessions } from './sessions.js';

/** Answers the value of the cookie. @throws DomainError `sign-in-refused`, the same whatever is wrong */
export class SignIn extends Command<string> {
  constructor(
    readonly email: string,
    readonly password: string,
    readonly client: Client,
  ) {
    super();
  }
}

@CommandHandler(SignIn)
export class SignInHandler implements ICommandHandler<SignIn> {
  constructor(
    private readonly database: Database,
    private readonly accounts: PasswordStore,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
  ) {}

  async execute({ email, password, client }: SignIn): Promise<string> {
    const account = await this.accounts.byEmail(email);
    if (!(await this.passwords.isRight(account, email, password, client)) || !account) throw REFUSED;
    return this.database.transaction(async () => {
      // Between the look and now the password may have been changed, and all sessions ended.
      const present = await this.accounts.lock(account.id);
      if (!present?.active || present.hash !== account.hash) throw REFUSED;
      return this.sessions.start(account, 'password', client);
    });
  }
}

const REFUSED = new DomainError(
  'unauthenticated',
  'sign-in-refused',
  'This e-mail and password do not go together. Check both; if you have forgotten the password, ask an admin for a link to set a new one.',
);
