import { Trans } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../ui/button/button.tsx';
import { Field } from '../../../ui/field/field.tsx';
import { PasswordField } from './password-field.tsx';
import css from './sign-in-page.module.css';
import { useSignIn } from './use-sign-in.ts';

interface Props {
  /** Whose password is asked for, where that is known. */
  email?: string;
  /** The password was right; a second factor may still be asked for. */
  onEntered: () => void;
}

/** E-mail and password. */
export function SignInForm({ email: known, onEntered }: Props) {
  const [email, setEmail] = useState(known ?? '');
  const [password, setPassword] = useState('');
  const { enter, busy, error } = useSignIn(onEntered);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter({ email: email.trim(), password });
  };

  return (
    <form className={css.fields} onSubmit={submit} noValidate>
      <Field
        label={<Trans>E-mail</Trans>}
        type="email"
        name="email"
        autoComplete="username"
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        readOnly={known !== undefined}
        autoFocus={known === undefined}
        required
      />
      <PasswordField
        label={<Trans>Password</Trans>}
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        error={error}
        autoFocus={known !== undefined}
      />
      <Button type="submit" look="ink" busy={busy}>
        <Trans>Sign in</Trans>
      </Button>
      <p className={css.forgot}>
        <Trans>Forgot the password? An admin can send you a link to set a new one.</Trans>
      </p>
    </form>
  );
}
