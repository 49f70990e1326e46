import { wordsOf } from '../../../i18n/sentences/words-of.ts';
import type { Action } from '../thread/thread.query.ts';
import css from './action-line.module.css';
import { Message } from './message.tsx';
import { Note } from './note.tsx';

export interface ActionLineProps {
  action: Action;
  /** Of a run of one author: there is more space above it. */
  first: boolean;
  /** Of such a run: it shows the face. */
  last: boolean;
  /** The customer who has written while it is held. */
  wrote?: string;
}

/** One action of the feed: from the customer left, to the customer right, a note in sand, the system's in the middle. */
export function ActionLine({ action, first, last, wrote }: ActionLineProps) {
  if (action.kind === 'system') {
    return (
      <p className={css.system} dir="auto">
        {wordsOf(action.textCodes, action.text)}
      </p>
    );
  }
  if (action.direction === 'internal') return <Note action={action} />;
  return <Message action={action} first={first} last={last} wrote={wrote} />;
}
