import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';

/** What colleagues have written for me and I have not read, the newest first. */
export const mentionsQuery = queryOptions({
  queryKey: ['tasks', 'mentions'],
  queryFn: ({ signal }) => answered(api.GET('/api/me/mentions', { signal })),
});
