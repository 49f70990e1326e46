import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';

/** Until the service tells what is new, both are looked at again so often, hidden tabs too. */
const LOOK_AGAIN = { refetchInterval: 10_000, refetchIntervalInBackground: true };

/** How many tasks wait, and how many of them have something unread. */
export const countsQuery = queryOptions({
  queryKey: ['tasks', 'counts'],
  ...LOOK_AGAIN,
  queryFn: ({ signal }) => answered(api.GET('/api/tasks/counts', { signal })),
});

/** What colleagues have written for me and I have not read, the newest first. */
export const mentionsQuery = queryOptions({
  queryKey: ['tasks', 'mentions'],
  ...LOOK_AGAIN,
  queryFn: ({ signal }) => answered(api.GET('/api/me/mentions', { signal })),
});
