import { useEffect, useState, useSyncExternalStore } from 'react';
import { useMe } from '../../staff/me/use-me.ts';
import type { DraftFile } from '../drafts/draft.ts';
import { Uploads } from './uploads.ts';

/** Uploads as they are now, and what changes them. */
function useCurrent(own: Uploads) {
  const { uploads, isAwaited } = useSyncExternalStore(own.subscribe, own.current);
  const { add, retry, remove, restore, putBack, attach, whenStored, callOff, isShown } = own;
  return { uploads, isAwaited, add, retry, remove, restore, putBack, attach, whenStored, callOff, isShown };
}

/** Uploads of a form. */
export function useUploads(begunWith?: readonly DraftFile[], most?: number) {
  const [own] = useState(() => new Uploads(begunWith, most));
  return useCurrent(own);
}

/** By person and task, those that were on their way when another task was opened. */
const left = new Map<string, Uploads>();

/** Uploads of a task, which go on while others are open. */
export function useTaskUploads(taskId: string, begunWith: readonly DraftFile[] | undefined) {
  const name = `${useMe().id} ${taskId}`;
  const [own] = useState(() => left.get(name) ?? new Uploads(begunWith));
  useEffect(() => {
    left.delete(name);
    return () => {
      // No ref of React's, though it is called like one.
      // oxlint-disable-next-line react-hooks/exhaustive-deps
      const { uploads } = own.current();
      if (uploads.some(({ state }) => state !== 'stored')) left.set(name, own);
    };
  }, [own, name]);
  return useCurrent(own);
}
