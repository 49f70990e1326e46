import type { ReactNode } from 'react';
import { fullTimeOf } from '../../i18n/dates.ts';

/**
 * A time in short words; with date, seconds and zone for a pointer that rests on it. Those are written only then: the
 * names of zones alone take a browser longer than a whole list.
 */
export function Moment({ at, children }: { at: Date; children: ReactNode }) {
  return (
    <time dateTime={at.toISOString()} onPointerEnter={({ currentTarget }) => (currentTarget.title = fullTimeOf(at))}>
      {children}
    </time>
  );
}
