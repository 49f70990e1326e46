import { nextCheckDelay } from './next-check.js';

describe('when an account that was stopped is looked at again', () => {
  it('is a minute later at first, then twice as long each time, at most half an hour', () => {
    expect([0, 1, 2, 3, 4, 5, 6].map((stops) => nextCheckDelay(stops) / 60_000)).toEqual([1, 2, 4, 8, 16, 30, 30]);
  });

  it('stays half an hour however often it was stopped', () => {
    expect(nextCheckDelay(5_000)).toBe(30 * 60_000);
  });
});
