import type { Config } from '../../../platform/config/config.js';
import type { DomainError } from '../../../platform/domain-error.js';
import { CallbackLimit } from './callback-limit.js';
import type { InboxMetrics } from './inbox.metrics.js';

describe('callbacks of a bot that may send two a second', () => {
  const metrics = { refused: jest.fn() };
  let limit: CallbackLimit;
  beforeEach(() => {
    metrics.refused.mockReset();
    limit = new CallbackLimit({ CALLBACKS_PER_SECOND: 2 } as Config, metrics as unknown as InboxMetrics);
  });
  /** @returns after how many seconds it may come again; 0: it is taken in */
  const send = (account: string, now: number): number => {
    try {
      limit.require(account, now);
    } catch (error) {
      return (error as DomainError).members.retryAfter as number;
    }
    limit.count(account, now);
    return 0;
  };
  const taken = (count: number, account: string, now: number) =>
    Array.from({ length: count }, () => send(account, now)).filter((wait) => wait === 0).length;

  it('may come a minute of them at once, then at its rate', () => {
    expect(taken(200, 'a', 1_000)).toBe(120);
    expect(metrics.refused).toHaveBeenCalledTimes(80);
    expect(send('a', 1_000)).toBe(1);
    expect(taken(10, 'a', 11_000)).toBe(10);
    expect(taken(100, 'a', 11_000)).toBe(10);
  });

  it('may again when it has been quiet, and never more than a minute of them', () => {
    expect(taken(200, 'a', 0)).toBe(120);
    expect(taken(200, 'a', 1e9)).toBe(120);
  });

  it('are not in the way of those of another bot', () => {
    expect(taken(200, 'a', 0)).toBe(120);
    expect(taken(200, 'b', 0)).toBe(120);
  });

  it('that were on their way together take no more than time gives back', () => {
    for (let i = 0; i < 130; i++) limit.count('a', 0);
    expect(send('a', 0)).toBe(6);
    expect(send('a', 6_000)).toBe(0);
  });
});
