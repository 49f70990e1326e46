import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';

/** The newest tasks, which tell whether somebody has written, and was answered. */
export const firstTasksQuery = queryOptions({
  queryKey: ['tasks', 'list', 'first'],
  queryFn: async ({ signal }) =>
    (await answered(api.GET('/api/tasks', { params: { query: { limit: 20 } }, signal }))).items,
});

type FirstTasks = Awaited<ReturnType<NonNullable<(typeof firstTasksQuery)['queryFn']>>>;

export const hasWritten = (tasks: FirstTasks): boolean => tasks.some(({ chat }) => chat !== null);
export const wasAnswered = (tasks: FirstTasks): boolean =>
  tasks.some(({ chat, waitingSince, lastAction }) => chat && (!waitingSince || lastAction?.direction === 'out'));

const HIDDEN = 'first-run-hidden';
export const hideFirstRun = (): void => localStorage.setItem(HIDDEN, 'yes');

/** Whether nothing can be in the lists yet, so that an admin begins with the steps that lead there. */
export async function isFirstRun(queries: QueryClient): Promise<boolean> {
  if (localStorage.getItem(HIDDEN)) return false;
  if (!hasWritten(await queries.ensureQueryData(firstTasksQuery))) return true;
  // Who has been written to once never begins again: it is not asked for at every start.
  hideFirstRun();
  return false;
}
