import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { invalidField } from '../../../platform/domain-error.js';
import { weaknessOf, wordsOf } from './password.js';
import { PasswordHashes } from './password-hashes.js';

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
    private readonly hashes: PasswordHashes,
  ) {}

  /** What is stored of a new password. Takes a moment: call it outside of a transaction. @throws DomainError `validation` */
  async accept(password: string, { name, email }: Owner, field = 'password'): Promise<string> {
    const { COMMON_PASSWORDS } = await import('./common-passwords.js');
    const ownWords = wordsOf(name, email, new URL(this.config.PUBLIC_URL).hostname, 'viber tasks password');
    const weakness = weaknessOf({ password, ownWords }, COMMON_PASSWORDS);
    if (weakness) throw invalidField(field, weakness);
    return this.hashes.of(password);
  }
}
