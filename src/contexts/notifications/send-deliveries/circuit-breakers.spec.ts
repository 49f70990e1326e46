import type { SendOutcome } from '../../messengers/contract.js';
import { CircuitBreakers } from './circuit-breakers.js';

const ok: SendOutcome = { kind: 'accepted', externalMessageId: '1', billingStatus: null };
const silent: SendOutcome = { kind: 'unknown', reason: 'No answer.' };
const unreachable: SendOutcome = { kind: 'postponed', reason: 'Away.', patient: false, unreachable: true };
const refused: SendOutcome = { kind: 'refused', reason: 'No.', customerLeft: false };
const busy: SendOutcome = { kind: 'postponed', reason: 'Busy.', patient: true };
const withheld: SendOutcome = { kind: 'withheld' };

describe("an account's circuit breaker", () => {
  let breakers: CircuitBreakers;
  const said: string[] = [];
  beforeEach(() => {
    jest.useFakeTimers({ now: 1_800_000_000_000 });
    breakers = new CircuitBreakers();
    said.length = 0;
    const log = (_about: unknown, text: string) => void said.push(text);
    Object.assign(breakers, { logger: { warn: log, log } });
  });
  afterEach(() => jest.useRealTimers());

  const attempt = (outcome: SendOutcome, account = 'a') => breakers.attempt(account, async () => outcome);
  const attempts = async (...outcomes: SendOutcome[]) => {
    for (const outcome of outcomes) await attempt(outcome);
  };

  it('breaks after five in a row without an answer, and only for that account', async () => {
    await attempts(silent, unreachable, silent, unreachable);
    expect(breakers.limit('a')).toBe(Infinity);
    await attempts(silent);
    expect([breakers.isClosed('a'), breakers.limit('a')]).toEqual([false, 0]);
    expect(await attempt(ok)).toEqual(withheld);
    expect([breakers.isClosed('b'), breakers.limit('b'), await attempt(ok, 'b')]).toEqual([true, Infinity, ok]);
    expect(said).toEqual([
      expect.stringMatching(/no answer any more\. Its messages wait; it is tried again in 5 s\.$/),
    ]);
  });

  it('takes a refusal, or the word that it is too much, for an answer', async () => {
    for (let round = 0; round < 4; round++) await attempts(silent, silent, silent, silent, round % 2 ? refused : busy);
    await attempts(refused, refused, busy, busy, refused, busy);
    expect(breakers.isClosed('a')).toBe(true);
    expect(said).toEqual([]);
  });

  it.each([-3_600_000, 3_600_000])('is tried after its pause, whatever becomes of the clock: %d ms', async (step) => {
    await attempts(silent, silent, silent, silent, silent);
    jest.setSystemTime(Date.now() + step);
    jest.advanceTimersByTime(4_999);
    expect([breakers.limit('a'), await attempt(ok)]).toEqual([0, withheld]);
    jest.advanceTimersByTime(1);
    expect([breakers.limit('a'), await attempt(ok)]).toEqual([1, ok]);
    expect(breakers.isClosed('a')).toBe(true);
  });

  it('is tried with one message after a while, ever more rarely while that gets no answer, and works again with one', async () => {
    await attempts(silent, silent, silent, silent, silent);
    for (const seconds of [5, 10, 20, 40, 60, 60]) {
      jest.advanceTimersByTime(seconds * 1_000 - 1);
      expect([breakers.limit('a'), await attempt(ok)]).toEqual([0, withheld]);
      jest.advanceTimersByTime(1);
      expect(breakers.limit('a')).toBe(1);
      expect(await attempt(silent)).toEqual(silent);
    }
    jest.advanceTimersByTime(60_000);
    expect(await attempt(ok)).toEqual(ok);
    expect([breakers.isClosed('a'), breakers.limit('a')]).toEqual([true, Infinity]);
    expect(said.at(-1)).toMatch(/answers this account again/);
    await attempts(silent, silent, silent, silent, silent);
    jest.advanceTimersByTime(5_000);
    expect(breakers.limit('a')).toBe(1);
  });

  it('tells those who have begun to prepare that it has broken meanwhile', async () => {
    let mayGoOn!: () => boolean;
    let end!: (outcome: SendOutcome) => void;
    const slow = breakers.attempt('a', (asked) => {
      mayGoOn = asked;
      return new Promise((resolve) => (end = resolve));
    });
    expect(mayGoOn()).toBe(true);
    await attempts(silent, silent, silent, silent, silent);
    expect(mayGoOn()).toBe(false);
    end(withheld);
    expect(await slow).toEqual(withheld);
    expect(breakers.isClosed('a')).toBe(false);
  });
});
