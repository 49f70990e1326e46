import { useCallback, useEffect, useRef } from 'react';
import { api } from '../../../api/client.ts';

/** Well within the 20 s that the service believes it. */
const TELL_EVERY_MS = 8_000;
/** Whoever goes through a list does not read each of its tasks; and what they have opened is shown to them first. */
const STAY_MS = 300;
/** Whoever has not typed for so long thinks, or has gone. */
const WRITING_MS = 6_000;

/** Tells colleagues that this task is open here. Returns what to call when something is typed. */
export function useTellPresence(taskId: string | undefined): () => void {
  const typedAt = useRef(0);
  const told = useRef(false);
  const tell = useCallback(async () => {
    if (taskId === undefined || document.hidden) return;
    told.current = Date.now() - typedAt.current < WRITING_MS;
    // Whether it arrives is no matter: it is told again.
    await api
      .PUT('/api/tasks/{id}/presence', { params: { path: { id: taskId } }, body: { writing: told.current } })
      .catch(() => undefined);
  }, [taskId]);
  useEffect(() => {
    if (taskId === undefined) return undefined;
    typedAt.current = 0;
    let timer: ReturnType<typeof setInterval> | undefined;
    const stay = setTimeout(() => {
      void tell();
      timer = setInterval(() => void tell(), TELL_EVERY_MS);
    }, STAY_MS);
    return () => {
      clearTimeout(stay);
      if (timer === undefined) return;
      clearInterval(timer);
      void api.DELETE('/api/tasks/{id}/presence', { params: { path: { id: taskId } } }).catch(() => undefined);
    };
  }, [taskId, tell]);
  return useCallback(() => {
    typedAt.current = Date.now();
    if (!told.current) void tell();
  }, [tell]);
}
