import type { Task } from './task-row.ts';

/** A row, and the group that it stands in. */
export interface Entry {
  id: string;
  group: 'waiting' | 'undelivered' | 'answered' | undefined;
  task: Task;
  /** It fits the list no more, and stays until another task is opened. */
  gone?: boolean;
}

/**
 * Where the rows of a list stand. While it is held nothing moves: known rows are up to date at their old places, and what
 * has moved or come waits. The open task keeps its place in any case when it fits the list no more.
 * @param before as they stand now
 * @param now as they are in the service
 * @returns `moved`: how many would go elsewhere
 */
export function placeInList(
  before: readonly Entry[],
  now: readonly Entry[],
  held: boolean,
  openId: string | undefined,
): { entries: Entry[]; moved: number } {
  const known = new Map(before.map((entry) => [entry.id, entry]));
  const current = new Map(now.map((entry) => [entry.id, entry]));
  if (!held || before.length === 0) {
    const entries = [...now];
    const at = before.findIndex(({ id }) => id === openId);
    if (at >= 0 && !current.has(before[at]!.id)) entries.splice(at, 0, { ...before[at]!, gone: true });
    return { entries, moved: 0 };
  }
  const kept = before.map((entry) => {
    const task = current.get(entry.id)?.task;
    return task ? { id: entry.id, group: entry.group, task } : { ...entry, gone: true };
  });
  // What comes behind the last of them, such as the next page, moves none.
  const last = now.findLastIndex(({ id }) => known.has(id));
  const added = now.slice(last + 1);
  return { entries: [...kept, ...added], moved: countMoved(before, now.slice(0, last + 1)) };
}

/** Those that have come, stand in another group, or before one that they stood behind. */
function countMoved(before: readonly Entry[], now: readonly Entry[]): number {
  const places = new Map(before.map(({ id, group }, place) => [id, { place, group }]));
  let foremost = Infinity;
  let moved = 0;
  for (const { id, group } of now.toReversed()) {
    const old = places.get(id);
    if (!old || old.group !== group || old.place > foremost) moved++;
    else foremost = old.place;
  }
  return moved;
}
