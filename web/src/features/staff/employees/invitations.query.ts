import { queryOptions } from '@tanstack/react-query';
import { allPages } from '../../../api/all-pages.ts';
import { answered, api } from '../../../api/client.ts';

/** All invitations that were ever made, the newest first. */
export const invitationsQuery = queryOptions({
  queryKey: ['invitations'],
  queryFn: ({ signal }) => allPages((query) => answered(api.GET('/api/invitations', { params: { query }, signal }))),
});
