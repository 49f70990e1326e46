/** Rows, counts and mentions: what shows tasks among others, and is old when something happens in one of them. */
export const TASK_LISTS = [
  ['tasks', 'list'],
  ['tasks', 'number'],
  ['tasks', 'counts'],
  ['tasks', 'mentions'],
];
