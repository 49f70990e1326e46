import { Plural, Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { useAwaySince } from '../../api/live/use-live.ts';
import { useUnsent } from '../../features/tasks/unsent/use-unsent.tsx';
import { timeOf } from '../../i18n/dates.ts';
import css from './offline-bar.module.css';

/** A moment without a connection is nobody's business. */
const SAID_AFTER_MS = 5_000;

/** Says that what is on the screen may be old. */
export function OfflineBar() {
  const since = useAwaySince();
  const { waiting } = useUnsent();
  const [said, setSaid] = useState(false);
  useEffect(() => {
    setSaid(false);
    if (since === undefined) return undefined;
    const timer = setTimeout(() => setSaid(true), Math.max(0, since + SAID_AFTER_MS - Date.now()));
    return () => clearTimeout(timer);
  }, [since]);
  return (
    <div role="status">
      {said && since !== undefined && (
        <p className={css.bar}>
          <Trans>
            <b>No connection since {timeOf(new Date(since))}.</b> You read what was here.
          </Trans>
          {waiting.length > 0 && ' '}
          {waiting.length > 0 && (
            <Plural
              value={waiting.length}
              one="# message waits on this device."
              other="# messages wait on this device."
            />
          )}
        </p>
      )}
    </div>
  );
}
