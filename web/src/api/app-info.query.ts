import { queryOptions, useQuery } from '@tanstack/react-query';
import { answered, api } from './client.ts';

/** What the app must know before anybody signs in: its name, its version, which ways in there are. */
export const appInfoQuery = queryOptions({
  queryKey: ['app'],
  staleTime: Infinity,
  queryFn: () => answered(api.GET('/api/app')),
});

export const useAppInfo = () => useQuery(appInfoQuery);
