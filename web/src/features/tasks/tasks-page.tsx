import { Outlet, useMatchRoute } from '@tanstack/react-router';
import { lazy, Suspense, useDeferredValue, useEffect } from 'react';
import { classes } from '../../ui/class-names.ts';
import { uncover, usePanelOpen } from './task-panel/panel-open.ts';
import { TaskList } from './task-list/task-list.tsx';
import css from './tasks-page.module.css';

const TaskPanel = lazy(() => import('./task-panel/task-panel.tsx'));

/** The list, the thread of the chosen task beside it, and its details; on a phone one of them. */
export function TasksPage() {
  const chosen = useMatchRoute()({ to: '/tasks/$number' });
  const number = chosen ? Number(chosen.number) : undefined;
  const isPanelOpen = usePanelOpen();
  useEffect(uncover, [number]);
  // What was said comes first.
  const panelOf = useDeferredValue(number);
  const withPanel = number !== undefined && isPanelOpen;
  return (
    <div className={classes(css.page, !!chosen && css.withThread, withPanel && css.withPanel)}>
      <TaskList chosen={number} />
      <Outlet />
      {withPanel && panelOf !== undefined && (
        <Suspense fallback={null}>
          <TaskPanel number={panelOf} />
        </Suspense>
      )}
    </div>
  );
}
