import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';
import type { Task } from '../task-list/task-row.ts';
import { taskByNumberQuery } from './thread.query.ts';

/** Sets the status of a task; lists and the feed are looked at again. */
export function useChangeStatus(task: Task) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (statusId: string) =>
      answered(api.PATCH('/api/tasks/{id}', { params: { path: { id: task.id } }, body: { statusId } })),
    onSuccess: async (changed) => {
      queries.setQueryData(taskByNumberQuery(task.number).queryKey, (old) => (old ? { ...old, ...changed } : old));
      await queries.invalidateQueries({ queryKey: ['tasks'] });
    },
  });
}
