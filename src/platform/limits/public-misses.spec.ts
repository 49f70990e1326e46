import { PublicMisses } from './public-misses.js';

describe('public addresses that lead nowhere', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const refused = (misses: PublicMisses, ip: string, times: number) => {
    const errors: unknown[] = [];
    for (let i = 0; i < times; i++) {
      try {
        misses.count({ ip });
      } catch (error) {
        errors.push(error);
      }
    }
    return errors;
  };

  it('are refused after sixty of them, until the minute is over', () => {
    const misses = new PublicMisses();
    expect(refused(misses, '203.0.113.7', 60)).toEqual([]);
    jest.advanceTimersByTime(20_000);
    const [error, ...others] = refused(misses, '203.0.113.7', 2);
    expect(error).toMatchObject({ kind: 'too-many', slug: 'too-many-guesses', members: { retryAfter: 40 } });
    expect(others).toHaveLength(1);
    expect(refused(misses, '203.0.113.8', 60)).toEqual([]);
    jest.advanceTimersByTime(40_000);
    expect(refused(misses, '203.0.113.7', 60)).toEqual([]);
  });

  it('are counted for all of a /64 together', () => {
    const misses = new PublicMisses();
    expect(refused(misses, '2001:db8:1:2::1', 60)).toEqual([]);
    expect(refused(misses, '2001:db8:1:2:ffff::1', 1)).toHaveLength(1);
    expect(refused(misses, '2001:db8:1:3::1', 1)).toEqual([]);
  });

  it('fill no memory', () => {
    const misses = new PublicMisses();
    for (let i = 0; i < 25_000; i++) misses.count({ ip: `10.${i >> 16}.${(i >> 8) & 255}.${i & 255}` });
    expect((misses as unknown as { missed: Map<string, number> }).missed.size).toBeLessThanOrEqual(10_000);
  });
});
