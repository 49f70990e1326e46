import { useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';
import { Problem } from '../../../api/problem.ts';
import { durationOf } from '../../../i18n/dates.ts';
import { meQuery } from '../me/me.query.ts';

interface Credentials {
  email: string;
  password: string;
  /** Of the second factor; empty where it was not asked for. */
  code: string;
}

/** Signs in; asks for the second factor where the account has one. */
export function useSignIn(onSignedIn: () => void) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: ({ email, password, code }: Credentials) =>
      answered(api.POST('/api/auth/sign-in', { body: { email, password, ...(code && { code }) } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: meQuery.queryKey, refetchType: 'none' });
      await queries.fetchQuery(meQuery);
      onSignedIn();
    },
  });
  const problem = error instanceof Problem ? error : undefined;
  const needsCode = problem?.type === 'second-factor-needed' || problem?.type === 'second-factor-wrong';
  const wait = durationOf((problem?.retryAfter ?? 60) * 1_000);

  const words = (): string | undefined => {
    if (!problem || problem.type === 'second-factor-needed') return undefined;
    if (problem.type === 'second-factor-wrong') return t`This code is not right. Take the one that is shown now.`;
    if (problem.status === 429) return t`Too many tries. Try again in ${wait}.`;
    if (problem.type === 'offline') return t`No connection to the service.`;
    if (problem.status === 401 || problem.status === 400) return t`E-mail or password is not right.`;
    return problem.detail;
  };
  return { signIn: mutate, busy: isPending, error: words(), needsCode };
}
