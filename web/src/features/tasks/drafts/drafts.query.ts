import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';
import type { components } from '../../../api/schema.gen.ts';
import type { Task } from '../task-list/task-row.ts';
import { type Draft, isEmpty, kindOf } from './draft.ts';

type ServerDraft = components['schemas']['Draft'];
const MOST = 100;

export const draftOf = ({ text, files, location, notify, key, savedAt }: ServerDraft): Draft => {
  return { text, files, location, notify, key, savedAt: Date.parse(savedAt) };
};

/** What the service has of one's drafts, from whichever device. Asked again whenever somebody comes back to this one. */
export const draftsQuery = queryOptions({
  queryKey: ['drafts'],
  staleTime: 0,
  refetchOnMount: 'always',
  refetchOnWindowFocus: 'always',
  queryFn: async ({ signal }) => {
    const page = await answered(api.GET('/api/drafts', { params: { query: { limit: MOST } }, signal }));
    const byTask = new Map(page.items.map((draft) => [draft.taskId, draftOf(draft)]));
    return { byTask, areAll: page.nextCursor === null };
  },
});

/** What was just saved stands in the rows and in what was asked for, until they are asked for again. */
export function showDraft(queries: QueryClient, taskId: string, draft: Draft | undefined): void {
  const row = <T extends Task | null>(task: T): T =>
    task?.id === taskId
      ? { ...task, hasDraft: !isEmpty(draft), draftPreview: draft?.text, draftKind: draft && kindOf(draft) }
      : task;
  queries.setQueriesData<{ pages: Array<{ items: Task[] }> }>(
    { queryKey: ['tasks', 'list'] },
    (data) => data?.pages && { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map(row) })) },
  );
  queries.setQueriesData<Task | null>({ queryKey: ['tasks', 'number'] }, (data) => data && row(data));
}

/** What the service has answered is newer than what is being asked for. */
export async function rememberServers(queries: QueryClient, taskId: string, draft: Draft | undefined): Promise<void> {
  await queries.cancelQueries({ queryKey: draftsQuery.queryKey });
  queries.setQueryData(draftsQuery.queryKey, (data) => {
    if (!data) return data;
    const byTask = new Map(data.byTask);
    if (draft) byTask.set(taskId, draft);
    else byTask.delete(taskId);
    return { ...data, byTask };
  });
}
