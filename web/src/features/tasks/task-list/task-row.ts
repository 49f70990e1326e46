import { personName, taskTitle } from '../../../i18n/sentences/words-of.ts';
import type { components } from '../../../api/schema.gen.ts';

/** A task as the lists have it. */
export type Task = components['schemas']['TaskListRow'];

/** Whom the conversation is with: the customer, else the title of a task made by hand. */
export const nameOf = (task: Pick<Task, 'counterparty' | 'title'>): string =>
  task.counterparty ? personName(task.counterparty.name) : taskTitle(task.title);
