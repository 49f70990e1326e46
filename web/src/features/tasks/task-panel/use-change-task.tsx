import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';
import { Problem } from '../../../api/problem.ts';
import type { components } from '../../../api/schema.gen.ts';
import { say } from '../../../ui/toast/say.ts';
import type { Task } from '../task-list/task-row.ts';
import { taskByNumberQuery } from '../thread/thread.query.ts';

type Change = Pick<components['schemas']['ChangeTaskRequest'], 'title' | 'statusId' | 'assigneeIds' | 'tags'>;

/** What it was before, of the fields that change. */
const before = (task: Task, change: Change): Change => ({
  ...(change.title !== undefined && { title: task.title }),
  ...(change.statusId && { statusId: task.status.id }),
  ...(change.assigneeIds && { assigneeIds: task.assignees.map(({ id }) => id) }),
  ...(change.tags && { tags: task.tags }),
});

/** Changes a task at once, with a way back; what somebody else has changed meanwhile is not overwritten. */
export function useChangeTask(task: Task) {
  const queries = useQueryClient();
  const { t } = useLingui();
  const { queryKey } = taskByNumberQuery(task.number);

  const mutation = useMutation({
    mutationFn: ({ version, ...body }: Change & { version: number }) =>
      answered(
        api.PATCH('/api/tasks/{id}', {
          params: { path: { id: task.id }, header: { 'If-Match': `"${version}"` } },
          body,
        }),
      ),
    onSuccess: (changed) => {
      queries.setQueryData(queryKey, (old) => (old ? { ...old, ...changed } : old));
    },
    onError: (error) => {
      say(
        error instanceof Problem && error.type === 'version-mismatch' ? (
          <Trans>Somebody else changed this task at the same moment. Look at it again.</Trans>
        ) : (
          <Trans>The task could not be changed. Try it again.</Trans>
        ),
      );
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['tasks'] }),
  });

  const change = (what: Change, said: string) =>
    mutation.mutate(
      { ...what, version: task.version },
      {
        onSuccess: ({ version }) =>
          say(said, {
            label: t`Undo`,
            onPress: () => mutation.mutate({ ...before(task, what), version }),
          }),
      },
    );
  return { change, isPending: mutation.isPending };
}
