import { Trans } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../../../ui/button/button.tsx';
import { useMe } from '../../staff/me/use-me.ts';
import type { Action } from '../thread/thread.query.ts';
import css from './held.module.css';
import { secondsLeft } from './seconds-left.ts';
import { useHold } from './use-hold.ts';

/** The way round of the ring, in its own units. */
const ROUND = 44;

/** Under a message that has not left yet: how long it stays, and its author's ways to change that. */
export function Held({ action, wrote }: { action: Action & { heldUntil: string }; wrote?: string }) {
  const me = useMe();
  const left = useSecondsLeft(action);
  const { undo, release, busy, error } = useHold();
  const all = secondsLeft(action, Date.parse(action.writtenAt));
  return (
    <div className={css.held}>
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
        <circle cx="9" cy="9" r="7" className={css.track} />
        <circle
          cx="9"
          cy="9"
          r="7"
          className={css.rest}
          strokeDasharray={ROUND}
          strokeDashoffset={ROUND * (1 - left / all)}
        />
      </svg>
      <span>
        <Trans>Leaves in {left} s</Trans>
      </span>
      {wrote !== undefined && (
        <b role="status">
          <Trans>{wrote} has just written.</Trans>
        </b>
      )}
      {action.author.id === me.id && (
        <>
          <Button small icon={<Undo2 size={15} aria-hidden="true" />} disabled={busy} onClick={() => undo(action)}>
            <Trans>Undo</Trans>
            <kbd aria-hidden="true">Ctrl Z</kbd>
          </Button>
          <Button small look="quiet" disabled={busy} onClick={() => release(action)}>
            <Trans>Send now</Trans>
          </Button>
        </>
      )}
      {error && <span role="alert">{error}</span>}
    </div>
  );
}

/** Asks again at the end, should nobody have said that it has left. */
function useSecondsLeft(action: Action & { heldUntil: string }): number {
  const queries = useQueryClient();
  const [now, setNow] = useState(Date.now);
  const { heldUntil } = action;
  useEffect(() => {
    const ticking = setInterval(() => {
      setNow(Date.now());
      if (Date.now() > Date.parse(heldUntil) + 1_000) void queries.invalidateQueries({ queryKey: ['tasks'] });
    }, 1_000);
    return () => clearInterval(ticking);
  }, [heldUntil, queries]);
  return secondsLeft(action, now);
}
