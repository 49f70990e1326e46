import * as fc from 'fast-check';
import { tokensLeft, takeTokens } from './rate.js';

const NOW = 1_800_000_000_000;

describe("an account's rate", () => {
  it('lets a second of messages through at once, then as many as time brings', () => {
    const full = { perSecond: 50, usedUntil: 0 };
    expect(tokensLeft(full, NOW)).toBe(50);
    const empty = { perSecond: 50, usedUntil: takeTokens(full, NOW, 50) };
    expect(tokensLeft(empty, NOW)).toBe(0);
    expect([19, 20, 100, 1_000, 60_000].map((ms) => tokensLeft(empty, NOW + ms))).toEqual([0, 1, 5, 50, 50]);
  });

  it('is never exceeded over any time, however it is taken', () => {
    const step = fc.record({ ms: fc.nat(400), wanted: fc.nat(30) });
    const perSeconds = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(perSeconds, fc.array(step, { maxLength: 50 }), (perSecond, steps) => {
        let [now, sent, rate] = [NOW, 0, { perSecond, usedUntil: 0 }];
        for (const { ms, wanted } of steps) {
          now += ms;
          const messages = Math.min(wanted, tokensLeft(rate, now));
          rate = { perSecond, usedUntil: takeTokens(rate, now, messages) };
          sent += messages;
        }
        expect(sent).toBeLessThanOrEqual(perSecond + (perSecond * (now - NOW)) / 1_000);
      }),
    );
  });

  it('is not used up by what a clock says that was put back since', () => {
    const rate = { perSecond: 50, usedUntil: (NOW + 3_600_000) * 1_000 };
    expect(tokensLeft(rate, NOW)).toBe(50);
    expect(takeTokens(rate, NOW, 50)).toBe((NOW + 1_000) * 1_000);
  });

  it('that is lowered or raised holds at once', () => {
    const rate = { perSecond: 10, usedUntil: takeTokens({ perSecond: 10, usedUntil: 0 }, NOW, 5) };
    expect(tokensLeft(rate, NOW)).toBe(5);
    expect(tokensLeft({ ...rate, perSecond: 2 }, NOW)).toBe(1);
    expect(tokensLeft({ ...rate, perSecond: 100 }, NOW)).toBe(50);
  });
});
