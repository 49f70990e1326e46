import { describe, expect, it } from 'vitest';
import { feedLines } from './feed-lines.ts';
import type { Action } from './thread.query.ts';

const action = (id: string, writtenAt: string, author = 'olena', direction: Action['direction'] = 'in') =>
  ({ id, writtenAt, kind: 'message', direction, author: { kind: 'contact', id: author, name: author } }) as Action;
const shape = (lines: ReturnType<typeof feedLines>) =>
  lines.map((line) =>
    line.kind === 'action' ? `${line.action.id}${line.first ? '<' : ''}${line.last ? '>' : ''}` : line.kind,
  );

describe('the lines of a feed', () => {
  it('know the ends of a run of one author within five minutes', () => {
    const actions = [
      action('a', '2026-11-26T09:00:00'),
      action('b', '2026-11-26T09:04:00'),
      action('e', '2026-11-26T09:05:00'),
      action('c', '2026-11-26T09:11:00'),
      action('d', '2026-11-26T09:12:00', 'ion', 'out'),
    ];
    expect(shape(feedLines(actions))).toEqual(['day', 'a<', 'b', 'e>', 'c<>', 'd<>']);
  });

  it('have a line between days, and one above the first unread', () => {
    const actions = [
      action('a', '2026-11-25T23:59:00'),
      action('b', '2026-11-26T00:01:00'),
      action('c', '2026-11-26T00:02:00'),
    ];
    expect(shape(feedLines(actions, 'c'))).toEqual(['day', 'a<>', 'day', 'b<>', 'new', 'c<>']);
  });

  it('know who has written since a message is held', () => {
    const held = { ...action('b', '2026-11-26T09:01:00', 'iryna', 'out'), heldUntil: '2026-11-26T09:01:30' };
    const wrote = (...actions: Action[]) =>
      feedLines(actions).flatMap((line) => (line.kind === 'action' && line.action.id === 'b' ? [line.wrote] : []));
    const [before, after] = [action('a', '2026-11-26T09:00:00'), action('c', '2026-11-26T09:02:00')];
    expect(wrote(before, held)).toEqual([undefined]);
    expect(wrote(before, held, after)).toEqual(['olena']);
    expect(wrote({ ...held, heldUntil: undefined }, after)).toEqual([undefined]);
  });

  it('have the tasks before and after at the ends', () => {
    const actions = [action('a', '2026-11-26T09:00:00')];
    expect(shape(feedLines(actions, undefined, { earlier: true, later: true }))).toEqual([
      'earlier',
      'day',
      'a<>',
      'later',
    ]);
    expect(feedLines([], undefined, { earlier: true, later: true })).toEqual([]);
  });

  it('are none where nothing was written', () => {
    expect(feedLines([])).toEqual([]);
  });
});
