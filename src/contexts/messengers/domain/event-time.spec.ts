import * as fc from 'fast-check';
import { eventTime } from './event-time.js';

const NOW = 1_764_000_000_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('when something happened', () => {
  it.each([
    ['a minute ago', NOW - 60_000],
    ['three hours ago: a repeated callback', NOW - 3 * HOUR],
    ['as long ago as a messenger keeps what it could not deliver', NOW - 14 * DAY],
    ['ahead of our clock by minutes', NOW + 600_000],
    ['ahead of our clock by a day', NOW + DAY],
  ])('is what the messenger says: %s', (_name, claimed) => {
    expect(eventTime(claimed, NOW)).toEqual({ at: claimed, ofArrival: false });
  });

  it.each([
    ['none', null],
    ['seconds', NOW / 1_000],
    ['zero', 0],
    ['one', 1],
    ['negative', -NOW],
    ['1970', 40 * DAY],
    ['years ago', NOW - 3 * 365 * DAY],
    ['longer ago than anything is kept', NOW - 14 * DAY - 1],
    ['300 days ahead', NOW + 300 * DAY],
    ['a day and a moment ahead', NOW + DAY + 1],
    ['microseconds', NOW * 1_000],
    ['a token', Number('5871234567890123456')],
    ['twelve digits of seconds', 999_999_999_999_000],
  ])('is when it came where the time cannot be: %s', (_name, claimed) => {
    expect(eventTime(claimed, NOW)).toEqual({ at: NOW, ofArrival: true });
  });

  it('never lies outside of what can be', () => {
    const anything = fc.oneof(fc.double(), fc.integer(), fc.integer({ min: NOW - 30 * DAY, max: NOW + 30 * DAY }));
    const property = fc.property(anything, (claimed) => {
      const { at } = eventTime(claimed, NOW);
      return at >= NOW - 14 * DAY && at <= NOW + DAY && (at === claimed || at === NOW);
    });
    expect(() => fc.assert(property, { numRuns: 1_000 })).not.toThrow();
  });
});
