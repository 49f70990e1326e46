import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import { Problem } from '../../../api/problem.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { Field } from '../../../ui/field/field.tsx';
import { accountsQuery } from '../accounts/accounts.query.ts';

const FORM = 'link-account';

/** Links a bot by its key: it works at once, or nothing of it stays behind. */
export function LinkAccount({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useLingui();
  const [apiKey, setApiKey] = useState('');
  const queries = useQueryClient();
  const link = useMutation({
    mutationFn: () =>
      answered(api.POST('/api/messengers/accounts', { body: { kind: 'viber', type: 'bot', apiKey: apiKey.trim() } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: accountsQuery.queryKey });
      close();
    },
  });
  const close = () => {
    setApiKey('');
    link.reset();
    onClose();
  };
  const words: Record<string, string> = {
    'api-key-refused': t`Viber does not know this key. Copy it again, all three groups.`,
    'already-linked': t`This bot is linked here already.`,
    'webhook-refused': t`Viber called ${location.origin} and got no answer. It needs https from the internet.`,
    'messenger-unreachable': t`Viber cannot be reached from this service now. Try again in a minute.`,
  };
  const { error } = link;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (apiKey.trim()) link.mutate();
  };

  return (
    <Dialog
      drawer
      open={open}
      onClose={close}
      title={<Trans>Add a Viber account</Trans>}
      foot={
        <>
          <span>
            <Trans>Nothing half-linked stays behind.</Trans>
          </span>
          <Button onClick={close}>
            <Trans>Cancel</Trans>
          </Button>
          <Button look="ink" type="submit" form={FORM} disabled={!apiKey.trim()} busy={link.isPending}>
            <Trans>Link account</Trans>
          </Button>
        </>
      }
    >
      <form id={FORM} onSubmit={submit}>
        <Field
          label={<Trans>API key</Trans>}
          help={<Trans>Viber Admin Panel → your bot → Edit info. It is kept encrypted and never shown again.</Trans>}
          value={apiKey}
          onChange={(event) => setApiKey(event.target.value)}
          error={error && ((error instanceof Problem && words[error.type]) || error.message)}
          autoComplete="off"
          spellCheck={false}
          autoFocus
        />
      </form>
    </Dialog>
  );
}
