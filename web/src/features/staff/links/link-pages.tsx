import { Trans } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Field } from '../../../ui/field/field.tsx';
import { PasswordField } from '../sign-in/password-field.tsx';
import css from '../sign-in/sign-in-page.module.css';
import { useEntrance } from '../sign-in/use-sign-in.ts';
import { WayIn } from '../sign-in/way-in.tsx';

/** What stands behind # in the address: no server sees it, and so no log. */
const tokenOfLink = (): string => location.hash.slice(1);

/** The first admin, by the one-time link that the service wrote at its start. */
export function SetUpPage() {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const form = useLinkForm(() =>
    answered(api.POST('/api/setup', { body: { token: tokenOfLink(), name, email, password } })),
  );
  return (
    <WayIn title={(company) => <Trans>Set up {company}</Trans>}>
      <form className={css.fields} onSubmit={form.submit} noValidate>
        <p>
          <Trans>You become the first admin. Colleagues are invited later.</Trans>
        </p>
        <NameField value={name} onName={setName} />
        <Field
          label={<Trans>E-mail</Trans>}
          type="email"
          name="email"
          autoComplete="username"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <NewPasswordField value={password} onPassword={setPassword} error={form.error} />
        <Button type="submit" look="ink" busy={form.busy}>
          <Trans>Go on</Trans>
        </Button>
      </form>
    </WayIn>
  );
}

/** A colleague who was invited. */
export function InvitationPage() {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const form = useLinkForm(() =>
    answered(api.POST('/api/invitations/accept', { body: { token: tokenOfLink(), name, password } })),
  );
  return (
    <WayIn title={(company) => <Trans>Welcome to {company}</Trans>}>
      <form className={css.fields} onSubmit={form.submit} noValidate>
        <NameField value={name} onName={setName} />
        <NewPasswordField value={password} onPassword={setPassword} error={form.error} />
        <Button type="submit" look="ink" busy={form.busy}>
          <Trans>Go on</Trans>
        </Button>
      </form>
    </WayIn>
  );
}

/** A new password, by the link of an admin. */
export function ResetPage() {
  const [password, setPassword] = useState('');
  const form = useLinkForm(() => answered(api.POST('/api/auth/reset', { body: { token: tokenOfLink(), password } })));
  return (
    <WayIn title={() => <Trans>Set a new password</Trans>}>
      <form className={css.fields} onSubmit={form.submit} noValidate>
        <NewPasswordField value={password} onPassword={setPassword} error={form.error} />
        <Button type="submit" look="ink" busy={form.busy}>
          <Trans>Set the password</Trans>
        </Button>
      </form>
    </WayIn>
  );
}

function useLinkForm(enter: () => Promise<{ csrfToken: string }>) {
  const navigate = useNavigate();
  const { enter: go, busy, error } = useEntrance(enter, () => void navigate({ to: '/', replace: true }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    go(undefined);
  };
  return { submit, busy, error };
}

const NameField = ({ value, onName }: { value: string; onName: (name: string) => void }) => (
  <Field
    label={<Trans>Your name</Trans>}
    name="name"
    autoComplete="name"
    value={value}
    onChange={(event) => onName(event.target.value)}
    autoFocus
  />
);

interface NewPasswordProps {
  value: string;
  onPassword: (password: string) => void;
  error: string | undefined;
}

const NewPasswordField = ({ value, onPassword, error }: NewPasswordProps) => (
  <PasswordField
    label={<Trans>Password</Trans>}
    help={<Trans>At least 12 characters. Four words that nobody would put together are a good one.</Trans>}
    autoComplete="new-password"
    value={value}
    onChange={(event) => onPassword(event.target.value)}
    error={error}
  />
);
