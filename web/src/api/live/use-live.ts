import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { type LiveEvent, madeOld, refresher } from './apply-event.ts';
import { followEvents, type LiveMessage } from './connection.ts';

type Present = NonNullable<LiveEvent['data']['employees']>;
interface Live {
  /** Since when there is no connection, epoch ms. */
  awaySince: number | undefined;
  /** Who has which task open. */
  present: ReadonlyMap<string, Present>;
}

let live: Live = { awaySince: undefined, present: new Map() };
const listeners = new Set<() => void>();
function set(change: Partial<Live>): void {
  live = { ...live, ...change };
  for (const listener of listeners) listener();
}
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
const useLive = <T>(read: (now: Live) => T): T => useSyncExternalStore(subscribe, () => read(live));

export const useAwaySince = (): number | undefined => useLive(({ awaySince }) => awaySince);

const NOBODY: Present = [];
export const usePresent = (taskId: string): Present => useLive(({ present }) => present.get(taskId) ?? NOBODY);

export const isPresent = (taskId: string, employeeId: string): boolean =>
  !!live.present.get(taskId)?.some(({ id }) => id === employeeId);

const followers = new Set<(event: LiveEvent) => void>();
/** What happens, in one tab of the browser alone. Returns what ends it. */
export function followAsLeader(follower: (event: LiveEvent) => void): () => void {
  followers.add(follower);
  return () => void followers.delete(follower);
}

const EVERYTHING = [['tasks'], ['accounts'], ['statuses'], ['quick-replies'], ['contacts'], ['mentions'], ['drafts']];

/** For a tab that comes later. */
const howThingsAre = (): LiveMessage[] => [
  { kind: live.awaySince === undefined ? 'connected' : 'away' },
  ...[...live.present].map(([id, employees]): LiveMessage => ({
    kind: 'event',
    event: { type: 'presence', subject: { kind: 'task', id }, data: { employees } },
  })),
];

/** Keeps what is on the screen as it is in the service. Once, in the frame of the pages. */
export function useLiveUpdates(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const refresh = refresher(queries);
    const end = followEvents((message, isReader) => {
      if (message.kind === 'away') {
        // A session that has ended looks the same: a request tells, and asks for the password.
        if (live.awaySince === undefined) refresh([['tasks', 'counts']]);
        set({ awaySince: live.awaySince ?? Date.now(), present: new Map() });
      } else set({ awaySince: undefined });
      if (message.kind === 'reset') refresh(EVERYTHING);
      if (message.kind !== 'event') return;
      const { event } = message;
      if (event.type === 'presence') {
        set({ present: new Map(live.present).set(event.subject.id, event.data.employees ?? []) });
      }
      refresh(madeOld(event));
      if (isReader) for (const follow of followers) follow(event);
    }, howThingsAre);
    const online = () => refresh(EVERYTHING);
    addEventListener('online', online);
    return () => {
      removeEventListener('online', online);
      end();
    };
  }, [queries]);
}
