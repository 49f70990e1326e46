import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { madeOld, refresher } from './apply-event.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('looks at once, then only every quarter of a second, and misses nothing', () => {
  const queries = new QueryClient();
  const looked: unknown[] = [];
  vi.spyOn(queries, 'invalidateQueries').mockImplementation((filters) => {
    looked.push(filters?.queryKey?.join(' '));
    return Promise.resolve();
  });
  const refresh = refresher(queries);
  refresh([['tasks', 'list']]);
  expect(looked).toEqual(['tasks list']);
  refresh([['tasks', 'list']]);
  refresh([['tasks', 'list'], ['accounts']]);
  expect(looked).toHaveLength(1);
  vi.advanceTimersByTime(300);
  expect(looked).toEqual(['tasks list', 'tasks list', 'accounts']);
  vi.advanceTimersByTime(1_000);
  expect(looked).toHaveLength(3);
  refresh([['accounts']]);
  expect(looked).toHaveLength(4);
});

it('knows that an action makes its feed old, and no other task', () => {
  const old = madeOld({ type: 'action.added', subject: { kind: 'task', id: 'a' }, data: {} });
  expect(old).toContainEqual(['tasks', 'a']);
  expect(old).not.toContainEqual(['tasks']);
  expect(madeOld({ type: 'presence', subject: { kind: 'task', id: 'a' }, data: {} })).toEqual([]);
});
