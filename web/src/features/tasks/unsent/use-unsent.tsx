import { Plural, Trans } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { useAwaySince } from '../../../api/live/use-live.ts';
import { say } from '../../../ui/toast/say.ts';
import { useMe } from '../../staff/me/use-me.ts';
import { Unsent } from './unsent.ts';
import type { UnsentAction } from './unsent-action.ts';

/** A request may come to nothing though events arrive. */
const TRY_EVERY_MS = 5_000;

let unsent: Unsent | undefined;

/** Those of whoever is signed in: nobody who comes after them on this device sends them. */
export function useUnsent(): { unsent: Unsent; waiting: readonly UnsentAction[] } {
  const me = useMe();
  const queries = useQueryClient();
  if (unsent?.employeeId !== me.id) unsent = new Unsent(me.id, queries);
  const waiting = useSyncExternalStore(unsent.subscribe, unsent.all);
  return { unsent, waiting };
}

const Sent = ({ count }: { count: number }) => (
  <>
    <Trans>Connected again.</Trans> <Plural value={count} one="# message was sent." other="# messages were sent." />
  </>
);

/** Sends what waits when the connection is back. Once, in the frame of the pages. */
export function useUnsentSending(): void {
  const { unsent: own, waiting } = useUnsent();
  const isBack = useAwaySince() === undefined;
  const waits = waiting.some(({ state }) => state === 'waits');
  useEffect(() => {
    if (!waits) return undefined;
    const flush = () =>
      void own.flush().then((sent) => {
        if (sent > 0) say(<Sent count={sent} />);
      });
    if (isBack) flush();
    const timer = setInterval(flush, TRY_EVERY_MS);
    addEventListener('online', flush);
    return () => {
      clearInterval(timer);
      removeEventListener('online', flush);
    };
  }, [own, isBack, waits]);
}
