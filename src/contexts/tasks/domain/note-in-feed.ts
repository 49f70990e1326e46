import { sentences } from '../../../platform/text/sentences.js';

/** What stands in the feed of a change. */
export const say = sentences({
  'status-changed': 'Status: {from} → {to}',
  // Where a text is of two kinds the first one counts.
  'assignees-named': 'Assignees: nobody → {to}',
  'assignees-taken': 'Assignees: {from} → nobody',
  'assignees-changed': 'Assignees: {from} → {to}',
});

/** @param from their names, with commas between; empty for nobody */
export function assigneesChanged(from: string, to: string): string {
  if (from === '') return say('assignees-named', { to });
  return to === '' ? say('assignees-taken', { from }) : say('assignees-changed', { from, to });
}
