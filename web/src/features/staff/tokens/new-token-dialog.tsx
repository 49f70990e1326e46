import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import type { components } from '../../../api/schema.gen.ts';
import { useChange } from '../../../api/use-change.ts';
import { Button } from '../../../ui/button/button.tsx';
import { CopyField } from '../../../ui/copy-field/copy-field.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { FormDialog } from '../../../ui/dialog/form-dialog.tsx';
import { Field } from '../../../ui/field/field.tsx';
import { Select } from '../../../ui/select/select.tsx';
import { useMe } from '../me/use-me.ts';
import { tokensQuery } from './tokens-part.tsx';

const SCOPES: Record<string, components['schemas']['Scope'][]> = {
  read: ['read'],
  write: ['read', 'write'],
  admin: ['read', 'write', 'admin'],
};

/** Makes a token, and shows it once: it is kept as a hash only. */
export function NewTokenDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const me = useMe();
  const [name, setName] = useState('');
  const [may, setMay] = useState('read');
  const [days, setDays] = useState('90');
  const make = useChange(
    () =>
      answered(
        api.POST('/api/me/tokens', {
          body: { name: name.trim(), scopes: SCOPES[may]!, ...(days && { expiresInDays: Number(days) }) },
        }),
      ),
    tokensQuery.queryKey,
  );
  const choices = [['read', t`Look, change nothing`] as const, ['write', t`Work in tasks and contacts`] as const];

  if (make.data) {
    return (
      <Dialog
        open
        onClose={onClose}
        title={<Trans>Make a token</Trans>}
        foot={
          <Button look="ink" onClick={onClose}>
            <Trans>Close</Trans>
          </Button>
        }
      >
        <CopyField label={t`Token`} text={make.data.token} help={<Trans>Copy it now: it is not shown again.</Trans>} />
      </Dialog>
    );
  }
  return (
    <FormDialog
      title={<Trans>Make a token</Trans>}
      act={<Trans>Make the token</Trans>}
      busy={make.isPending}
      disabled={!name.trim()}
      onSend={() => make.mutate()}
      onClose={onClose}
    >
      <Field
        label={<Trans>What it is for</Trans>}
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={make.error?.message}
        autoComplete="off"
        autoFocus
      />
      <Select
        label={<Trans>What it may do</Trans>}
        value={may}
        options={me.role === 'admin' ? [...choices, ['admin', t`Everything, with settings`]] : choices}
        onChoose={setMay}
      />
      <Select
        label={<Trans>How long it works</Trans>}
        value={days}
        options={[
          ['30', t`30 days`],
          ['90', t`90 days`],
          ['365', t`A year`],
          ['', t`Until it is revoked`],
        ]}
        onChoose={setDays}
      />
    </FormDialog>
  );
}
