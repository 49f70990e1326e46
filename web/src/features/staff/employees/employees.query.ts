import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';

/** All colleagues, as far as one may know of them. */
export const employeesQuery = queryOptions({
  queryKey: ['employees'],
  queryFn: async ({ signal }) =>
    (await answered(api.GET('/api/employees', { params: { query: { limit: 100 } }, signal }))).items,
});
