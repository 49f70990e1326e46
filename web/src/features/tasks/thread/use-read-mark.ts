import { type RefObject, useEffect } from 'react';
import type { Task } from '../task-list/task-row.ts';
import { useSetRead } from './use-set-read.ts';

/** Whoever only passes by has not read. */
const READ_AFTER_MS = 600;

/** A task is read to its newest action, once that has been in sight for a moment. */
export function useReadMark({ id: taskId, unread }: Task, newest: string | undefined, atEnd: RefObject<boolean>): void {
  const { mutate } = useSetRead();
  const isUnread = unread > 0;
  useEffect(() => {
    if (!isUnread || newest === undefined) return undefined;
    const timer = setInterval(() => {
      if (document.hidden || !atEnd.current) return;
      clearInterval(timer);
      mutate({ taskId, actionId: newest });
    }, READ_AFTER_MS);
    return () => clearInterval(timer);
  }, [isUnread, taskId, newest, atEnd, mutate]);
}
