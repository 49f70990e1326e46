import * as fc from 'fast-check';
import { MAX_ATTEMPTS, retryDelay } from './retry.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const now = fc.integer({ min: 0, max: 4_000_000_000_000 });
const attempts = fc.integer({ min: 1, max: MAX_ATTEMPTS });

describe('how long a retry waits', () => {
  it('doubles from two seconds to ten minutes, a quarter up or down', () => {
    const middle = Array.from({ length: MAX_ATTEMPTS }, (_, index) => retryDelay(index + 1, false, 0, 0.5));
    expect(middle.map((ms) => ms / 1_000)).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 600, 600, 600]);
    fc.assert(
      fc.property(attempts, now, random, (attempt, time, dice) => {
        const wait = retryDelay(attempt, false, time, dice);
        expect(wait).toBeGreaterThanOrEqual(middle[attempt - 1]! * 0.75);
        expect(wait).toBeLessThanOrEqual(middle[attempt - 1]! * 1.25);
      }),
    );
  });

  it('spreads those that failed together', () => {
    expect(retryDelay(3, false, 0, 0.1)).not.toBe(retryDelay(3, false, 0, 0.9));
    expect(retryDelay(3, true, 0, 0.1)).not.toBe(retryDelay(3, true, 0, 0.9));
  });

  it("waits one minute, then five, then for the next full hour when it is the messenger's limit", () => {
    fc.assert(
      fc.property(now, random, (time, dice) => {
        const first = retryDelay(1, true, time, dice);
        expect(first).toBeGreaterThanOrEqual(MINUTE);
        expect(first).toBeLessThanOrEqual(1.1 * MINUTE);
        const second = retryDelay(2, true, time, dice);
        expect(second).toBeGreaterThanOrEqual(5 * MINUTE);
        expect(second).toBeLessThanOrEqual(5.5 * MINUTE);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 3, max: MAX_ATTEMPTS }), now, random, (attempt, time, dice) => {
        const until = time + retryDelay(attempt, true, time, dice);
        const nextHour = (Math.floor(time / HOUR) + 1) * HOUR;
        expect(until).toBeGreaterThanOrEqual(nextHour);
        expect(until).toBeLessThanOrEqual(nextHour + MINUTE);
      }),
    );
  });
});
