import { Trans } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { answered, api, rememberCsrfToken } from '../../../api/client.ts';
import { Button } from '../../../ui/button/button.tsx';
import { QrCode } from '../../../ui/qr-code/qr-code.tsx';
import { meQuery } from '../me/me.query.ts';
import { CodeField } from './code-field.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import css from './sign-in-page.module.css';
import { useRefusalWords } from './use-sign-in.ts';

interface Props {
  /** Said above the code; without it, that the role needs it. */
  why?: ReactNode;
  onEntered: () => void;
}

/** Who must have a second factor gets one here: the picture for the app, its first code, and the recovery codes. */
export function EnrolmentForm({ why, onEntered }: Props) {
  const words = useRefusalWords();
  const queries = useQueryClient();
  const [code, setCode] = useState('');
  const begun = useQuery({
    queryKey: ['enrolment'],
    staleTime: Infinity,
    gcTime: 0,
    queryFn: () => answered(api.POST('/api/me/second-factor')),
  });
  const confirm = useMutation({
    mutationFn: () => answered(api.POST('/api/me/second-factor/confirm', { body: { code: code.trim() } })),
    onSuccess: ({ csrfToken }) => rememberCsrfToken(csrfToken),
  });
  const goOn = async () => {
    await queries.fetchQuery({ ...meQuery, staleTime: 0 });
    onEntered();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate();
  };

  if (confirm.data) {
    return <RecoveryCodes codes={confirm.data.recoveryCodes} onKept={() => void goOn()} />;
  }
  return (
    <form className={css.fields} onSubmit={submit} noValidate>
      <p>
        {why ?? (
          <Trans>
            Your role needs a second factor. Scan this with an authenticator app, then type the code it shows.
          </Trans>
        )}
      </p>
      {begun.data && (
        <>
          <QrCode svg={begun.data.qrSvg} label="" />
          <p className={css.forgot}>
            <Trans>
              Without a camera, type this key: <code>{begun.data.secret}</code>
            </Trans>
          </p>
        </>
      )}
      <CodeField
        value={code}
        onChange={(event) => setCode(event.target.value)}
        error={words(confirm.error ?? begun.error)}
      />
      <Button type="submit" look="ink" busy={confirm.isPending} disabled={!code.trim()}>
        <Trans>Go on</Trans>
      </Button>
    </form>
  );
}
