import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';

const PAGE = 50;

/** Cards by words of name and tags or a piece of a number; without words all, the newest first. */
export const contactListQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['contacts', 'list', q],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/api/contacts', {
          params: { query: { limit: PAGE, cursor: pageParam, ...(q !== '' && { search: q }) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
