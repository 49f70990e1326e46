import { Trans } from '@lingui/react/macro';
import { answered, api } from '../../../api/client.ts';
import { useChange } from '../../../api/use-change.ts';
import { say } from '../../../ui/toast/say.ts';
import type { Task } from '../task-list/task-row.ts';

/** Asks the customer for their number, in their chat. */
export function useAskForPhone({ id }: Task) {
  const ask = useChange(
    () => answered(api.POST('/api/tasks/{taskId}/request-phone', { params: { path: { taskId: id } } })),
    ['tasks', id],
  );
  const mutate = () =>
    ask.mutate(undefined, { onError: () => say(<Trans>The question could not be sent. Try it again.</Trans>) });
  return { mutate, isPending: ask.isPending };
}
