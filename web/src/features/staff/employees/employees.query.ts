import { queryOptions } from '@tanstack/react-query';
import { allPages } from '../../../api/all-pages.ts';
import { answered, api } from '../../../api/client.ts';

/** All colleagues, as far as one may know of them. */
export const employeesQuery = queryOptions({
  queryKey: ['employees'],
  queryFn: ({ signal }) => allPages((query) => answered(api.GET('/api/employees', { params: { query }, signal }))),
});
