import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';
import { useMe } from '../../staff/me/use-me.ts';
import type { Choice } from '../notify/preselect.ts';
import type { Task } from '../task-list/task-row.ts';

interface NewAction {
  text?: string;
  fileIds: string[];
  notify: Choice;
  /** The same for every try. */
  key: string;
}

/** Adds an action to a task. Its states come from the service alone, never from hope. */
export function useSend(task: Task, onSent: () => void) {
  const queries = useQueryClient();
  const { undoSeconds } = useMe();
  const { mutate, isPending, error } = useMutation({
    mutationFn: ({ key, text, fileIds, notify }: NewAction) =>
      answered(
        api.POST('/api/tasks/{taskId}/actions', {
          params: { path: { taskId: task.id }, header: { 'Idempotency-Key': key } },
          body: {
            text,
            ...(fileIds.length > 0 && { fileIds }),
            notify,
            ...(notify.contactIds.length > 0 && { holdSeconds: undoSeconds }),
          },
        }),
      ),
    onSuccess: async () => {
      onSent();
      await queries.invalidateQueries({ queryKey: ['tasks'] });
    },
  });
  return { send: mutate, busy: isPending, error: error?.message };
}
