import { queryOptions } from '@tanstack/react-query';
import { allPages } from '../../../api/all-pages.ts';
import { answered, api } from '../../../api/client.ts';

/** All statuses in their order. */
export const statusesQuery = queryOptions({
  queryKey: ['statuses'],
  queryFn: ({ signal }) => allPages((query) => answered(api.GET('/api/task-statuses', { params: { query }, signal }))),
});
