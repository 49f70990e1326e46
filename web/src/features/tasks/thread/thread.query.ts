import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';
import type { components } from '../../../api/schema.gen.ts';

export type Action = components['schemas']['Action'];
const PAGE = 50;

/** A task by the number that people see. */
export const taskByNumberQuery = (number: number) =>
  queryOptions({
    queryKey: ['tasks', 'number', number],
    queryFn: async ({ signal }) => {
      const page = await answered(api.GET('/api/tasks', { params: { query: { number, limit: 1 } }, signal }));
      return page.items[0] ?? null;
    },
  });

/** The feed of a task from its end: the newest page first, older ones on demand. */
export const feedQuery = (taskId: string) =>
  infiniteQueryOptions({
    queryKey: ['tasks', taskId, 'feed'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/api/tasks/{taskId}/actions', {
          params: { path: { taskId }, query: { order: 'desc', limit: PAGE, cursor: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
