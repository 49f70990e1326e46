import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';
import type { components } from '../../../api/schema.gen.ts';

export type Settings = components['schemas']['SettingsView'];
export type SettingsChange = components['schemas']['SettingsChange'];
export type SettingsPreview = components['schemas']['SettingsPreview'];

/** The settings of all bots, what a change would do, and who changed them. */
export const SETTINGS_KEY = ['messenger-settings'];

export const settingsQuery = queryOptions({
  queryKey: [...SETTINGS_KEY, 'all'],
  queryFn: ({ signal }) => answered(api.GET('/api/messengers/settings', { signal })),
});

export const settingsHistoryQuery = infiniteQueryOptions({
  queryKey: [...SETTINGS_KEY, 'history'],
  queryFn: ({ pageParam, signal }) =>
    answered(
      api.GET('/api/messengers/settings/history', {
        params: { query: { limit: 30, ...(pageParam && { cursor: pageParam }) } },
        signal,
      }),
    ),
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }) => nextCursor,
});
