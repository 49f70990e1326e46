import type { LiveEvent } from '../../../api/live/apply-event.ts';
import type { components } from '../../../api/schema.gen.ts';

type Task = Pick<components['schemas']['Task'], 'assignees'>;
type Action = Pick<components['schemas']['Action'], 'direction' | 'author' | 'notify'>;
type Me = Pick<components['schemas']['Me'], 'id' | 'alerts'>;

/** Why somebody is alerted. */
export type Reason = 'customer-wrote' | 'mentioned' | 'assigned';

const isMine = (task: Task, me: Me) => task.assignees.some(({ id }) => id === me.id);

/** Whether an event may be worth an alert; only then is anything asked for. */
export const mayAlert = ({ type, byEmployeeId, data }: LiveEvent, me: Me): boolean =>
  byEmployeeId !== me.id &&
  (type === 'action.added' || (type === 'task.changed' && !!data.fields?.includes('assigneeIds')));

/** Why this person is alerted; undefined when it is somebody else's work. @param action what was added, if anything was */
export function reasonOf(task: Task, action: Action | undefined, me: Me): Reason | undefined {
  if (!action) return isMine(task, me) ? 'assigned' : undefined;
  if (action.author.id === me.id) return undefined;
  if (action.notify.employeeIds.includes(me.id)) return 'mentioned';
  if (action.direction !== 'in') return undefined;
  const isNobodys = task.assignees.length === 0 && me.alerts.unassigned;
  return isMine(task, me) || isNobodys ? 'customer-wrote' : undefined;
}
