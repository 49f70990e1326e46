import { queryOptions } from '@tanstack/react-query';
import { allPages } from '../../../api/all-pages.ts';
import { answered, api } from '../../../api/client.ts';

/** All templates of contacts. */
export const contactTemplatesQuery = queryOptions({
  queryKey: ['contact-templates'],
  queryFn: ({ signal }) =>
    allPages((query) => answered(api.GET('/api/contact-templates', { params: { query }, signal }))),
});
