import type { QueryClient } from '@tanstack/react-query';
import { feedQuery, taskByNumberQuery } from './thread.query.ts';

/** A task, and its feed where it will open, unless both are known and young. What fails is asked for by the page. */
export async function prefetchThread(queries: QueryClient, number: number): Promise<void> {
  await queries.prefetchQuery(taskByNumberQuery(number));
  const task = queries.getQueryData(taskByNumberQuery(number).queryKey);
  if (task) await queries.prefetchQuery(feedQuery(task.id, task.unreadFrom ?? undefined));
}
