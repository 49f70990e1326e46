import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.ts';

/** Where words stand, in tasks and in what was written there. */
export const searchQuery = (q: string) =>
  queryOptions({
    queryKey: ['tasks', 'search', q],
    queryFn: async ({ signal }) => (await answered(api.GET('/api/search', { params: { query: { q } }, signal }))).items,
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
