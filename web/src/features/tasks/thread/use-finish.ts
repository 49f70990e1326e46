import { useQuery } from '@tanstack/react-query';
import { statusName } from '../../../i18n/sentences/words-of.ts';
import { statusesQuery } from '../statuses/statuses.query.ts';
import type { Task } from '../task-list/task-row.ts';
import { useChangeTask } from '../task-panel/use-change-task.tsx';

/** The end of an active task, by the status that comes with the product; undefined where it is over already. */
export function useFinish(task: Task): { id: string; name: string; finish: () => void } | undefined {
  const { data: statuses } = useQuery(statusesQuery);
  const { change } = useChangeTask(task);
  const done = statuses?.find(({ builtIn, active }) => builtIn && !active);
  if (!done || !task.status.active) return undefined;
  const name = statusName(done.name);
  return { id: done.id, name, finish: () => change({ statusId: done.id }, name) };
}
