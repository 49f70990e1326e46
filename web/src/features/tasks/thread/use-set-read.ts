import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';
import { doneHere } from '../../../api/live/apply-event.ts';
import { TASK_LISTS } from '../../../api/query-keys.ts';

/** Notes how far a task is read; where it is set back, the action itself is not. */
export function useSetRead() {
  const queries = useQueryClient();
  return useMutation({
    // In the order in which they were asked for.
    scope: { id: 'read mark' },
    mutationFn: ({ taskId, ...body }: { taskId: string; actionId: string; unread?: boolean }) =>
      doneHere({ type: 'read', subject: { id: taskId }, data: { actionId: body.actionId } }, () =>
        answered(api.PUT('/api/tasks/{id}/read', { params: { path: { id: taskId } }, body })),
      ),
    onSettled: () => Promise.all(TASK_LISTS.map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}
