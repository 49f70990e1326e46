import type { components } from '../../../api/schema.gen.ts';
import type { DraftFile } from '../drafts/draft.ts';

/** An action that waits on this device for the connection. */
export interface UnsentAction {
  /** The same for every try: it is added once. */
  key: string;
  taskId: string;
  body: components['schemas']['AddActionRequest'];
  files: DraftFile[];
  /** Epoch ms, when its author pressed Send. */
  at: number;
  /** The customer's last message that its author had seen. */
  seenId?: string;
  /** `asks`: its author is asked first. `refused`: the service did not take it. */
  state: 'waits' | 'asks' | 'refused';
  /** Why it asks: the customer has written meanwhile, or it has waited for long. */
  question?: 'wrote' | 'late';
  /** Why the service did not take it. */
  reason?: string;
  /** Its author was asked, and wants it sent. */
  agreed?: boolean;
}

const LATE_MS = 10 * 60_000;
/** Clocks of devices are not all right. */
const CLOCKS_MS = 60_000;

type Action = components['schemas']['Action'];

/**
 * What its author is asked before it leaves; undefined where nothing is. What stands in the feed already goes again: its
 * answer was lost on the way, and the service adds nothing under the same key.
 * @param newest the end of the feed, newest first
 */
export function questionOf(
  action: UnsentAction,
  newest: readonly Pick<Action, 'id' | 'direction' | 'text' | 'author' | 'writtenAt'>[],
  myId: string,
  now: number,
): UnsentAction['question'] {
  if (action.agreed || !action.body.notify?.contactIds?.length) return undefined;
  const stands = newest.some(
    ({ author, text, writtenAt }) =>
      author.id === myId && text === (action.body.text ?? '') && Date.parse(writtenAt) > action.at - CLOCKS_MS,
  );
  if (stands) return undefined;
  const last = newest.find(({ direction }) => direction === 'in');
  if (last && last.id !== action.seenId) return 'wrote';
  return now - action.at > LATE_MS ? 'late' : undefined;
}
