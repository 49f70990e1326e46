import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ListSearch } from './list-search.ts';
import type { Entry } from './place-in-list.ts';
import { taskListQuery } from './task-list.query.ts';

/** Below who waits stand two quiet groups, so that no second list has to be watched; each comes when the one above is whole. */
export function useListRows(search: ListSearch) {
  const isWaiting = search.list === 'waiting';
  const first = useInfiniteQuery(taskListQuery(search));
  const isWhole = isWaiting && first.isSuccess && !first.hasNextPage;
  const second = useInfiniteQuery({ ...taskListQuery({ ...search, list: 'undelivered' }), enabled: isWhole });
  const isSecondWhole = isWhole && second.isSuccess && !second.hasNextPage;
  const third = useInfiniteQuery({ ...taskListQuery({ ...search, list: 'answered' }), enabled: isSecondWhole });

  const entries = useMemo(() => {
    const groups = [
      { group: isWaiting ? ('waiting' as const) : undefined, data: first.data },
      { group: 'undelivered' as const, data: isWhole ? second.data : undefined },
      { group: 'answered' as const, data: isSecondWhole ? third.data : undefined },
    ];
    const all = groups.flatMap(({ group, data }): Entry[] =>
      (data?.pages ?? []).flatMap((page) => page.items.map((task) => ({ id: task.id, group, task }))),
    );
    // Somebody may wait though an answer has failed, and pages may overlap: each stands once.
    return [...new Map(all.toReversed().map((entry) => [entry.id, entry])).values()].toReversed();
  }, [isWaiting, isWhole, isSecondWhole, first.data, second.data, third.data]);

  const next = [first, ...(isWhole ? [second] : []), ...(isSecondWhole ? [third] : [])].find(
    (query) => query.hasNextPage,
  );
  return {
    entries,
    error: first.error,
    isPending: first.isPending,
    refetch: first.refetch,
    fetchNext: () => {
      if (next && !next.isFetchingNextPage) void next.fetchNextPage();
    },
  };
}
