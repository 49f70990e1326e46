import type { QueryClient } from '@tanstack/react-query';
import { loadDraft } from '../drafts/use-drafts.ts';
import { feedQuery, taskByNumberQuery } from './thread.query.ts';

/**
 * A task, its feed where it will open, and what the editor needs, the feed's end and the draft; unless they are known and
 * young. What fails is asked for by the page.
 */
export async function prefetchThread(queries: QueryClient, number: number): Promise<void> {
  await queries.prefetchQuery(taskByNumberQuery(number));
  const task = queries.getQueryData(taskByNumberQuery(number).queryKey);
  if (!task) return;
  const around = task.unreadFrom ?? undefined;
  const feeds = [around, undefined].map((place) => queries.prefetchQuery(feedQuery(task.id, place)));
  await Promise.all([...feeds, loadDraft(task.id)]);
}
