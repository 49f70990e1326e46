/** Where the assignees of a new task come from. */
export const ASSIGNEE_SOURCES = ['template', 'account', 'linkedBy'] as const;
export type AssigneeSource = (typeof ASSIGNEE_SOURCES)[number];

/**
 * Who gets a new task: the template's assignees and the account's additional ones; where none of them is here any
 * more, the employee who linked the account.
 * @param isHere whether an employee is there and active; others get no task
 */
export function whoDoesIt(
  named: { template: readonly string[]; account: readonly string[]; linkedBy: string },
  isHere: (employeeId: string) => boolean,
): { ids: string[]; from: AssigneeSource } {
  const template = named.template.filter(isHere);
  const both = [...new Set([...template, ...named.account.filter(isHere)])];
  if (both.length > 0) return { ids: both, from: template.length > 0 ? 'template' : 'account' };
  return { ids: [named.linkedBy].filter(isHere), from: 'linkedBy' };
}
