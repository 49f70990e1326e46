import { queryOptions } from '@tanstack/react-query';
import { allPages } from '../../../api/all-pages.ts';
import { answered, api } from '../../../api/client.ts';
import type { components } from '../../../api/schema.gen.ts';

export type Account = components['schemas']['Account'];

/** All linked bots. */
export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: ({ signal }) =>
    allPages((query) => answered(api.GET('/api/messengers/accounts', { params: { query }, signal }))),
});
