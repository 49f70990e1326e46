import { useMe } from '../../staff/me/use-me.ts';
import { useDrafts } from '../drafts/use-drafts.ts';
import { preselect } from '../notify/preselect.ts';
import type { Task } from '../task-list/task-row.ts';
import type { Action } from '../thread/thread.query.ts';
import { Editor } from './editor.tsx';
import { InTrash } from './in-trash.tsx';
import { begunBefore } from './use-written.ts';

interface Props {
  task: Task;
  /** The end of the feed. */
  actions: readonly Action[];
}

/** Where an answer or a note is written. A contact chosen under Notify, and nothing else, makes it an answer. */
export function Composer({ task, actions }: Props) {
  const me = useMe();
  const drafts = useDrafts();
  if (task.state === 'trash') return <InTrash task={task} />;

  const writable = task.counterparty && task.chat?.subscribed ? [task.counterparty.id] : [];
  const assigneeIds = task.assignees.filter(({ kind }) => kind === 'employee').map(({ id }) => id);
  const start = preselect({
    myId: me.id,
    writable,
    assigneeIds,
    actions,
    draft: begunBefore(drafts.of(task.id))?.notify,
  });
  const held = actions.findLast(({ heldUntil, author }) => heldUntil && author.id === me.id);
  return <Editor task={task} start={start} writable={writable} held={held} />;
}
