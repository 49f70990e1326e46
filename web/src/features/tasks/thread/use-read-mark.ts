import { type RefObject, useEffect, useRef } from 'react';
import type { Task } from '../task-list/task-row.ts';
import { useSetRead } from './use-set-read.ts';

/** Whoever only passes by has not read. */
const READ_AFTER_MS = 600;

/**
 * A task is read as far as it has been in sight for a moment.
 * @param lastSeen the newest action that stands in sight
 * @param isKept it stays as it is
 */
export function useReadMark(
  { id: taskId, unread }: Task,
  lastSeen: RefObject<() => string | undefined>,
  isKept: boolean,
): void {
  const { mutate, isPending } = useSetRead();
  const isUnread = unread > 0 && !isKept;
  // While a feed is behind the task, what is unread is not in it: the same mark again would change nothing.
  const marked = useRef<string>(undefined);
  useEffect(() => {
    // One after the other, each with what the service knows by then.
    if (!isUnread || isPending) return undefined;
    let before: string | undefined;
    const timer = setInterval(() => {
      if (document.hidden || !document.hasFocus()) return;
      const actionId = lastSeen.current();
      // Twice at the same place is a moment.
      if (actionId !== undefined && actionId === before && actionId !== marked.current) {
        mutate({ taskId, actionId }, { onSuccess: () => (marked.current = actionId) });
      }
      before = actionId;
    }, READ_AFTER_MS);
    return () => clearInterval(timer);
  }, [isUnread, isPending, taskId, lastSeen, mutate]);
}
