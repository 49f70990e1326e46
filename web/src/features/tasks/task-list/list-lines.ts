import type { Entry } from './place-in-list.ts';

/** What stands in a list, from its top. */
export type ListLine =
  | { kind: 'nobody' }
  | { kind: 'heading'; group: NonNullable<Entry['group']> }
  | { kind: 'row'; entry: Entry };

/** Rows with a heading above each group. @param isWaiting it is the list of who waits, where it is good to see that nobody does */
export function listLines(entries: readonly Entry[], isWaiting: boolean): ListLine[] {
  const lines: ListLine[] = [];
  if (isWaiting && entries.length > 0 && entries[0]!.group !== 'waiting') lines.push({ kind: 'nobody' });
  let group: Entry['group'];
  for (const entry of entries) {
    if (entry.group && entry.group !== group) lines.push({ kind: 'heading', group: entry.group });
    group = entry.group;
    lines.push({ kind: 'row', entry });
  }
  return lines;
}
