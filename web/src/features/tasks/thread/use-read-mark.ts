import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type RefObject, useEffect } from 'react';
import { answered, api } from '../../../api/client.ts';
import type { Task } from '../task-list/task-row.ts';

/** Whoever only passes by has not read. */
const READ_AFTER_MS = 600;

/** Notes how far the task is read: to its newest action, once that has been in sight for a moment. */
export function useReadMark(task: Task, newest: string | undefined, atEnd: RefObject<boolean>): void {
  const queries = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: (actionId: string) =>
      answered(api.PUT('/api/tasks/{id}/read', { params: { path: { id: task.id } }, body: { actionId } })),
    onSuccess: () => Promise.all(LISTS.map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
  const isUnread = task.unread > 0;
  useEffect(() => {
    if (!isUnread || newest === undefined) return undefined;
    const timer = setInterval(() => {
      if (document.hidden || !atEnd.current) return;
      clearInterval(timer);
      mutate(newest);
    }, READ_AFTER_MS);
    return () => clearInterval(timer);
  }, [isUnread, newest, atEnd, mutate]);
}

const LISTS = [
  ['tasks', 'list'],
  ['tasks', 'number'],
  ['tasks', 'counts'],
  ['tasks', 'mentions'],
];
