import { Trans } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answered, api, rememberCsrfToken } from '../../../api/client.ts';
import { Button } from '../../../ui/button/button.tsx';
import { meQuery } from '../me/me.query.ts';
import { CodeField } from './code-field.tsx';
import css from './sign-in-page.module.css';
import { useRefusalWords } from './use-sign-in.ts';

/** Who must have a second factor gets one here: the picture for the app, its first code, and the recovery codes. */
export function EnrolmentForm({ onEntered }: { onEntered: () => void }) {
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
    return (
      <div className={css.fields}>
        <p>
          <Trans>Keep these recovery codes. Each lets you in once without your phone. They are not shown again.</Trans>
        </p>
        <ul className={css.codes}>
          {confirm.data.recoveryCodes.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
        <Button look="ink" onClick={() => void goOn()}>
          <Trans>I have kept them</Trans>
        </Button>
      </div>
    );
  }
  return (
    <form className={css.fields} onSubmit={submit} noValidate>
      <p>
        <Trans>
          Your role needs a second factor. Scan this with an authenticator app, then type the code it shows.
        </Trans>
      </p>
      {begun.data && (
        <>
          <img
            className={css.qr}
            alt=""
            src={URL.createObjectURL(new Blob([begun.data.qrSvg], { type: 'image/svg+xml' }))}
          />
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
