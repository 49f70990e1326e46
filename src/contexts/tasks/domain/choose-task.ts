/** The task a chat is bound to, as far as the choice needs it. */
export interface BoundTask {
  active: boolean;
  inTrash: boolean;
  deletedForGood: boolean;
}

/**
 * R4: where a customer's next message goes. `append`: to the bound task. `open`: a new task takes over.
 * @param bound null when the chat never opened a task.
 */
export function chooseTask(bound: BoundTask | null, createTaskWhenNoneActive: boolean): 'append' | 'open' {
  if (!bound || bound.deletedForGood) return 'open';
  if (!createTaskWhenNoneActive) return 'append';
  return bound.active && !bound.inTrash ? 'append' : 'open';
}
