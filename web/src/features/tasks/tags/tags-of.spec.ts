import { expect, it } from 'vitest';
import { tagsOf } from './tags-of.ts';

it('are what stands between commas, each once', () => {
  expect(tagsOf(' repair, boiler ,repair,, ')).toEqual(['repair', 'boiler']);
  expect(tagsOf('')).toEqual([]);
});
