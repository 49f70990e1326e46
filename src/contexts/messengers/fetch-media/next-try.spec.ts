import * as fc from 'fast-check';
import { nextTry } from './next-try.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = 1_764_000_000_000;
const wait = (kind: Parameters<typeof nextTry>[0], attempts: number, left = HOUR, random = 0.5) =>
  nextTry(kind, attempts, NOW + left, NOW, random);

describe('when a file is fetched again', () => {
  it.each([
    [1, 1_000],
    [2, 3_000],
    [3, 10_000],
    [4, 30_000],
    [5, MINUTE],
    [6, 2 * MINUTE],
    [7, 5 * MINUTE],
    [8, 5 * MINUTE],
    [1000, 5 * MINUTE],
  ])('after attempt %d it waits %d ms', (attempts, expected) => {
    expect(wait('passing', attempts)).toBeCloseTo(expected, 6);
  });

  it('never, when no try changes anything', () => {
    expect(wait('final', 1)).toBeNull();
  });

  it('twice, when the server says that the link is over: it may be a moment of its own', () => {
    expect([1, 2, 3, 4].map((attempts) => wait('dead', attempts) !== null)).toEqual([true, true, false, false]);
  });

  it('not after the link has died', () => {
    expect(wait('passing', 3, 10_001)).toBe(10_000);
    expect(wait('passing', 3, 10_000)).toBeNull();
    expect(wait('passing', 3, -HOUR)).toBeNull();
    expect(wait('dead', 3, 0)).toBeNull();
  });

  it('twice at least, whatever the clock says: it may have leapt', () => {
    expect([1, 2].map((attempts) => wait('passing', attempts, -HOUR))).toEqual([1_000, 3_000]);
  });

  it('spreads its tries, and ends about when the link does, whatever happens', () => {
    expect(wait('passing', 1, HOUR, 0)).toBeCloseTo(800, 6);
    expect(wait('passing', 1, HOUR, 1)).toBeCloseTo(1_200, 6);
    const property = fc.property(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 50, maxLength: 50 }),
      fc.integer({ min: 0, max: HOUR }),
      (chances, life) => {
        let now = NOW;
        for (let attempts = 1; attempts <= chances.length; attempts++) {
          const next = nextTry('passing', attempts, NOW + life, now, chances[attempts - 1]!);
          // An hour of tries: often in the first minute, and then rarely.
          if (next === null) return attempts <= 25;
          now += next;
          if (now >= NOW + life && attempts >= 3) return false;
        }
        return false;
      },
    );
    fc.assert(property, { numRuns: 200 });
  });
});
