import { Trans, useLingui } from '@lingui/react/macro';
import { Eye, EyeOff } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../ui/button/button.tsx';
import { Field } from '../../../ui/field/field.tsx';
import { IconButton } from '../../../ui/icon-button/icon-button.tsx';
import css from './sign-in-page.module.css';
import { useSignIn } from './use-sign-in.ts';

interface Props {
  /** Known where a session has ended: only the password is asked for. */
  email?: string;
  onSignedIn: () => void;
}

/** E-mail and password; the second factor where the account has one. */
export function SignInForm({ email: known, onSignedIn }: Props) {
  const { t } = useLingui();
  const [email, setEmail] = useState(known ?? '');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [shown, setShown] = useState(false);
  const { signIn, busy, error, needsCode } = useSignIn(onSignedIn);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn({ email: email.trim(), password, code: code.trim() });
  };

  return (
    <form className={css.fields} onSubmit={submit} noValidate>
      {!known && (
        <Field
          label={<Trans>E-mail</Trans>}
          type="email"
          name="email"
          autoComplete="username"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          autoFocus
          required
        />
      )}
      <Field
        label={<Trans>Password</Trans>}
        type={shown ? 'text' : 'password'}
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        error={needsCode ? undefined : error}
        autoFocus={!!known}
        required
        inside={
          <IconButton label={shown ? t`Hide the password` : t`Show the password`} onClick={() => setShown(!shown)}>
            {shown ? <EyeOff size={18} /> : <Eye size={18} />}
          </IconButton>
        }
      />
      {needsCode && (
        <Field
          label={<Trans>Code from your authenticator app</Trans>}
          help={<Trans>Six digits, or one of your recovery codes.</Trans>}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          onChange={(event) => setCode(event.target.value)}
          error={error}
          autoFocus
        />
      )}
      <Button type="submit" look="ink" busy={busy}>
        <Trans>Sign in</Trans>
      </Button>
      <p className={css.forgot}>
        <Trans>Forgot the password? An admin can send you a link to set a new one.</Trans>
      </p>
    </form>
  );
}
