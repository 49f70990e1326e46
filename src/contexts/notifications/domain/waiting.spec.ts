import { type Obstacles, waitingOf } from './waiting.js';

const NOW = Date.UTC(2026, 9, 25, 1, 0, 0);
const free: Obstacles = {
  now: NOW,
  holdMs: 0,
  stopReason: null,
  isBehind: false,
  dueAt: NOW - 5,
  waitMs: 0,
  rate: { perSecond: 50, usedUntil: 0 },
};

describe('what an answer waits for', () => {
  it.each<[string, Partial<Obstacles>, string, RegExp, number | null]>([
    ['a sender', {}, 'sender', /in a moment/, null],
    ['its bot', { stopReason: 'The key is wrong.', isBehind: true }, 'account', /^The key is wrong\.$/, null],
    ['its author', { holdMs: 4_000, stopReason: 'Paused.' }, 'hold', /leaves at 01:00:04 UTC/, NOW + 4_000],
    ['its author, behind others', { holdMs: 1_000, isBehind: true }, 'hold', /01:00:01 UTC/, NOW + 1_000],
    ['an earlier message', { isBehind: true, dueAt: NOW + 5_000 }, 'earlier-message', /earlier message/, null],
    ['its next attempt', { dueAt: NOW + 5_000, waitMs: 8_000 }, 'retry', /again at 01:00:05 UTC/, NOW + 5_000],
    ['its attempt, by a wrong clock', { dueAt: NOW + 9e6, waitMs: 8_000 }, 'retry', /at 01:00:08 UTC/, NOW + 8_000],
    ['the rate', { rate: { perSecond: 50, usedUntil: (NOW + 1_000) * 1_000 } }, 'rate', /50 messages a second/, null],
    ['no rate of a wrong clock', { rate: { perSecond: 50, usedUntil: (NOW + 9e6) * 1_000 } }, 'sender', /moment/, null],
  ])('is %s', (_name, obstacles, reason, text, until) => {
    expect(waitingOf({ ...free, ...obstacles })).toEqual({
      for: reason,
      text: expect.stringMatching(text),
      ...(until === null ? {} : { until: new Date(until).toISOString() }),
    });
  });
});
