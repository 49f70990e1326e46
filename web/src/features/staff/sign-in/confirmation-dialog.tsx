import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import { confirmationGate } from '../../../api/gate.ts';
import { Problem } from '../../../api/problem.ts';
import { FormDialog } from '../../../ui/dialog/form-dialog.tsx';
import { PasswordField } from './password-field.tsx';
import { useRefusalWords } from './use-sign-in.ts';

const isWrong = (error: unknown) => error instanceof Problem && error.status === 400;

/** Asks for the password once more before something risky, over the page as it is. */
export default function ConfirmationDialog() {
  const { t } = useLingui();
  const [password, setPassword] = useState('');
  const words = useRefusalWords();
  const confirm = useMutation({
    mutationFn: () => answered(api.POST('/api/auth/confirm', { body: { password } })),
    onSuccess: () => confirmationGate.end(true),
  });
  return (
    <FormDialog
      title={<Trans>Is it you?</Trans>}
      act={<Trans>Go on</Trans>}
      leave={<Trans>Leave it</Trans>}
      busy={confirm.isPending}
      disabled={!password}
      onSend={() => confirm.mutate()}
      onClose={() => confirmationGate.end(false)}
    >
      <p>
        <Trans>You signed in a while ago. Before this step your password is asked for once more.</Trans>
      </p>
      <PasswordField
        label={<Trans>Password</Trans>}
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        error={isWrong(confirm.error) ? t`This is not your password.` : words(confirm.error)}
        autoFocus
      />
    </FormDialog>
  );
}
