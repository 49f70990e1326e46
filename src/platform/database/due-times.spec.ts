import type { Database } from './database.js';
import { DueTimes } from './due-times.js';

const LEASE_MS = 10_000;

describe("a leap of the database's clock", () => {
  let times: DueTimes;
  beforeEach(() => {
    jest.useFakeTimers({ now: 0 });
    times = new DueTimes({} as Database, { name: 'x', key: 'id', leaseMs: LEASE_MS });
  });
  afterEach(() => jest.useRealTimers());

  /** @param ms that pass until the database's clock says so */
  const look = (ms: number, clock: number) => {
    jest.advanceTimersByTime(ms);
    return times.haveLeapt(clock);
  };

  it('is none at the first look, nor while it runs as ours does', () => {
    expect([look(0, 5e12), look(250, 5e12 + 250), look(60_000, 5e12 + 61_000)]).toEqual([false, false, false]);
  });

  it.each([3_600_000, -3_600_000, 10_001])('of %d ms is remembered for as long as a lease lasts', (leap) => {
    look(0, 5e12);
    expect(look(250, 5e12 + leap + 250)).toBe(true);
    expect(look(LEASE_MS - 1, 5e12 + leap + 250 + LEASE_MS - 1)).toBe(true);
    expect(look(1, 5e12 + leap + 250 + LEASE_MS)).toBe(false);
  });
});
