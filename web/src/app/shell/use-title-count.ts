import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { countsQuery } from '../../features/tasks/task-list/counts.query.ts';

const PLAIN = document.title;

/** The browser's tab says how many tasks have something unread. @returns how many */
export function useTitleCount(): number {
  const { data } = useQuery(countsQuery);
  const unread = data?.unread ?? 0;
  useEffect(() => {
    document.title = unread > 0 ? `(${unread}) ${PLAIN}` : PLAIN;
    return () => void (document.title = PLAIN);
  }, [unread]);
  return unread;
}
