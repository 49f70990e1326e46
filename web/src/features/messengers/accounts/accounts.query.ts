import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';
import type { components } from '../../../api/schema.gen.ts';

export type Account = components['schemas']['Account'];

/** All linked bots. */
export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: async ({ signal }) =>
    (await answered(api.GET('/api/messengers/accounts', { params: { query: { limit: 100 } }, signal }))).items,
});
