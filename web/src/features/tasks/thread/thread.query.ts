import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';
import { Problem } from '../../../api/problem.ts';
import type { components } from '../../../api/schema.gen.ts';
import { type FeedWindow, withPage } from './feed-window.ts';

export type Action = components['schemas']['Action'];
/** At first; and around an edge, half of it beyond. */
const PAGE = 50;
const EDGE_PAGE = 100;
/** Around what is on the screen, when something has happened. */
const GLANCE = 60;

/** A task by the number that people see. */
export const taskByNumberQuery = (number: number) =>
  queryOptions({
    queryKey: ['tasks', 'number', number],
    queryFn: async ({ signal }) => {
      const page = await answered(api.GET('/api/tasks', { params: { query: { number, limit: 1 } }, signal }));
      return page.items[0] ?? null;
    },
  });

/** A task by its id. */
export const taskQuery = (id: string) =>
  queryOptions({
    queryKey: ['tasks', id, 'task'],
    queryFn: ({ signal }) => answered(api.GET('/api/tasks/{id}', { params: { path: { id } }, signal })),
  });

/** The end of a feed, or what is around one of its actions. */
async function feedPage(taskId: string, around: string | undefined, limit: number, signal?: AbortSignal) {
  const query = { order: 'desc' as const, limit, around };
  const { items, nextCursor, previousCursor } = await answered(
    api.GET('/api/tasks/{taskId}/actions', { params: { path: { taskId }, query }, signal }),
  );
  return { actions: items.toReversed(), hasOlder: nextCursor !== null, hasNewer: previousCursor !== null };
}

/** By task: the action in the middle of the screen. */
const inSight = new Map<string, string>();
export const setInSight = (taskId: string, actionId: string): void => void inSight.set(taskId, actionId);

/** What is old: the end, and what is on the screen where that is somewhere else. However much is loaded, no more is asked. */
async function renewed(taskId: string, known: () => FeedWindow, signal: AbortSignal): Promise<FeedWindow> {
  // What is held may be taken back at any moment, and the status that it gave with it.
  const { actions } = known();
  const held = actions.findIndex(({ heldUntil }) => heldUntil);
  const newest = (held < 0 ? actions : actions.slice(0, held)).at(-1)?.id;
  const end = await feedPage(taskId, newest, GLANCE, signal);
  const middle = inSight.get(taskId);
  const isKnown = withPage(known(), end, 'newer').actions.some(({ id }) => id === middle);
  const isElsewhere = isKnown && !end.actions.some(({ id }) => id === middle);
  const glance = isElsewhere ? await feedPage(taskId, middle, GLANCE, signal) : undefined;
  // Pages may have come meanwhile.
  const window = withPage(known(), end, 'newer');
  return glance ? withPage(window, glance) : window;
}

/** A feed as far as it is loaded. @param around where it was opened; without it at its end */
export const feedQuery = (taskId: string, around?: string) =>
  queryOptions({
    queryKey: ['tasks', taskId, 'feed', around ?? 'end'],
    queryFn: async ({ client, queryKey, signal }): Promise<FeedWindow> => {
      const known = () => client.getQueryData<FeedWindow>(queryKey);
      if (!known()?.actions.length) return feedPage(taskId, around, PAGE, signal);
      return renewed(taskId, () => known()!, signal).catch((error: unknown) => {
        // The action at its end was taken back.
        if (error instanceof Problem && error.status === 400) return feedPage(taskId, undefined, PAGE, signal);
        throw error;
      });
    },
  });

/** What lies beyond an edge of a window. */
export const beyond = (taskId: string, window: FeedWindow, towards: 'older' | 'newer') =>
  feedPage(taskId, window.actions.at(towards === 'older' ? 0 : -1)!.id, EDGE_PAGE);
