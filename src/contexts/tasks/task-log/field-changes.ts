export const FIELDS = [
  'title',
  'description',
  'status',
  'assignees',
  'tags',
  'external-id',
  'trashed',
  'restored',
] as const;

/** One field of a task as it was and is: ids of statuses and people, words of tags, of everything else nothing. */
export interface FieldChange {
  field: (typeof FIELDS)[number];
  from: string[];
  to: string[];
}

type Changes = Record<string, { from: unknown; to: unknown }>;

/** Long texts, and what names people, are in the task itself: here stands only that they were changed. */
const WITHOUT_VALUES = { title: 'title', description: 'description', externalId: 'external-id' } as const;
const WITH_VALUES = { statusId: 'status', assigneeIds: 'assignees', tags: 'tags' } as const;

/** What of an event is worth a line. What was set to what it was before is not. */
export function fieldChanges(changes: Changes): FieldChange[] {
  return Object.entries(changes).flatMap(([name, { from, to }]): FieldChange[] => {
    if (JSON.stringify(from) === JSON.stringify(to)) return [];
    if (name === 'trash') return [{ field: to ? 'trashed' : 'restored', from: [], to: [] }];
    if (name in WITHOUT_VALUES) {
      return [{ field: WITHOUT_VALUES[name as keyof typeof WITHOUT_VALUES], from: [], to: [] }];
    }
    if (!(name in WITH_VALUES)) return [];
    return [{ field: WITH_VALUES[name as keyof typeof WITH_VALUES], from: listOf(from), to: listOf(to) }];
  });
}

const listOf = (value: unknown): string[] =>
  value === null || value === undefined ? [] : Array.isArray(value) ? (value as string[]) : [value as string];
