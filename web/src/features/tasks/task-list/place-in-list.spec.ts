import { describe, expect, it } from 'vitest';
import { type Entry, placeInList } from './place-in-list.ts';

const rows = (ids: string, version = 1): Entry[] =>
  [...ids].map((id) => ({ id, group: undefined, task: { id, version } as Entry['task'] }));
const ids = (entries: readonly Entry[]) => entries.map(({ id, gone }) => (gone ? `(${id})` : id)).join('');

describe('rows of a list', () => {
  it.each([
    ['abc', 'abc', 'abc', 0],
    // One has moved up, one has come, one has gone.
    ['abc', 'cab', 'abc', 1],
    ['abc', 'xabc', 'abc', 1],
    ['abc', 'xyabc', 'abc', 2],
    ['abc', 'ac', 'a(b)c', 0],
    ['abcd', 'dcab', 'abcd', 2],
    // The next page.
    ['abc', 'abcde', 'abcde', 0],
    ['', 'abc', 'abc', 0],
  ])('%s stay in their places while somebody is at them, when they are %s', (before, now, shown, moved) => {
    const placed = placeInList(rows(before), rows(now, 2), true, undefined);
    expect([ids(placed.entries), placed.moved]).toEqual([shown, moved]);
  });

  it('are up to date at their old places', () => {
    const placed = placeInList(rows('ab'), rows('ba', 2), true, undefined);
    expect(placed.entries.map(({ task }) => task.version)).toEqual([2, 2]);
  });

  it('stand where they belong when nobody is at them, but for the open task', () => {
    expect(ids(placeInList(rows('abc'), rows('cab'), false, undefined).entries)).toBe('cab');
    expect(ids(placeInList(rows('abc'), rows('ac'), false, 'b').entries)).toBe('a(b)c');
    expect(ids(placeInList(rows('abc'), rows('ac'), false, 'a').entries)).toBe('ac');
  });

  it('have moved when they belong into another group', () => {
    const now = rows('ab').map((entry) => ({ ...entry, group: entry.id === 'b' ? ('answered' as const) : undefined }));
    expect(placeInList(rows('ab'), now, true, undefined).moved).toBe(1);
  });
});
