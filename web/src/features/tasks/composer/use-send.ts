import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';
import { isAway } from '../../../api/problem.ts';
import { useMe } from '../../staff/me/use-me.ts';
import type { DraftFile } from '../drafts/draft.ts';
import type { Location } from '../location/read-location.ts';
import type { Choice } from '../notify/preselect.ts';
import type { Task } from '../task-list/task-row.ts';
import { feedQuery } from '../thread/thread.query.ts';
import { PATIENCE_MS } from '../unsent/unsent.ts';
import { useUnsent } from '../unsent/use-unsent.tsx';

export interface NewAction {
  text?: string;
  files: DraftFile[];
  location?: Location | undefined;
  notify: Choice;
  /** The same for every try. */
  key: string;
  /** What the text began as. */
  quickReplyId?: string | undefined;
  /** What the task gets with it. */
  statusId?: string | undefined;
}

/**
 * Adds an action to a task. Its states come from the service alone, never from hope. Without a connection it waits on this
 * device, and behind what waits there already.
 */
export function useSend(task: Task, onSent: (action: NewAction, isSaved: boolean) => void, onFailed: () => void) {
  const queries = useQueryClient();
  const { undoSeconds } = useMe();
  const { unsent } = useUnsent();
  const { mutate, isPending, error } = useMutation({
    // It is not the browser's word that counts, but whether the service answers.
    networkMode: 'always',
    mutationFn: async ({ key, text, files, location, notify, quickReplyId, statusId }: NewAction) => {
      const body = {
        text,
        ...(files.length > 0 && { fileIds: files.map(({ id }) => id) }),
        ...(location && { location }),
        notify,
        ...(quickReplyId && { quickReplyId }),
        ...(statusId && { statusId }),
        ...(notify.contactIds.length > 0 && { holdSeconds: undoSeconds }),
      };
      const at = Date.now();
      const seen = queries.getQueryData(feedQuery(task.id).queryKey)?.actions;
      const seenId = seen?.findLast(({ direction }) => direction === 'in')?.id;
      const waitsBehind = unsent.all().some(({ taskId }) => taskId === task.id);
      try {
        if (!waitsBehind) {
          return await answered(
            api.POST('/api/tasks/{taskId}/actions', {
              params: { path: { taskId: task.id }, header: { 'Idempotency-Key': key } },
              body,
              signal: AbortSignal.timeout(PATIENCE_MS),
            }),
          );
        }
      } catch (failure) {
        if (!isAway(failure)) throw failure;
      }
      return unsent.add({ key, taskId: task.id, body, files, at, seenId, state: 'waits' });
    },
    onError: onFailed,
    onSuccess: async (added, action) => {
      onSent(action, added !== undefined);
      await queries.invalidateQueries({ queryKey: ['tasks'] });
    },
  });
  return { send: mutate, busy: isPending, error: error?.message };
}
