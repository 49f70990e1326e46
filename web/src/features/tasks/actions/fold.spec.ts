import { expect, it } from 'vitest';
import { folded } from './fold.ts';

const lines = (count: number, line = 'a line of words') => Array.from({ length: count }, () => line).join('\n');

it('leaves a text of twenty lines whole, and one that is hardly longer', () => {
  expect(folded('one line')).toBeUndefined();
  expect(folded(lines(20))).toBeUndefined();
  expect(folded(lines(22))).toBeUndefined();
});

it('shows twenty lines of a longer one', () => {
  expect(folded(lines(40))).toBe(lines(20));
});

it('counts a long paragraph as the lines it fills, and cuts at a word', () => {
  const text = 'слово '.repeat(600);
  const shown = folded(text)!;
  expect(shown.length).toBeGreaterThan(1_300);
  expect(shown.length).toBeLessThanOrEqual(1_400);
  expect(shown.endsWith('слово')).toBe(true);
});

it('cuts what has no words at all', () => {
  expect(folded('a'.repeat(7_000))).toBe('a'.repeat(1_400));
  expect(folded(`a${'👍'.repeat(2_000)}`)).toBe(`a${'👍'.repeat(699)}`);
});
