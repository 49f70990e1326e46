import { lazy, Suspense, useState } from 'react';
import type { Action } from '../../tasks/thread/thread.query.ts';
import { Ticks } from './ticks.tsx';
import css from './ticks.module.css';
import { worstState } from './worst-state.ts';

const DeliveryReport = lazy(() => import('./delivery-report.tsx'));

/** The ticks of a message; pressed, they open the report. */
export function ReportButton({ action }: { action: Action }) {
  const [open, setOpen] = useState(false);
  const state = worstState(action.deliveries);
  if (!state) return null;
  return (
    <>
      <button type="button" className={css.button} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Ticks state={state} seenAt={seenAt(action)} />
      </button>
      {open && (
        <Suspense>
          <DeliveryReport action={action} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

/** When the last of it was seen. */
const seenAt = ({ deliveries }: Action): string | undefined =>
  deliveries
    .flatMap(({ parts }) => parts.flatMap((part) => part.seenAt ?? []))
    .toSorted()
    .at(-1);
