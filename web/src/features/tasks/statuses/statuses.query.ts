import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';

/** All statuses in their order. */
export const statusesQuery = queryOptions({
  queryKey: ['statuses'],
  queryFn: async ({ signal }) =>
    (await answered(api.GET('/api/task-statuses', { params: { query: { limit: 100 } }, signal }))).items,
});
