import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { DomainError } from '../domain-error.js';
import { countedAddress } from '../http/client-address.js';
import { type Attempt, AttemptStore } from './attempt.store.js';
import { OF_ACCOUNT, OF_ADDRESS, type Patience, waitAfter } from './growing-delay.js';

/** What can be guessed. Each is counted by itself. */
export type Guessed = 'sign-in' | 'second-factor' | 'set-up' | 'invitation' | 'reset';

/** Whoever leaves it alone for so long begins anew. */
const FORGOTTEN_MS = 3_600_000;
/** An address that somebody has signed in from does not wait for what strangers try elsewhere. */
const KNOWN_MS = 30 * 86_400_000;
const CLEANED_EVERY_MS = 3_600_000;

/**
 * Slows down whoever guesses: a delay that grows with each try, by address and by account, shared by all instances. An
 * account that does not exist is counted like any other.
 */
@Injectable()
export class SignInGuard {
  private cleanedAt = 0;

  constructor(
    private readonly database: Database,
    private readonly attempts: AttemptStore,
  ) {}

  /**
   * Call it before the password or code is looked at, and outside of a transaction. It counts the try at once, so that
   * many at the same time are no way around; what never comes to `succeeded` has failed.
   * @param account an e-mail, or an id; null where only the address can be counted
   * @throws DomainError `too-many-attempts`, which says how long to wait
   */
  async before(what: Guessed, account: string | null, address: string): Promise<void> {
    await this.clean();
    const keys = keysOf(what, account, address);
    const waitMs = await this.database.transaction(async () => {
      const now = await this.database.now();
      const held = await this.attempts.hold(Object.values(keys), now);
      const counted: Array<[string, Patience]> = [[keys.address, OF_ADDRESS]];
      if (keys.account && !held.has(keys.known!)) counted.push([keys.account, OF_ACCOUNT]);
      const waits = counted.map(([id]) => (held.get(id)?.waitsUntil ?? 0) - now);
      if (Math.max(...waits) > 0) return Math.max(...waits);
      for (const [id, patience] of counted) await this.attempts.save(once(id, held.get(id), patience, now));
      return 0;
    });
    if (waitMs > 0) throw tooManyAttempts(Math.ceil(waitMs / 1_000));
  }

  /** The try was right: it counts no more, and the account need not wait from here. */
  async succeeded(what: Guessed, account: string | null, address: string): Promise<void> {
    const keys = keysOf(what, account, address);
    await this.database.transaction(async () => {
      const now = await this.database.now();
      const held = await this.attempts.hold(Object.values(keys), now);
      const before = held.get(keys.address);
      // Only its own try: whoever has an account could else clear the address, and go on guessing another's.
      if (before) await this.attempts.save({ ...before, tries: Math.max(0, before.tries - 1), waitsUntil: 0 });
      if (!keys.account) return;
      await this.attempts.save({ id: keys.account, tries: 0, waitsUntil: 0, expiresAt: now });
      await this.attempts.save({ id: keys.known!, tries: 0, waitsUntil: 0, expiresAt: now + KNOWN_MS });
    });
  }

  private async clean(): Promise<void> {
    const now = Date.now();
    if (now - this.cleanedAt < CLEANED_EVERY_MS) return;
    this.cleanedAt = now;
    await this.attempts.deleteExpired(await this.database.now());
  }
}

function once(id: string, before: Attempt | undefined, patience: Patience, now: number): Attempt {
  const tries = (before?.tries ?? 0) + 1;
  const waitMs = waitAfter(tries, patience);
  // Who need not wait need not do so by any reading of the clock: another try may have read it before this one wrote.
  return { id, tries, waitsUntil: waitMs && now + waitMs, expiresAt: now + waitMs + FORGOTTEN_MS };
}

function keysOf(what: Guessed, account: string | null, address: string) {
  const from = countedAddress(address);
  const whose = account?.trim().toLowerCase();
  return {
    address: digest(what, 'address', from),
    ...(whose !== undefined && {
      account: digest(what, 'account', whose),
      known: digest(what, 'known', whose, from),
    }),
  };
}

const digest = (...parts: string[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');

const tooManyAttempts = (seconds: number): DomainError =>
  new DomainError(
    'too-many',
    'too-many-attempts',
    `There were too many attempts. Try again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`,
    [],
    { retryAfter: seconds },
  );
