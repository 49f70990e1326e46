import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { statusName } from '../../../i18n/sentences/words-of.ts';
import { answered, api } from '../../../api/client.ts';
import type { components } from '../../../api/schema.gen.ts';
import { useChange } from '../../../api/use-change.ts';
import { FormDialog } from '../../../ui/dialog/form-dialog.tsx';
import { Field } from '../../../ui/field/field.tsx';
import { Select } from '../../../ui/select/select.tsx';
import { statusesQuery } from './statuses.query.ts';

/** A status to be added, or one to be changed. */
export function StatusDialog({
  status,
  onClose,
}: {
  status?: components['schemas']['TaskStatus'];
  onClose: () => void;
}) {
  const { t } = useLingui();
  const [name, setName] = useState(status?.name ?? '');
  const [active, setActive] = useState(status?.active ?? true);
  const body = { name: name.trim(), active };
  const save = useChange(
    () =>
      status
        ? answered(api.PATCH('/api/task-statuses/{id}', { params: { path: { id: status.id } }, body }))
        : answered(api.POST('/api/task-statuses', { body })),
    statusesQuery.queryKey,
  );
  return (
    <FormDialog
      title={status ? <Trans>Change {statusName(status.name)}</Trans> : <Trans>Add a status</Trans>}
      act={<Trans>Save the status</Trans>}
      busy={save.isPending}
      disabled={!name.trim()}
      onSend={() => save.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Field
        label={<Trans>Name</Trans>}
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={save.error?.message}
        autoComplete="off"
        autoFocus
      />
      <Select
        label={<Trans>The customer's next message</Trans>}
        value={String(active)}
        options={[
          ['true', t`goes on in the task`],
          ['false', t`begins a new task`],
        ]}
        onChoose={(chosen) => setActive(chosen === 'true')}
      />
    </FormDialog>
  );
}
