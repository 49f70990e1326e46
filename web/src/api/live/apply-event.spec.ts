import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { doneHere, madeOld, refresher } from './apply-event.ts';

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

it('leaves alone what this tab has done itself, once', async () => {
  const subject = { kind: 'task' as const, id: 'a' };
  const read = { type: 'read' as const, subject, data: { actionId: 'b' } };
  await doneHere(read, () => Promise.resolve());
  expect(madeOld({ type: 'draft', subject, data: {} })).toContainEqual(['drafts']);
  expect(madeOld(read)).toEqual([]);
  expect(madeOld(read)).toContainEqual(['tasks', 'counts']);
});

it('waits for no event of what was refused, and for a bounded number of others', async () => {
  const read = (actionId: string) => ({
    type: 'read' as const,
    subject: { kind: 'task' as const, id: 'c' },
    data: { actionId },
  });
  await expect(doneHere(read('refused'), () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  expect(madeOld(read('refused'))).toContainEqual(['tasks', 'counts']);
  for (let n = 0; n < 101; n++) await doneHere(read(String(n)), () => Promise.resolve());
  expect(madeOld(read('0'))).toContainEqual(['tasks', 'counts']);
  expect(madeOld(read('1'))).toEqual([]);
});

it('knows that an action makes its feed old, and no other task', () => {
  const old = madeOld({ type: 'action.added', subject: { kind: 'task', id: 'a' }, data: {} });
  expect(old).toContainEqual(['tasks', 'a']);
  expect(old).not.toContainEqual(['tasks']);
  expect(madeOld({ type: 'presence', subject: { kind: 'task', id: 'a' }, data: {} })).toEqual([]);
});
