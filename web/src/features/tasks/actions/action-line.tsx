import type { Action } from '../thread/thread.query.ts';
import css from './action-line.module.css';
import { Message } from './message.tsx';
import { Note } from './note.tsx';

interface Props {
  action: Action;
  first: boolean;
}

/** One action of the feed: from the customer left, to the customer right, a note in sand, the system's in the middle. */
export function ActionLine({ action, first }: Props) {
  if (action.kind === 'system') {
    return (
      <p className={css.system} dir="auto">
        {action.text}
      </p>
    );
  }
  if (action.direction === 'internal') return <Note action={action} />;
  return <Message action={action} first={first} />;
}
