import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useAwaySince } from '../../../api/live/use-live.ts';
import { useMe } from '../../staff/me/use-me.ts';
import { useUnsent } from '../unsent/use-unsent.tsx';
import { type Draft, type DraftFile, isEmpty, isSaved, weigh } from './draft.ts';
import { Drafts } from './drafts.ts';
import { draftsQuery } from './drafts.query.ts';

let drafts: Drafts | undefined;

/** Those of whoever is signed in: nobody who comes after them on this device sees them. */
export function useDrafts(): Drafts {
  const me = useMe();
  const queries = useQueryClient();
  if (drafts?.employeeId !== me.id) drafts = new Drafts(me.id, queries);
  return drafts;
}

/** Before its task is opened. The frame of the pages has made them (`usePushedDrafts`). */
export const loadDraft = (taskId: string): Promise<void> | undefined => drafts?.load(taskId);

/** @returns whether what was begun in the task is known: it outlives a reload, and is gone only when the action stands */
export function useLoadedDraft(taskId: string): boolean {
  const own = useDrafts();
  const { unsent } = useUnsent();
  // Which task: whoever goes from one to the next without another request is told again.
  const [, setLoaded] = useState<string>();
  useEffect(() => {
    void Promise.all([own.load(taskId), unsent.loaded]).then(() => setLoaded(taskId));
    return () => own.rest(taskId);
  }, [own, unsent, taskId]);
  return own.isLoaded(taskId);
}

/** What was written without a connection is saved when there is one. Once, in the frame of the pages. */
export function usePushedDrafts(): void {
  const own = useDrafts();
  const isAway = useAwaySince() !== undefined;
  useEffect(() => {
    if (!isAway) void own.pushAll();
  }, [own, isAway]);
}

/**
 * What another device has written in this task. It is taken over where nothing is lost by that, else it is offered.
 * @param fill puts a draft into the editor
 */
export function useOtherDevice(taskId: string, fill: (draft: Draft | undefined) => void) {
  const own = useDrafts();
  const { unsent } = useUnsent();
  const [offer, setOffer] = useState<Draft>();
  const { data, isFetchedAfterMount } = useQuery(draftsQuery);
  const opened = useRef(own.of(taskId));

  const filling = useRef(fill);
  useEffect(() => void (filling.current = fill));
  useEffect(() => own.onFill(taskId, (draft) => filling.current(draft)), [own, taskId]);

  useEffect(() => {
    if (!data || !isFetchedAfterMount) return;
    const now = own.of(taskId);
    const server = data.byTask.get(taskId) ?? (data.areAll ? undefined : null);
    // The service lets go of it once it is sent.
    if (server && (own.isSent(server) || unsent.all().some(({ key }) => key === server.key))) return;
    // It may have been saved since it was opened: it is still the same.
    const isSame = now?.savedAt === opened.current?.savedAt;
    const untouched = isSame && (!now || isEmpty(now) || isSaved(now));
    const outcome = weigh(now, server, untouched);
    if (outcome === 'fill' || outcome === 'clear') {
      own.fill(taskId, server ?? undefined, true);
      opened.current = own.of(taskId);
    }
    setOffer(outcome === 'offer' ? (server ?? undefined) : undefined);
  }, [data, isFetchedAfterMount, own, unsent, taskId]);

  const use = useCallback(() => {
    if (offer) own.fill(taskId, offer, true);
    setOffer(undefined);
  }, [offer, own, taskId]);
  const keep = useCallback(() => {
    if (offer) own.outlive(taskId, offer);
    setOffer(undefined);
  }, [offer, own, taskId]);
  return { offer, use, keep };
}

/** Files come and go without a letter typed. */
export function useSavedFiles(stored: readonly DraftFile[], draft: Draft | undefined, save: () => void): void {
  const ids = stored.map(({ id }) => id).join();
  const saved = draft?.files.map(({ id }) => id).join() ?? '';
  useEffect(() => {
    if (ids !== saved) save();
    // Whatever else changes is saved where it changes.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [ids]);
}
