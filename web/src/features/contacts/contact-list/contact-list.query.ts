import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';

const PAGE = 50;

/** What stands in the address. */
export interface ContactSearch {
  q?: string;
  tag?: string;
  group?: string;
}

/** Cards by words of name and tags or a piece of a number, by tag and group; without any of it all, the newest first. */
export const contactListQuery = ({ q, tag, group }: ContactSearch) =>
  infiniteQueryOptions({
    queryKey: ['contacts', 'list', q, tag, group],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/api/contacts', {
          params: { query: { limit: PAGE, cursor: pageParam, search: q || undefined, tag, group } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
