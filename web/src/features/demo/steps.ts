import type { components } from '../../api/schema.gen.ts';
import type { Phone } from './phone.ts';

export type Step = 'write' | 'see' | 'answer' | 'watch';
export const STEPS: readonly Step[] = ['write', 'see', 'answer', 'watch'];

export type Row = Pick<components['schemas']['TaskListRow'], 'unread' | 'lastAction'>;

/**
 * What somebody has done of the demo's story: each step counts after the one before it.
 * @param since when they began, epoch ms
 * @param task the latest of this customer
 */
export function stepsDone(phone: Phone | undefined, task: Row | undefined, since: number): Set<Step> {
  const done = new Set<Step>();
  const written = phone?.messages.find(({ direction, at }) => direction === 'out' && at >= since);
  if (!phone || !written) return done;
  done.add('write');
  const isAnswered = task?.lastAction?.direction === 'out' && Date.parse(task.lastAction.at) >= written.at;
  const received = phone.messages.filter(({ direction, at }) => direction === 'in' && at >= written.at);
  const isKnown = !!task?.lastAction && Date.parse(task.lastAction.at) >= written.at;
  if (isAnswered || received.length > 0 || (isKnown && task.unread === 0)) done.add('see');
  if (isAnswered || received.length > 0) done.add('answer');
  if (received.some(({ state }) => state === 'seen')) done.add('watch');
  return done;
}
