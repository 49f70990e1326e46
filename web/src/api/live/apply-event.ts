import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { TASK_LISTS } from '../query-keys.ts';
import type { components } from '../schema.gen.ts';

export type LiveEvent = components['schemas']['LiveEvent'];

const tasks = (): QueryKey[] => [['tasks']];
const inTask = (id: string): QueryKey[] => [['tasks', id], ...TASK_LISTS];
const accounts = (): QueryKey[] => [['accounts'], ['tasks'], ['contacts']];
const contacts = (): QueryKey[] => [['contacts'], ['tasks']];

/** What an event makes old, by its type and its subject. Every type stands here: the compiler says which does not. */
const MADE_OLD: Record<LiveEvent['type'], (id: string, data: LiveEvent['data']) => QueryKey[]> = {
  'task.opened': tasks,
  'task.changed': tasks,
  'task.deleted': tasks,
  // An answer may be what was begun on another device.
  'action.added': (id, { direction }) => (direction === 'in' ? inTask(id) : [...inTask(id), ['drafts']]),
  'action.withdrawn': inTask,
  'delivery.moved': inTask,
  'file.changed': tasks,
  'contact.created': contacts,
  'contact.changed': contacts,
  'contact.merged': contacts,
  'contact.unmerged': contacts,
  'contact.erased': contacts,
  'chat.left': contacts,
  'chat.returned': contacts,
  'account.changed': accounts,
  'account.healthy': accounts,
  'account.unhealthy': accounts,
  'settings.changed': () => [['statuses'], ['quick-replies'], ['tasks']],
  read: () => TASK_LISTS,
  draft: () => [['drafts'], ['tasks', 'list'], ['tasks', 'number']],
  presence: () => [],
};
export const EVENT_TYPES = Object.keys(MADE_OLD) as Array<LiveEvent['type']>;

type Work = Pick<LiveEvent, 'type' | 'data'> & { subject: { id: string } };
const workOf = ({ type, subject, data }: Work): string => [type, subject.id, data.actionId, data.savedAt].join(' ');
/** The oldest first. Not all of them get an event: another device has saved later, or nothing is followed. */
const ownWork = new Set<string>();
const MOST_WAITING = 100;

/** Does what this tab shows already: the event of it makes nothing old here. What is refused has none. */
export async function doneHere<T>(work: Work, request: () => Promise<T>): Promise<T> {
  const own = workOf(work);
  ownWork.add(own);
  const [oldest] = ownWork;
  if (ownWork.size > MOST_WAITING) ownWork.delete(oldest!);
  try {
    return await request();
  } catch (error) {
    ownWork.delete(own);
    throw error;
  }
}

/** A tab of a newer version may tell of types that this one does not know. */
export const madeOld = (event: LiveEvent): QueryKey[] =>
  ownWork.delete(workOf(event)) ? [] : (MADE_OLD[event.type] ?? tasks)(event.subject.id, event.data);

const AT_MOST_EVERY_MS = 250;

/** Looks anew at what is old and on the screen: at once, and when much happens only so often. */
export function refresher(queries: QueryClient): (keys: QueryKey[]) => void {
  const waiting = new Map<string, QueryKey>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    timer = waiting.size > 0 ? setTimeout(flush, AT_MOST_EVERY_MS) : undefined;
    // A look that is under way may have begun before what has happened.
    for (const queryKey of waiting.values()) void queries.invalidateQueries({ queryKey });
    waiting.clear();
  };
  return (keys) => {
    for (const key of keys) waiting.set(JSON.stringify(key), key);
    if (keys.length > 0 && timer === undefined) flush();
  };
}
