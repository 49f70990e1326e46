import { queryOptions } from '@tanstack/react-query';
import { allPages } from '../../../api/all-pages.ts';
import { answered, api } from '../../../api/client.ts';
import type { components } from '../../../api/schema.gen.ts';

export type EntryLink = components['schemas']['EntryLinkView'];
export type ButtonLanguage = 'en' | 'ro' | 'ru' | 'uk';

/** Ways into the chat of a bot. @param lang what the button speaks */
export const entryQuery = (id: string, lang: ButtonLanguage) =>
  queryOptions({
    queryKey: ['accounts', id, 'entry', lang],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/messengers/accounts/{id}/entry', { params: { path: { id }, query: { lang } }, signal })),
  });

export const entryLinksQuery = (id: string) =>
  queryOptions({
    queryKey: ['accounts', id, 'entry-links'],
    queryFn: ({ signal }) =>
      allPages((query) =>
        answered(api.GET('/api/messengers/accounts/{id}/entry-links', { params: { path: { id }, query }, signal })),
      ),
  });
