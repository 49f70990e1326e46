import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';
import { TASK_LISTS } from '../../../api/query-keys.ts';

/** Notes how far a task is read. */
export function useSetRead() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ taskId, actionId }: { taskId: string; actionId: string }) =>
      answered(api.PUT('/api/tasks/{id}/read', { params: { path: { id: taskId } }, body: { actionId } })),
    onSettled: () => Promise.all(TASK_LISTS.map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}
