import type { SendOutcome } from '../../messengers/contract.js';
import type { DeliveryState } from '../contract.js';
import { MAX_ATTEMPTS, retryDelay } from './retry.js';
import { sentences } from '../../../platform/text/sentences.js';

const say = sentences({
  'tried-often': 'It was tried {attempts} times. Send it again later.',
  'tried-again': 'It is tried again by itself.',
});

/** What an attempt makes of its part. */
export interface AfterAttempt {
  state: DeliveryState;
  reason: string | null;
  /** Those that count. */
  attempts: number;
  /** How long the chat has to wait before this part is tried again, ms; null when the part is done. */
  waitMs: number | null;
}

/**
 * @param attempts made so far for this part, this one included
 * @param random 0..1
 */
export function afterAttempt(outcome: SendOutcome, attempts: number, now: number, random: number): AfterAttempt {
  switch (outcome.kind) {
    case 'accepted':
      return { state: 'sent', reason: null, attempts, waitMs: null };
    case 'refused':
      return { state: 'failed', reason: outcome.reason, attempts, waitMs: null };
    case 'unknown':
      return { state: 'unknown', reason: outcome.reason, attempts, waitMs: null };
    case 'account-stopped':
      // What stops the account is remembered elsewhere; when it is well again it is tried anew, and this does not count.
      return { state: 'queued', reason: outcome.reason, attempts: attempts - 1, waitMs: 0 };
    case 'withheld':
      return { state: 'queued', reason: null, attempts: attempts - 1, waitMs: 0 };
    case 'postponed': {
      if (attempts >= MAX_ATTEMPTS) {
        const reason = `${outcome.reason} ${say('tried-often', { attempts })}`;
        return { state: 'failed', reason, attempts, waitMs: null };
      }
      const waitMs = outcome.afterMs ?? retryDelay(attempts, outcome.patient, now, random);
      return { state: 'queued', reason: `${outcome.reason} ${say('tried-again')}`, attempts, waitMs };
    }
  }
}
