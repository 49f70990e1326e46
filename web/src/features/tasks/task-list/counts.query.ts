import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';

/** How many tasks the lists have. */
export const countsQuery = queryOptions({
  queryKey: ['tasks', 'counts'],
  queryFn: ({ signal }) => answered(api.GET('/api/tasks/counts', { signal })),
});
