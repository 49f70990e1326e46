import { expect, it } from 'vitest';
import { isFewEmoji } from './few-emoji.ts';

it.each([
  ['👍', true],
  ['👍🏽 ❤️', true],
  ['👨‍👩‍👧‍👦👍🇺🇦', true],
  ['👍👍👍👍', false],
  ['ok 👍', false],
  ['12', false],
  ['', false],
])('%j is only a few emoji: %s', (text, expected) => {
  expect(isFewEmoji(text)).toBe(expected);
});
