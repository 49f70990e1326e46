import { Trans } from '@lingui/react/macro';
import { lazy, Suspense, useState } from 'react';
import type { Task } from '../task-list/task-row.ts';
import { useTrash } from '../task-panel/use-trash.tsx';
import css from './composer.module.css';

const DeleteDialog = lazy(() => import('../task-panel/delete-dialog.tsx'));

/** Instead of the composer: nothing is written in a task in the trash. */
export function InTrash({ task }: { task: Task }) {
  const { restore } = useTrash(task);
  const [isAsked, setAsked] = useState(false);
  return (
    <div className={css.composer}>
      <p className={css.line}>
        <span>
          <Trans>This task is in the trash. Restore it to write.</Trans>
        </span>
        <button type="button" onClick={restore}>
          <Trans>Restore</Trans>
        </button>
        <button type="button" onClick={() => setAsked(true)}>
          <Trans>Delete for good…</Trans>
        </button>
      </p>
      <Suspense fallback={null}>{isAsked && <DeleteDialog task={task} onClose={() => setAsked(false)} />}</Suspense>
    </div>
  );
}
