import { queryOptions } from '@tanstack/react-query';
import { answered, api, rememberCsrfToken } from '../../../api/client.ts';
import { rememberNewestEvent } from '../../../api/live/connection.ts';
import { Problem } from '../../../api/problem.ts';

/** Who is signed in here; null when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  staleTime: Infinity,
  queryFn: async () => {
    try {
      const me = await answered(api.GET('/api/me'));
      rememberCsrfToken(me.csrfToken ?? undefined);
      rememberNewestEvent(me.lastEvent);
      return me;
    } catch (error) {
      if (error instanceof Problem && error.status === 401) return null;
      throw error;
    }
  },
});
