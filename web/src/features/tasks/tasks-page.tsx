import { Outlet, useMatchRoute } from '@tanstack/react-router';
import { classes } from '../../ui/class-names.ts';
import { TaskList } from './task-list/task-list.tsx';
import css from './tasks-page.module.css';

/** The list, and the thread of the chosen task beside it; on a phone one of the two. */
export function TasksPage() {
  const chosen = useMatchRoute()({ to: '/tasks/$number' });
  return (
    <div className={classes(css.page, !!chosen && css.withThread)}>
      <TaskList chosen={chosen ? Number(chosen.number) : undefined} />
      <Outlet />
    </div>
  );
}
