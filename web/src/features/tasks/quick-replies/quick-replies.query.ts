import { queryOptions } from '@tanstack/react-query';
import { allPages } from '../../../api/all-pages.ts';
import { answered, api } from '../../../api/client.ts';
import type { components } from '../../../api/schema.gen.ts';

export type QuickReply = components['schemas']['QuickReply'];
export type ReplyScope = QuickReply['scope'];

export const QUICK_REPLIES = ['quick-replies'];

/** Those that are offered in tasks of a bot, best first. */
export const offeredRepliesQuery = (accountId: string | undefined) =>
  queryOptions({
    queryKey: [...QUICK_REPLIES, 'offered', accountId],
    queryFn: ({ signal }) =>
      allPages((page) =>
        answered(
          api.GET('/api/quick-replies', { params: { query: { ...page, ...(accountId && { accountId }) } }, signal }),
        ),
      ),
  });

/** All of one scope, by their titles. */
export const keptRepliesQuery = (scope: ReplyScope) =>
  queryOptions({
    queryKey: [...QUICK_REPLIES, 'kept', scope],
    queryFn: async ({ signal }) => {
      const replies = await allPages((page) =>
        answered(api.GET('/api/quick-replies', { params: { query: { ...page, scope } }, signal })),
      );
      return replies.toSorted((a, b) => a.title.localeCompare(b.title));
    },
  });
