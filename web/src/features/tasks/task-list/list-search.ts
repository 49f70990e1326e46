/** The lists that a person can look at. */
export const LISTS = ['waiting', 'mine', 'all', 'undelivered', 'unassigned', 'inactive', 'trash'] as const;
export type ListName = (typeof LISTS)[number];

/** What the address says of the list: everything that a person may want to send to a colleague. */
export interface ListSearch {
  list: ListName;
  account?: string;
  assignee?: string;
  tag?: string;
  status?: string;
  q?: string;
  /** In a thread: scroll to this action. */
  action?: string;
}

/** What narrows a list, beside the words that are looked for. */
export const FILTERS = ['account', 'assignee', 'status', 'tag'] as const;
export const isFiltered = (search: ListSearch): boolean => FILTERS.some((name) => search[name] !== undefined);

const text = (value: unknown): string | undefined => {
  const trimmed = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return trimmed === '' ? undefined : trimmed;
};

/** Reads an address that anybody may have typed: what makes no sense is left out. */
export function taskListSearch(search: Record<string, unknown>): ListSearch {
  const list = LISTS.find((name) => name === search.list) ?? 'waiting';
  const rest = Object.fromEntries(
    ([...FILTERS, 'q', 'action'] as const)
      .map((key) => [key, text(search[key])] as const)
      // What is in the trash has no status.
      .filter(([key, value]) => value !== undefined && !(key === 'status' && list === 'trash')),
  );
  return { list, ...rest };
}
