import { nextCheckDelay, usualCheckDelay } from './next-check.js';

describe('when an account that was stopped is looked at again', () => {
  it('is a minute later at first, then twice as long each time, at most half an hour', () => {
    expect([0, 1, 2, 3, 4, 5, 6].map((stops) => nextCheckDelay(stops) / 60_000)).toEqual([1, 2, 4, 8, 16, 30, 30]);
  });

  it('stays half an hour however often it was stopped', () => {
    expect(nextCheckDelay(5_000)).toBe(30 * 60_000);
  });
});

describe('when an account that is well is looked at again', () => {
  it.each([
    [0, 480_000],
    [0.5, 600_000],
    [1, 720_000],
  ])('is about as often as is set: %d', (random, delay) => {
    expect(usualCheckDelay(600_000, random)).toBe(delay);
  });
});
