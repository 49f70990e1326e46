import type { Action } from './thread.query.ts';

/** What stands in a feed, from the oldest to the newest. */
export type FeedLine =
  | { kind: 'day'; key: string; at: Date }
  | { kind: 'new'; key: string }
  | {
      kind: 'action';
      key: string;
      action: Action;
      /** the first of a run of one author: it shows the face */ first: boolean;
    };

/** One author within this time is a run. */
const RUN_MS = 5 * 60_000;

const isRun = (before: Action | undefined, action: Action): boolean =>
  before !== undefined &&
  before.kind !== 'system' &&
  before.direction === action.direction &&
  before.author.id === action.author.id &&
  Date.parse(action.writtenAt) - Date.parse(before.writtenAt) < RUN_MS;

/**
 * Actions with lines between days, and the line above the first unread one.
 * @param actions from the oldest to the newest
 * @param firstUnreadId the action below the line “New”
 */
export function feedLines(actions: readonly Action[], firstUnreadId?: string): FeedLine[] {
  const lines: FeedLine[] = [];
  let before: Action | undefined;
  for (const action of actions) {
    const at = new Date(action.writtenAt);
    const newDay = !before || new Date(before.writtenAt).toDateString() !== at.toDateString();
    if (newDay) lines.push({ kind: 'day', key: `day ${at.toDateString()} ${action.id}`, at });
    const isFirstUnread = action.id === firstUnreadId;
    if (isFirstUnread) lines.push({ kind: 'new', key: 'new' });
    lines.push({ kind: 'action', key: action.id, action, first: newDay || isFirstUnread || !isRun(before, action) });
    before = action;
  }
  return lines;
}
