import { del, get, set } from 'idb-keyval';
import { useEffect, useRef, useState } from 'react';
import type { Choice } from '../notify/preselect.ts';

export interface Draft {
  text: string;
  notify: Choice;
  /** The idempotency key of the action that it becomes. */
  key: string;
  /** Epoch ms. */
  savedAt: number;
}

/** After a key press; every letter of its own would be too much work for nothing. */
const REST_MS = 300;
const nameOf = (taskId: string) => `draft ${taskId}`;
/** What this page knows already, so that a thread that is opened again does not wait for the disk. */
const known = new Map<string, Draft | undefined>();

/** What was begun in a task: it outlives a reload, and is gone only when the action stands. */
export function useDraft(taskId: string) {
  const [loaded, setLoaded] = useState(known.has(taskId));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (known.has(taskId)) return;
    const keep = (draft?: Draft) => {
      if (!known.has(taskId)) known.set(taskId, draft);
      setLoaded(true);
    };
    get<Draft>(nameOf(taskId)).then(keep, () => keep());
  }, [taskId]);

  const write = (draft: Draft) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void set(nameOf(taskId), draft).catch(() => undefined), REST_MS);
  };
  const save = (draft: Omit<Draft, 'savedAt'>) => {
    const saved = { ...draft, savedAt: Date.now() };
    known.set(taskId, saved.text ? saved : undefined);
    if (saved.text) write(saved);
    else drop();
  };
  const drop = () => {
    clearTimeout(timer.current);
    known.set(taskId, undefined);
    void del(nameOf(taskId)).catch(() => undefined);
  };
  return { draft: known.get(taskId), loaded, save, drop };
}
