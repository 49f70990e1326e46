import { i18n } from '@lingui/core';
import { expect, it } from 'vitest';
import { durationOf, timeOf } from './dates.ts';

i18n.loadAndActivate({ locale: 'en', messages: {} });

it.each([
  [20_000, '1 min'],
  [33 * 60_000, '33 min'],
  [60 * 60_000, '1 h'],
  [72 * 60_000, '1 h 12 min'],
  [24 * 3_600_000, '1 day'],
  [51 * 3_600_000 + 60_000, '2 days 3 h'],
])('writes %d ms as %s', (ms, text) => {
  expect(durationOf(ms)).toBe(text);
});

it('writes a time of the day with all four figures', () => {
  expect([timeOf(new Date(2026, 10, 28, 0, 5)), timeOf(new Date(2026, 10, 28, 14, 30))]).toEqual(['00:05', '14:30']);
});
