import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Task } from '../task-list/task-row.ts';
import { useReadMark } from './use-read-mark.ts';

const put = vi.hoisted(() => vi.fn((_path: string, _options: unknown) => Promise.resolve({})));
vi.mock('../../../api/client.ts', () => ({ api: { PUT: put }, answered: (call: Promise<unknown>) => call }));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('marks what is in sight once, though the task stays unread while the feed is behind', async () => {
  const lastSeen = { current: () => 'a1' };
  const behind = { id: 't1', unread: 1 } as Task;
  const Reader = () => {
    useReadMark(behind, lastSeen, false);
    return null;
  };
  const root = createRoot(document.createElement('div'));
  await act(async () =>
    root.render(
      <QueryClientProvider client={new QueryClient()}>
        <Reader />
      </QueryClientProvider>,
    ),
  );
  const moment = () => act(() => vi.advanceTimersByTimeAsync(10_000));
  const marks = () => put.mock.calls.map(([, options]) => (options as { body: { actionId: string } }).body.actionId);
  await moment();
  expect(marks()).toEqual(['a1']);
  lastSeen.current = () => 'a2';
  await moment();
  expect(marks()).toEqual(['a1', 'a2']);
  await act(async () => root.unmount());
});
