import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import { Problem } from '../../../api/problem.ts';
import { useChange } from '../../../api/use-change.ts';
import { FormDialog } from '../../../ui/dialog/form-dialog.tsx';
import { Field } from '../../../ui/field/field.tsx';
import { accountsQuery } from '../accounts/accounts.query.ts';
import { NO_PRESETS, Presets } from '../accounts/presets.tsx';
import { LinkSteps } from './link-steps.tsx';
import { useKeyOwner } from './use-key-owner.ts';

/** Links a bot by its key: it works at once, or nothing of it stays behind. */
export default function LinkAccount({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const { data: accounts = [] } = useQuery(accountsQuery);
  const [apiKey, setApiKey] = useState('');
  const [presets, setPresets] = useState(NO_PRESETS);
  const key = apiKey.trim();
  const owner = useKeyOwner(key);
  const link = useChange(
    () =>
      answered(api.POST('/api/messengers/accounts', { body: { kind: 'viber', type: 'bot', apiKey: key, ...presets } })),
    accountsQuery.queryKey,
  );
  const words: Record<string, string> = {
    'api-key-refused': t`Viber does not know this key. Copy it again, all three groups.`,
    'already-linked': t`This bot is linked here already.`,
    'webhook-refused': t`Viber called ${location.origin} and got no answer. It needs https from the internet.`,
    'messenger-unreachable': t`Viber cannot be reached from this service now. Try again in a minute.`,
    'public-accounts-disabled': t`Public accounts cannot be linked. Make a bot instead.`,
  };
  const error = link.error ?? owner.error;
  const type = error instanceof Problem ? error.type : undefined;
  const linked = accounts.find(({ id }) => id === owner.data?.linkedAccountId);
  const said = linked
    ? t`This bot is linked already: ${linked.name}.`
    : error && ((type && words[type]) || error.message);
  const send = () => key && !linked && link.mutate(undefined, { onSuccess: onClose });

  return (
    <FormDialog
      drawer
      title={<Trans>Add a Viber account</Trans>}
      act={link.error ? <Trans>Try again</Trans> : <Trans>Link account</Trans>}
      remark={<Trans>Nothing half-linked stays behind.</Trans>}
      busy={link.isPending}
      disabled={!key || !!linked}
      onSend={send}
      onClose={onClose}
    >
      <Field
        label={<Trans>API key</Trans>}
        help={<Trans>Viber Admin Panel → your bot → Edit info. It is kept encrypted and never shown again.</Trans>}
        value={apiKey}
        onChange={(event) => {
          setApiKey(event.target.value);
          link.reset();
        }}
        error={said}
        autoComplete="off"
        spellCheck={false}
        autoFocus
      />
      {type === 'webhook-refused' && (
        <details>
          <summary>
            <Trans>How to check</Trans>
          </summary>
          <p>
            <Trans>
              Open {location.origin} on a phone without your own network. It has to open with https and without a
              warning: Viber wants a certificate of a public authority with its full chain.
            </Trans>
          </p>
        </details>
      )}
      <LinkSteps owner={owner.data} isAsking={owner.isFetching} isLinking={link.isPending} />
      <Presets values={presets} onChange={(changed) => setPresets((before) => ({ ...before, ...changed }))} />
    </FormDialog>
  );
}
