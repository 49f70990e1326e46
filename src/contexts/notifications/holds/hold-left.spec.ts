import { holdLeft } from './hold-left.js';

const NOW = 1_000_000;

it.each([
  ['never was held', null, 0],
  ['is held', NOW + 4_000, 4_000],
  ['is held no longer', NOW, 0],
  ['was held once', NOW - 4_000, 0],
  ['is held by a clock that was put back', NOW + 3_600_000, 0],
])('what %s is held for the rest of its time', (_, heldUntil, left) => {
  expect(holdLeft(heldUntil, NOW)).toBe(left);
});
