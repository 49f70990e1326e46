import { infiniteQueryOptions } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';
import type { ListName, ListSearch } from './list-search.ts';

const PAGE = 50;

/** What employees work through: the service sorts these, and takes no other filter with them. */
const isWorkList = (list: ListName): list is 'waiting' | 'mine' | 'unassigned' =>
  list === 'waiting' || list === 'mine' || list === 'unassigned';

/** All tasks of a state. By their last activity, where the service can sort so: words are found newest task first. */
function everyTask(list: ListName, { search, tag }: { search?: string; tag?: string }) {
  const state = list === 'inactive' || list === 'trash' ? list : undefined;
  return { state, sort: search || tag || state === 'trash' ? undefined : ('-updatedAt' as const) };
}

/** The rows of a list, page by page. */
export const taskListQuery = ({ action: _, ...search }: ListSearch) =>
  infiniteQueryOptions({
    queryKey: ['tasks', 'list', search],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => {
      const { list, q, account, assignee, tag, status } = search;
      const filter = { search: q, accountId: account, assigneeId: assignee, tag, statusId: status };
      const isFiltered = Object.values(filter).some((value) => value !== undefined);
      const page = { limit: PAGE, cursor: pageParam };
      const query =
        isWorkList(list) && !isFiltered ? { ...page, list } : { ...page, ...filter, ...everyTask(list, filter) };
      return answered(api.GET('/api/tasks', { params: { query }, signal }));
    },
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
