import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { statusName } from '../../../i18n/sentences/words-of.ts';
import { answered, api } from '../../../api/client.ts';
import type { components } from '../../../api/schema.gen.ts';
import { useChange } from '../../../api/use-change.ts';
import { RiskDialog } from '../../../ui/dialog/risk-dialog.tsx';
import { Select } from '../../../ui/select/select.tsx';
import { statusesQuery } from './statuses.query.ts';

type Status = components['schemas']['TaskStatus'];

interface Props {
  status: Status;
  all: readonly Status[];
  onClose: () => void;
}

/** Tasks and templates that have the status get another. */
export function RemoveStatusDialog({ status, all, onClose }: Props) {
  const others = all.filter(({ id }) => id !== status.id);
  const [replacementId, setReplacementId] = useState(
    (others.find(({ active }) => active === status.active) ?? others[0])?.id ?? '',
  );
  const remove = useChange(
    () =>
      answered(
        api.DELETE('/api/task-statuses/{id}', { params: { path: { id: status.id }, query: { replacementId } } }),
      ),
    statusesQuery.queryKey,
    ['tasks'],
  );
  return (
    <RiskDialog
      title={<Trans>Remove {statusName(status.name)}?</Trans>}
      act={<Trans>Remove the status</Trans>}
      busy={remove.isPending}
      error={remove.error}
      onAct={() => remove.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Select
        label={<Trans>Tasks and templates that have it get</Trans>}
        value={replacementId}
        options={others.map(({ id, name }) => [id, statusName(name)] as const)}
        onChoose={setReplacementId}
      />
    </RiskDialog>
  );
}
