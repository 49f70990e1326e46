import { expect, it } from 'vitest';
import { secondsLeft } from './seconds-left.ts';

const held = { writtenAt: '2026-11-28T10:00:00.000Z', heldUntil: '2026-11-28T10:00:05.000Z' };

it.each([
  ['at its beginning', '10:00:00.100', 5],
  ['in between', '10:00:02.500', 3],
  ['when it should be gone', '10:00:05.200', 1],
  ['by a clock that is behind', '09:58:00.000', 5],
  ['by a clock that is ahead', '10:02:00.000', 1],
])('%s', (_, time, seconds) => {
  expect(secondsLeft(held, Date.parse(`2026-11-28T${time}Z`))).toBe(seconds);
});
