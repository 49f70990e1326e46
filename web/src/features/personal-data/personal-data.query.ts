import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.ts';
import type { components } from '../../api/schema.gen.ts';

export type Erasure = components['schemas']['ErasureView'];

/** What is kept for how long, how much of it would go now, and what went last. */
export const retentionQuery = queryOptions({
  queryKey: ['retention'],
  queryFn: ({ signal }) => answered(api.GET('/api/retention', { signal })),
});

export const erasuresQuery = infiniteQueryOptions({
  queryKey: ['erasures', 'list'],
  queryFn: ({ pageParam, signal }) =>
    answered(
      api.GET('/api/erasures', { params: { query: { limit: 50, ...(pageParam && { cursor: pageParam }) } }, signal }),
    ),
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }) => nextCursor,
});

const LOOK_AGAIN_MS = 2_000;

/** How far an erasure has come: nothing tells of it, so it is looked at until it has ended. */
export const erasureQuery = (id: string) =>
  queryOptions({
    queryKey: ['erasures', id],
    queryFn: ({ signal }) => answered(api.GET('/api/erasures/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (state.data?.state === 'done' ? false : LOOK_AGAIN_MS),
  });
