import { Trans } from '@lingui/react/macro';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { answered, api } from '../../../api/client.ts';
import { useChange } from '../../../api/use-change.ts';
import { RiskDialog } from '../../../ui/dialog/risk-dialog.tsx';
import type { Task } from '../task-list/task-row.ts';

const list = getRouteApi('/app/tasks');

/** Asks before a task goes with everything in it. */
export default function DeleteDialog({ task: { id, number }, onClose }: { task: Task; onClose: () => void }) {
  const { action: _, ...search } = list.useSearch();
  const navigate = useNavigate();
  const remove = useChange(async () => {
    await answered(api.DELETE('/api/tasks/{id}', { params: { path: { id }, query: { permanent: 'true' } } }));
    // Before its page asks for it again.
    await navigate({ to: '/tasks', search });
  }, ['tasks']);
  return (
    <RiskDialog
      title={<Trans>Delete #{number} for good?</Trans>}
      act={<Trans>Delete #{number}</Trans>}
      busy={remove.isPending}
      error={remove.error}
      onAct={() => remove.mutate()}
      onClose={onClose}
    >
      <p>
        <Trans>Its messages, notes and files go with it. There is no way back.</Trans>
      </p>
    </RiskDialog>
  );
}
