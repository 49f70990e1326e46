import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { answered, api, rememberCsrfToken } from '../../../api/client.ts';
import { Problem } from '../../../api/problem.ts';
import { useChange } from '../../../api/use-change.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { PlacePart } from '../../../ui/place/place.tsx';
import { Row, Rows } from '../../../ui/rows/rows.tsx';
import { PasswordField } from '../sign-in/password-field.tsx';
import { sessionsQuery } from './sessions-part.tsx';

/** A new password; every other session ends with the old one. */
export function PasswordPart() {
  const { t } = useLingui();
  const [present, setPresent] = useState('');
  const [next, setNext] = useState('');
  const change = useChange(async () => {
    const body = { presentPassword: present, password: next };
    const { csrfToken } = await answered(api.POST('/api/me/password', { body }));
    rememberCsrfToken(csrfToken);
    setPresent('');
    setNext('');
  }, sessionsQuery.queryKey);
  const wrong = (path: string) =>
    change.error instanceof Problem && change.error.errors.find((each) => each.path === path)?.message;
  return (
    <PlacePart name={t`Password`}>
      <Rows label={t`Password`}>
        <Row
          title=""
          below={
            <Form onSend={() => change.mutate()}>
              <PasswordField
                label={<Trans>Your password now</Trans>}
                autoComplete="current-password"
                value={present}
                onChange={(event) => setPresent(event.target.value)}
                error={wrong('presentPassword') || (!wrong('password') && change.error?.message)}
              />
              <PasswordField
                label={<Trans>The new one</Trans>}
                help={<Trans>At least 12 characters. Four words that nobody would put together are a good one.</Trans>}
                autoComplete="new-password"
                value={next}
                onChange={(event) => setNext(event.target.value)}
                error={wrong('password')}
              />
              <Button type="submit" disabled={!present || !next} busy={change.isPending}>
                <Trans>Change the password</Trans>
              </Button>
              {change.isSuccess && (
                <p role="status">
                  <Trans>Changed. Other devices have to sign in again.</Trans>
                </p>
              )}
            </Form>
          }
        />
      </Rows>
    </PlacePart>
  );
}
