import type { Action } from './thread.query.ts';

/** What stands in a feed, from the oldest to the newest. */
export type FeedLine =
  | { kind: 'day'; key: string; at: Date }
  | { kind: 'new'; key: string }
  /** The task before, above everything; the one after, below. */
  | { kind: 'earlier'; key: string }
  | { kind: 'later'; key: string }
  | {
      kind: 'action';
      key: string;
      action: Action;
      /** The ends of a run of one author; the last shows the face. */
      first: boolean;
      last: boolean;
      /** Of one that is held: the customer who has written since. */
      wrote?: string;
    };

/** One author within this time is a run. */
const RUN_MS = 5 * 60_000;

const isRun = (before: Action | undefined, action: Action): boolean =>
  before !== undefined &&
  before.kind !== 'system' &&
  action.kind !== 'system' &&
  before.direction === action.direction &&
  before.author.id === action.author.id &&
  Date.parse(action.writtenAt) - Date.parse(before.writtenAt) < RUN_MS;

/**
 * Actions with lines between days, and the line above the first unread one.
 * @param actions from the oldest to the newest
 * @param firstUnreadId the action below the line “New”
 * @param ends which tasks it is linked to, where the beginning or the end is among the actions
 */
export function feedLines(
  actions: readonly Action[],
  firstUnreadId?: string,
  ends: { earlier?: boolean; later?: boolean } = {},
): FeedLine[] {
  if (actions.length === 0) return [];
  const lines: FeedLine[] = ends.earlier ? [{ kind: 'earlier', key: 'earlier' }] : [];
  let before: Action | undefined;
  let run: { last: boolean } | undefined;
  for (const action of actions) {
    const at = new Date(action.writtenAt);
    const newDay = !before || new Date(before.writtenAt).toDateString() !== at.toDateString();
    if (newDay) lines.push({ kind: 'day', key: `day ${at.toDateString()} ${action.id}`, at });
    const isFirstUnread = action.id === firstUnreadId;
    if (isFirstUnread) lines.push({ kind: 'new', key: 'new' });
    const first = newDay || isFirstUnread || !isRun(before, action);
    if (run && !first) run.last = false;
    const line: FeedLine & { kind: 'action' } = {
      kind: 'action',
      key: action.id,
      action,
      first,
      last: true,
      wrote: action.heldUntil && wroteSince(actions, action),
    };
    lines.push(line);
    run = line;
    before = action;
  }
  if (ends.later) lines.push({ kind: 'later', key: 'later' });
  return lines;
}

const wroteSince = (actions: readonly Action[], held: Action): string | undefined =>
  actions.slice(actions.indexOf(held)).find(({ direction }) => direction === 'in')?.author.name;
