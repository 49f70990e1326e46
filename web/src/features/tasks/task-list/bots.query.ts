import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';

/** The names of all linked bots. */
export const botsQuery = queryOptions({
  queryKey: ['accounts', 'bots'],
  queryFn: async ({ signal }) =>
    (await answered(api.GET('/api/messengers/bots', { params: { query: { limit: 100 } }, signal }))).items,
});
