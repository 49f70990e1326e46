import { afterAttempt } from './after-attempt.js';
import { MAX_ATTEMPTS } from './retry.js';

const after = (outcome: Parameters<typeof afterAttempt>[0], attempts = 1) => afterAttempt(outcome, attempts, 0, 0.5);

describe('after an attempt', () => {
  it('what was accepted is sent, what was refused has failed, what is not known stays so: the next one follows', () => {
    expect(after({ kind: 'accepted', externalMessageId: '1', billingStatus: 1 })).toEqual({
      state: 'sent',
      reason: null,
      attempts: 1,
      waitMs: null,
    });
    const refused = { kind: 'refused', reason: 'No.', customerLeft: false } as const;
    expect(after(refused, 2)).toEqual({ state: 'failed', reason: 'No.', attempts: 2, waitMs: null });
    expect(after({ kind: 'unknown', reason: 'Who knows.' })).toEqual({
      state: 'unknown',
      reason: 'Who knows.',
      attempts: 1,
      waitMs: null,
    });
  });

  it('what was postponed waits as long as the messenger says, or longer from time to time, and fails in the end', () => {
    const postponed = { kind: 'postponed', reason: 'Busy.', patient: false } as const;
    expect(after({ ...postponed, afterMs: 7 })).toEqual({
      state: 'queued',
      reason: 'Busy. It is tried again by itself.',
      attempts: 1,
      waitMs: 7,
    });
    expect([1, 2, 3].map((attempts) => after(postponed, attempts).waitMs)).toEqual([2_000, 4_000, 8_000]);
    expect(after(postponed, MAX_ATTEMPTS)).toMatchObject({
      state: 'failed',
      reason: 'Busy. It was tried 12 times. Send it again later.',
      waitMs: null,
    });
  });

  it('what the account is to blame for does not count, nor what was not attempted', () => {
    expect(after({ kind: 'withheld' }, 3)).toEqual({ state: 'queued', reason: null, attempts: 2, waitMs: 0 });
    expect(after({ kind: 'account-stopped', reason: 'Wrong key.' }, 3)).toEqual({
      state: 'queued',
      reason: 'Wrong key.',
      attempts: 2,
      waitMs: 0,
    });
  });
});
