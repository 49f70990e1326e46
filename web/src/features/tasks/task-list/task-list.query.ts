import { infiniteQueryOptions } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';
import type { ListSearch } from './list-search.ts';

const PAGE = 50;

/** The rows of a list, page by page. */
export const taskListQuery = ({ action: _, ...search }: ListSearch) =>
  infiniteQueryOptions({
    queryKey: ['tasks', 'list', search],
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    queryFn: ({ pageParam, signal }) => {
      const { list, q, account, assignee, tag, status } = search;
      const state = list === 'inactive' || list === 'trash' ? list : undefined;
      const named = list === 'waiting' || list === 'mine' || list === 'undelivered' || list === 'unassigned';
      const query = {
        limit: PAGE,
        cursor: pageParam,
        search: q,
        accountId: account,
        assigneeId: assignee,
        tag,
        statusId: status,
        state,
        ...(named && { list }),
        order: list === 'waiting' ? ('waiting' as const) : ('activity' as const),
      };
      return answered(api.GET('/api/tasks', { params: { query }, signal }));
    },
  });
