import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { LiveEvent } from './connection.ts';

/** What an event makes old. */
export function madeOld({ type, subject }: LiveEvent): QueryKey[] {
  switch (type) {
    case 'presence':
      return [];
    case 'action.added':
    case 'delivery.moved':
      return [
        ['tasks', subject.id],
        ['tasks', 'list'],
        ['tasks', 'number'],
        ['tasks', 'counts'],
        ['tasks', 'mentions'],
      ];
    case 'account.changed':
    case 'account.healthy':
    case 'account.unhealthy':
      return [['accounts'], ['tasks']];
    case 'settings.changed':
      return [['statuses'], ['tasks']];
    case 'contact.created':
    case 'contact.changed':
    case 'contact.merged':
    case 'contact.unmerged':
    case 'contact.erased':
      return [['contacts'], ['tasks']];
    default:
      return [['tasks']];
  }
}

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
