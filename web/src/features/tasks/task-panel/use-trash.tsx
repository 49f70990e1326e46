import { Trans, useLingui } from '@lingui/react/macro';
import { answered, api } from '../../../api/client.ts';
import { useChange } from '../../../api/use-change.ts';
import { say } from '../../../ui/toast/say.ts';
import type { Task } from '../task-list/task-row.ts';

/** To the trash, and back. */
export function useTrash({ id, number }: Task) {
  const { t } = useLingui();
  const params = { path: { id } };
  const failed = { onError: () => say(<Trans>#{number} could not be moved. Try it again.</Trans>) };
  const restore = useChange(() => answered(api.POST('/api/tasks/{id}/restore', { params })), ['tasks']);
  const trash = useChange(() => answered(api.DELETE('/api/tasks/{id}', { params })), ['tasks']);
  const putBack = () => restore.mutate(undefined, failed);
  return {
    restore: putBack,
    trash: () =>
      trash.mutate(undefined, {
        ...failed,
        onSuccess: () => say(<Trans>#{number} is in the trash.</Trans>, { label: t`Undo`, onPress: putBack }),
      }),
  };
}
