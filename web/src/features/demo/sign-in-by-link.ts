import type { QueryClient } from '@tanstack/react-query';
import { answered, api, rememberCsrfToken } from '../../api/client.ts';
import { meQuery } from '../staff/me/me.query.ts';

/** The demo's link carries the password that it sets, so nobody has to type one. It works once. */
export async function signInByLink(hash: string, queries: QueryClient): Promise<void> {
  const [token = '', password = ''] = hash.replace(/^#/, '').split('.');
  const { csrfToken } = await answered(api.POST('/api/auth/reset', { body: { token, password } }));
  rememberCsrfToken(csrfToken);
  await queries.fetchQuery({ ...meQuery, staleTime: 0 });
}
