import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';
import { type Account, accountsQuery } from './accounts.query.ts';

/** What an admin does to a bot; the cards are looked at again afterwards. */
export function useAccountChange(account: Account) {
  const queries = useQueryClient();
  const params = { path: { id: account.id } };
  const after = { onSettled: () => queries.invalidateQueries({ queryKey: accountsQuery.queryKey }) };
  const setEnabled = useMutation({
    mutationFn: (enabled: boolean) =>
      answered(api.PATCH('/api/messengers/accounts/{id}', { params, body: { enabled } })),
    ...after,
  });
  /** @param takeBack also when another installation took the bot. */
  const check = useMutation({
    mutationFn: (takeBack: boolean) =>
      answered(
        api.POST('/api/messengers/accounts/{id}/check', {
          params: { ...params, query: { ...(takeBack && { takeBack: 'true' as const }) } },
        }),
      ),
    ...after,
  });
  const unlink = useMutation({
    mutationFn: () => answered(api.DELETE('/api/messengers/accounts/{id}', { params })),
    ...after,
  });
  return { setEnabled, check, unlink };
}
