import type { Action } from '../thread/thread.query.ts';

/** Whom an action notifies. */
export interface Choice {
  contactIds: string[];
  employeeIds: string[];
}

/** Why nobody was chosen, where that needs a word. */
export type Reason = { kind: 'colleague-talks'; name: string } | { kind: 'contact-left' };

interface Situation {
  /** Who writes. */
  myId: string;
  /** The contacts of the task that can be written to. */
  writable: readonly string[];
  assigneeIds: readonly string[];
  /** The feed, from the oldest to the newest. */
  actions: readonly Action[];
  draft?: Choice;
  /** The action that is replied to. */
  replyTo?: Action;
}

const nobody = (): Choice => ({ contactIds: [], employeeIds: [] });

/** Its author and whom it notified, without me. */
function sameAs(action: Action, { myId, writable }: Situation): Choice {
  const { contactIds, employeeIds } = action.notify;
  const { author } = action;
  const contacts = new Set([...contactIds, ...(author.kind === 'contact' ? [author.id] : [])]);
  const employees = new Set([...employeeIds, ...(author.kind === 'employee' ? [author.id] : [])]);
  return {
    contactIds: [...contacts].filter((id) => writable.includes(id)),
    employeeIds: [...employees].filter((id) => id !== myId),
  };
}

/** Who is chosen under Notify when a task opens: the first rule that fits. */
export function preselect(situation: Situation): { choice: Choice; reason?: Reason } {
  const { draft, replyTo, writable, actions, assigneeIds, myId } = situation;
  if (draft) {
    const contactIds = draft.contactIds.filter((id) => writable.includes(id));
    const left = contactIds.length < draft.contactIds.length;
    return { choice: { ...draft, contactIds }, ...(left && { reason: { kind: 'contact-left' } }) };
  }
  if (replyTo) return { choice: sameAs(replyTo, situation) };
  if (writable.length === 0) return { choice: nobody() };

  const said = actions.filter(({ kind }) => kind !== 'system');
  const last = said.at(-1);
  if (last?.author.kind === 'employee' && last.author.id === myId) return { choice: sameAs(last, situation) };
  if (last?.direction === 'internal') return { choice: { ...sameAs(last, situation), contactIds: [] } };

  const lastAnswer = said.findLast(({ direction }) => direction === 'out');
  const colleague = lastAnswer && lastAnswer.author.id !== myId ? lastAnswer.author : undefined;
  if (!colleague || assigneeIds.includes(myId))
    return { choice: { contactIds: writable.slice(0, 1), employeeIds: [] } };
  return { choice: nobody(), reason: { kind: 'colleague-talks', name: colleague.name } };
}
