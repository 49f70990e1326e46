/** The task a chat is bound to, as far as the choice needs it. */
export interface BoundTask {
  active: boolean;
  inTrash: boolean;
  deletedForGood: boolean;
}

/**
 * Which task a message goes to. `append`: the bound task. `open`: a new one takes over.
 * @param bound null when the chat never opened a task.
 */
export function chooseTask(bound: BoundTask | null, createTaskWhenNoneActive: boolean): 'append' | 'open' {
  if (!bound || bound.deletedForGood) return 'open';
  if (!createTaskWhenNoneActive) return 'append';
  return bound.active && !bound.inTrash ? 'append' : 'open';
}

/**
 * The task that a message counts as bound to whose author came through a link of a task: that one, unless it may not
 * take the message while their own task can. One deleted for good leads nowhere.
 */
export function attributedTask<T extends BoundTask>(
  linked: T | null,
  bound: T | null,
  createTaskWhenNoneActive: boolean,
) {
  if (!linked || linked.deletedForGood) return bound;
  const takes = (task: T | null) => chooseTask(task, createTaskWhenNoneActive) === 'append';
  return takes(linked) || !takes(bound) ? linked : bound;
}
