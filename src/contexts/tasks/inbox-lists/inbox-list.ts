/** The lists that an employee works through. */
export const INBOX_LISTS = ['waiting', 'undelivered', 'answered', 'mine', 'unassigned'] as const;
export type InboxListName = (typeof INBOX_LISTS)[number];
