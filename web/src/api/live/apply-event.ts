import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { TASK_LISTS } from '../query-keys.ts';
import type { components } from '../schema.gen.ts';

export type LiveEvent = components['schemas']['LiveEvent'];

const tasks = (): QueryKey[] => [['tasks']];
const inTask = (id: string): QueryKey[] => [['tasks', id], ...TASK_LISTS];
const accounts = (): QueryKey[] => [['accounts'], ['tasks']];
const contacts = (): QueryKey[] => [['contacts'], ['tasks']];

/** What an event makes old, by its type and its subject. Every type stands here: the compiler says which does not. */
const MADE_OLD: Record<LiveEvent['type'], (id: string) => QueryKey[]> = {
  'task.opened': tasks,
  'task.changed': tasks,
  'task.deleted': tasks,
  'action.added': inTask,
  'action.withdrawn': inTask,
  'delivery.moved': inTask,
  'file.changed': tasks,
  'contact.created': contacts,
  'contact.changed': contacts,
  'contact.merged': contacts,
  'contact.unmerged': contacts,
  'contact.erased': contacts,
  'chat.left': tasks,
  'chat.returned': tasks,
  'account.changed': accounts,
  'account.healthy': accounts,
  'account.unhealthy': accounts,
  'settings.changed': () => [['statuses'], ['tasks']],
  presence: () => [],
};
export const EVENT_TYPES = Object.keys(MADE_OLD) as Array<LiveEvent['type']>;

/** A tab of a newer version may tell of types that this one does not know. */
export const madeOld = ({ type, subject }: LiveEvent): QueryKey[] => (MADE_OLD[type] ?? tasks)(subject.id);

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
