import type { components } from '../../../api/schema.gen.ts';

/** A task as the lists have it. */
export type Task = components['schemas']['TaskListRow'];

/** Whom the conversation is with: the customer, else the title of a task made by hand. */
export const nameOf = (task: Task): string => task.counterparty?.name ?? task.title;
