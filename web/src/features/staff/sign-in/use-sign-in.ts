import { useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answered, api, rememberCsrfToken } from '../../../api/client.ts';
import { Problem } from '../../../api/problem.ts';
import { durationOf } from '../../../i18n/dates.ts';
import { meQuery } from '../me/me.query.ts';

interface Entered {
  csrfToken: string;
}

/** What a person sees of a refusal at a way in. */
export function useRefusalWords(): (error: unknown) => string | undefined {
  const { t } = useLingui();
  return (error) => {
    if (!error) return undefined;
    if (!(error instanceof Problem)) return (error as Error).message;
    const wait = durationOf((error.retryAfter ?? 60) * 1_000);
    if (error.status === 429) return t`Too many tries. Try again in ${wait}.`;
    switch (error.type) {
      case 'offline':
        return t`No connection to the service.`;
      case 'sign-in-refused':
        return t`E-mail or password is not right.`;
      case 'code-refused':
        return t`This code is not right. Take the one that is shown now.`;
      case 'link-not-valid':
        return t`This link was used, or has expired. Ask an admin for another.`;
      default:
        return error.message;
    }
  };
}

/** A way into the app: keeps the token of the session that begins, and looks who is signed in now. */
export function useEntrance<Input>(enter: (input: Input) => Promise<Entered>, onEntered: () => void) {
  const queries = useQueryClient();
  const words = useRefusalWords();
  const { mutate, isPending, error } = useMutation({
    mutationFn: enter,
    onSuccess: async ({ csrfToken }) => {
      rememberCsrfToken(csrfToken);
      await queries.fetchQuery({ ...meQuery, staleTime: 0 });
      onEntered();
    },
  });
  return { enter: mutate, busy: isPending, error: words(error) };
}

/** By e-mail and password. A second factor may still be asked for: `me.stage` says so. */
export const useSignIn = (onEntered: () => void) =>
  useEntrance(
    (body: { email: string; password: string }) => answered(api.POST('/api/auth/sign-in', { body })),
    onEntered,
  );
