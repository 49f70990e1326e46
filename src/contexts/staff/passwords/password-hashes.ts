import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { bulkhead, isBulkheadRejectedError } from 'cockatiel';
import { DomainError } from '../../../platform/domain-error.js';

/** Argon2id, the library's default, at OWASP's first choice: 19 MiB, two passes, one thread. The one place that says so. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
export const HASH_PREFIX = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$`;
/** Of a password that nobody has: as much work as any other. */
const NOBODYS = `${HASH_PREFIX}E23VmnI6ik6pZC883pwFPQ$8WOTZkU3Oz3kcuUhRsEyumhwkhHQdUguB2+ZdPyn85M`;

/** Hashes take a thread each, of the four that files and look-ups of names need, too. */
const AT_ONCE = 2;
const MOST_WAITING = 50;

/** Passwords as they are stored, and whether one is the stored one. */
@Injectable()
export class PasswordHashes {
  private readonly limit = bulkhead(AT_ONCE, MOST_WAITING);
  /** Of this process. */
  made = 0;

  of(password: string): Promise<string> {
    return this.inTurn(() => hash(usual(password), COST));
  }

  /** @param stored undefined: there is none, which takes as long to find out. */
  async matches(stored: string | undefined, password: string): Promise<boolean> {
    const isRight = await this.inTurn(() => verify(stored ?? NOBODYS, usual(password)));
    return isRight && stored !== undefined;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await this.limit.execute(() => {
        this.made++;
        return work();
      });
    } catch (error) {
      throw isBulkheadRejectedError(error) ? TOO_MANY : error;
    }
  }
}

/** Keyboards write the same letters in different ways. */
const usual = (password: string): string => password.normalize('NFKC');

const TOO_MANY = new DomainError(
  'unavailable',
  'too-many-sign-ins',
  'Too many people are signing in at this moment. Try again in a few seconds.',
);
