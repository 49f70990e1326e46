import { Trans } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import { Button } from '../../../ui/button/button.tsx';
import { CodeField } from './code-field.tsx';
import css from './sign-in-page.module.css';
import { useEntrance } from './use-sign-in.ts';

/** The code after the password. */
export function SecondFactorForm({ onEntered }: { onEntered: () => void }) {
  const [code, setCode] = useState('');
  const send = () => answered(api.POST('/api/auth/second-factor', { body: { code: code.trim() } }));
  const { enter, busy, error } = useEntrance(send, onEntered);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter(undefined);
  };
  return (
    <form className={css.fields} onSubmit={submit} noValidate>
      <CodeField
        value={code}
        onChange={(event) => setCode(event.target.value)}
        error={error}
        help={<Trans>Six digits, or one of your recovery codes.</Trans>}
      />
      <Button type="submit" look="ink" busy={busy} disabled={!code.trim()}>
        <Trans>Sign in</Trans>
      </Button>
    </form>
  );
}
