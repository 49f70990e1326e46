import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.js';
import { Config } from '../../../platform/config/config.js';
import { invalidField } from '../../../platform/domain-error.js';
import { SignInGuard } from '../../../platform/limits/sign-in-guard.js';
import type { Client } from '../sessions/session.js';
import { weaknessOf, wordsOf } from './password.js';
import { PasswordHashes } from './password-hashes.js';
import type { Account } from './password.store.js';

/** Whose password it is to be. */
export interface Owner {
  name: string;
  email: string;
}

/** Passwords that people choose. */
@Injectable()
export class Passwords {
  constructor(
    private readonly config: Config,
    private readonly audit: Audit,
    private readonly guard: SignInGuard,
    private readonly hashes: PasswordHashes,
  ) {}

  /**
   * Whether it is the account's password. As much work for whoever is not there: the time must not tell. Outside of a
   * transaction: whoever guesses waits longer each time.
   * @throws DomainError `too-many-attempts`
   */
  async isRight(account: Account | undefined, email: string, password: string, { address }: Client): Promise<boolean> {
    await this.guard.before('sign-in', email, address);
    const matches = await this.hashes.matches(account?.hash ?? undefined, password);
    if (account?.active && matches) {
      await this.guard.succeeded('sign-in', email, address);
      return true;
    }
    const target = { kind: 'employee', id: account?.id ?? null };
    await this.audit.record({ action: 'password.refused', target, outcome: 'refused' });
    return false;
  }

  /** What is stored of a new password. Takes a moment: call it outside of a transaction. @throws DomainError `validation` */
  async accept(password: string, { name, email }: Owner, field = 'password'): Promise<string> {
    const { COMMON_PASSWORDS } = await import('./common-passwords.js');
    const ownWords = wordsOf(name, email, new URL(this.config.PUBLIC_URL).hostname, 'viber tasks password');
    const weakness = weaknessOf({ password, ownWords }, COMMON_PASSWORDS);
    if (weakness) throw invalidField(field, weakness);
    return this.hashes.of(password);
  }
}
