import type { QueryClient } from '@tanstack/react-query';
import { feedQuery, taskByNumberQuery } from './thread.query.ts';

/**
 * A task, its feed where it will open, and the feed's end, which the editor needs; unless they are known and young. What
 * fails is asked for by the page.
 */
export async function prefetchThread(queries: QueryClient, number: number): Promise<void> {
  await queries.prefetchQuery(taskByNumberQuery(number));
  const task = queries.getQueryData(taskByNumberQuery(number).queryKey);
  if (!task) return;
  const around = task.unreadFrom ?? undefined;
  await Promise.all([around, undefined].map((place) => queries.prefetchQuery(feedQuery(task.id, place))));
}
