import { type FocusEvent, type ReactNode, useContext, useState } from 'react';
import { personName } from '../../../i18n/sentences/words-of.ts';
import { timeOf } from '../../../i18n/dates.ts';
import type { Action } from '../thread/thread.query.ts';
import { MessageTools } from './message-tools.ts';
import { ToolBar } from './tool-bar.tsx';

interface Props {
  action: Action;
  className: string | undefined;
  children: ReactNode;
}

/** A finger is over a message while it scrolls, too. */
const canHover = (): boolean => matchMedia('(hover: hover)').matches;

/** A message of the feed; its tools are there while the pointer is over it, or it has the focus, as by a touch. */
export function Article({ action, className, children }: Props) {
  const tools = useContext(MessageTools);
  const [isOver, setOver] = useState(false);
  const [hasFocus, setFocus] = useState(false);
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) setFocus(false);
  };
  return (
    <article
      className={className}
      tabIndex={-1}
      aria-label={`${personName(action.author.name)}, ${timeOf(new Date(action.writtenAt))}`}
      onPointerEnter={() => setOver(canHover())}
      onPointerLeave={() => setOver(false)}
      onFocus={() => setFocus(true)}
      onBlur={onBlur}
    >
      {children}
      {tools && !action.heldUntil && (isOver || hasFocus) && <ToolBar action={action} hasFocus={hasFocus} />}
    </article>
  );
}
