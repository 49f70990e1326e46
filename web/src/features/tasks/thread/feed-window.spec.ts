import { describe, expect, it } from 'vitest';
import { type FeedWindow, isShifted, MOST_LOADED, trimmed, withPage } from './feed-window.ts';
import type { Action } from './thread.query.ts';

const part = (ids: string, hasOlder = true, hasNewer = true): FeedWindow => ({
  actions: [...ids].map((id) => ({ id }) as Action),
  hasOlder,
  hasNewer,
});
const shape = ({ actions, hasOlder, hasNewer }: FeedWindow) =>
  `${hasOlder ? '…' : ''}${actions.map(({ id }) => id).join('')}${hasNewer ? '…' : ''}`;

describe('a part of a feed', () => {
  it.each([
    ['grows at its beginning', part('defg'), part('abcdefgh', false), 'older', 'abcdefg…'],
    ['grows at its end', part('defg'), part('bcdefghi', true, false), 'newer', '…defghi'],
    ['is renewed where it stands', part('cde'), part('abcdefg', false, false), undefined, '…cde…'],
    ['is renewed in its middle', part('abcdef', false, false), part('cd'), undefined, 'abcdef'],
    ['loses what was taken back at its end', part('abcd', true, false), part('bc', true, false), 'newer', '…abc'],
    ['loses what was taken away', part('abcdef'), part('bce'), undefined, '…abcef…'],
    ['knows that more has come than a page holds', part('abcd', true, false), part('cdef'), 'newer', '…abcdef…'],
    ['is forgotten where it is not known what lies between', part('abc'), part('xyz', true, false), 'newer', '…xyz'],
  ] as const)('%s', (_name, window, page, towards, expected) => {
    expect(shape(withPage(window, page, towards))).toBe(expected);
  });

  it('lets go of its far end when it has become long', () => {
    const actions = Array.from({ length: MOST_LOADED + 50 }, (_, index) => ({ id: String(index) }) as Action);
    const older = trimmed({ actions, hasOlder: true, hasNewer: false }, 'older');
    expect([older.actions[0]!.id, older.actions.length, older.hasNewer]).toEqual(['0', MOST_LOADED, true]);
    const newer = trimmed({ actions, hasOlder: false, hasNewer: false }, 'newer');
    expect([newer.actions[0]!.id, newer.actions.length, newer.hasOlder]).toEqual(['50', MOST_LOADED, true]);
  });

  it.each([
    ['abc', 'xabc', true],
    ['abc', 'bcd', true],
    ['abc', 'abcd', false],
    ['abc', 'xyz', false],
    ['', 'abc', false],
  ])('that was %s and is %s has changed at its beginning: %s', (before, now, expected) => {
    expect(isShifted(part(before).actions, part(now).actions)).toBe(expected);
  });
});
