import { queryOptions } from '@tanstack/react-query';
import { allPages } from '../../../api/all-pages.ts';
import { answered, api } from '../../../api/client.ts';

/** All templates of tasks. */
export const taskTemplatesQuery = queryOptions({
  queryKey: ['task-templates'],
  queryFn: ({ signal }) => allPages((query) => answered(api.GET('/api/task-templates', { params: { query }, signal }))),
});
