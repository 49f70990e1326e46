import { infiniteQueryOptions } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';
import type { ListName, ListSearch } from './list-search.ts';

const PAGE = 50;

/** What the service sorts by itself; `answered` stands only below who waits. */
const WORK_LISTS = ['waiting', 'undelivered', 'answered', 'mine', 'unassigned'] as const;
type WorkList = (typeof WORK_LISTS)[number];
const isWorkList = (list: ListName | WorkList): list is WorkList => WORK_LISTS.some((name) => name === list);

/** All tasks of a state. By their last activity, where the service can sort so: words are found newest task first. */
function everyTask(list: ListName, { search, tag }: { search?: string; tag?: string }) {
  const state = list === 'inactive' || list === 'trash' ? list : undefined;
  return { state, sort: search || tag || state === 'trash' ? undefined : ('-updatedAt' as const) };
}

/** The rows of a list, page by page. */
export const taskListQuery = ({
  action: _action,
  ...search
}: Omit<ListSearch, 'list'> & { list: ListName | WorkList }) =>
  infiniteQueryOptions({
    queryKey: ['tasks', 'list', search],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => {
      const { list, q, account, assignee, tag, status } = search;
      const filter = { search: q, accountId: account, assigneeId: assignee, tag, statusId: status };
      const query = {
        limit: PAGE,
        cursor: pageParam,
        ...filter,
        ...(isWorkList(list) ? { list } : everyTask(list, filter)),
      };
      return answered(api.GET('/api/tasks', { params: { query }, signal }));
    },
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
