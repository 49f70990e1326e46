import { t } from '@lingui/core/macro';
import type { QueryClient } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';
import type { LiveEvent } from '../../../api/live/apply-event.ts';
import { isPresent } from '../../../api/live/use-live.ts';
import type { components } from '../../../api/schema.gen.ts';
import { employeesQuery } from '../../staff/employees/employees.query.ts';
import { saidIn } from '../../tasks/composer/quote-of.ts';
import { nameOf } from '../../tasks/task-list/task-row.ts';
import type { Action } from '../../tasks/thread/thread.query.ts';
import { type Reason, reasonOf } from './alert.ts';
import { beep } from './beep.ts';

type Me = components['schemas']['Me'];
type Task = components['schemas']['Task'];

interface Telling {
  queries: QueryClient;
  me: Me;
  event: LiveEvent;
  /** Opens the task in this tab. */
  open: (number: number) => void;
}

/** Tells of what an event says, if it concerns this person: one notification for a task, the newest in place of the older. */
export async function showAlert({ queries, me, event, open }: Telling): Promise<void> {
  const { id } = event.subject;
  const { actionId } = event.data;
  const [task, action] = await Promise.all([
    answered(api.GET('/api/tasks/{id}', { params: { path: { id } } })),
    actionId
      ? answered(api.GET('/api/tasks/{taskId}/actions/{id}', { params: { path: { taskId: id, id: actionId } } }))
      : lastAction(id),
  ]);
  const reason = reasonOf(task, actionId ? action : undefined, me);
  if (!reason) return;
  if (me.alerts.sound) beep();
  if (isLookedAt(task, me) || !me.alerts.browser || Notification.permission !== 'granted') return;
  const employees = await queries.fetchQuery({ ...employeesQuery, staleTime: Infinity });
  const giver = employees.find((each) => each.id === event.byEmployeeId)?.name;
  const alert = new Notification(titleOf(task, reason, (actionId && action?.author.name) || giver), {
    body: (action && saidIn(action)) || task.title,
    tag: task.id,
    icon: '/icon.svg',
  });
  alert.onclick = () => {
    alert.close();
    window.focus();
    open(task.number);
  };
}

async function lastAction(taskId: string): Promise<Action | undefined> {
  const query = { order: 'desc' as const, limit: 1 };
  const page = await answered(api.GET('/api/tasks/{taskId}/actions', { params: { path: { taskId }, query } }));
  return page.items[0];
}

/** Whether they have the task in front of them, in this tab or in another one. */
const isLookedAt = ({ id, number }: Task, me: Me): boolean =>
  document.hasFocus() ? location.pathname === `/tasks/${number}` : isPresent(id, me.id);

function titleOf(task: Task, reason: Reason, by: string | undefined): string {
  const customer = nameOf(task);
  const { number } = task;
  if (reason === 'mentioned' && by) return t`${by} wrote for you · #${number} ${customer}`;
  if (reason === 'assigned' && by) return t`${by} gave you #${number} ${customer}`;
  if (reason === 'assigned') return t`You have been given #${number} ${customer}`;
  return `${customer} · #${number}`;
}
