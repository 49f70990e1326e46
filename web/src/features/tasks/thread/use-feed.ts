import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { MOST_LOADED, trimmed, withPage } from './feed-window.ts';
import { beyond, feedQuery } from './thread.query.ts';

/** A feed that is loaded both ways. */
export function useFeed(taskId: string, around: string | undefined) {
  const queries = useQueryClient();
  const options = useMemo(() => feedQuery(taskId, around), [taskId, around]);
  const { data: window, isPending, error } = useQuery(options);
  const loading = useRef(false);
  const lastWay = useRef<'older' | 'newer'>('newer');

  const load = useCallback(
    async (towards: 'older' | 'newer') => {
      const known = queries.getQueryData(options.queryKey);
      if (!known || loading.current || !(towards === 'older' ? known.hasOlder : known.hasNewer)) return;
      loading.current = true;
      lastWay.current = towards;
      try {
        const page = await beyond(taskId, known, towards);
        queries.setQueryData(options.queryKey, (now) => now && withPage(now, page, towards));
      } catch {
        // Scrolling on tries again.
      } finally {
        loading.current = false;
      }
    },
    [queries, taskId, options],
  );

  // In a step of its own: what is added at one end and what goes at the other cannot be told apart in one.
  const isLong = (window?.actions.length ?? 0) > MOST_LOADED;
  useEffect(() => {
    if (isLong) queries.setQueryData(options.queryKey, (now) => now && trimmed(now, lastWay.current));
  }, [isLong, queries, options]);

  return { window, isPending, error, load };
}
