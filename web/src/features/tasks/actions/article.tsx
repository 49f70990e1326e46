import { type FocusEvent, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
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
  const hasTools = !!tools && !action.heldUntil && (isOver || hasFocus);
  const article = useRef<HTMLElement>(null);
  // What had the pointer or the focus may be gone, as a button is that was pressed: it tells nobody when it is left.
  useEffect(() => {
    if (!hasTools) return undefined;
    const isElsewhere = ({ target }: Event) => !article.current?.contains(target as Node);
    const onOver = (event: Event) => isElsewhere(event) && setOver(false);
    const onFocusIn = (event: Event) => isElsewhere(event) && setFocus(false);
    document.addEventListener('pointerover', onOver);
    document.addEventListener('focusin', onFocusIn);
    return () => {
      document.removeEventListener('pointerover', onOver);
      document.removeEventListener('focusin', onFocusIn);
    };
  }, [hasTools]);
  // A press on something in it is about that, not about the message.
  const onFocus = ({ currentTarget, target }: FocusEvent) => {
    if (target === currentTarget || target.matches(':focus-visible')) setFocus(true);
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) setFocus(false);
  };
  return (
    <article
      ref={article}
      className={className}
      tabIndex={-1}
      aria-label={`${personName(action.author.name)}, ${timeOf(new Date(action.writtenAt))}`}
      onPointerEnter={() => setOver(canHover())}
      onPointerLeave={() => setOver(false)}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      {children}
      {hasTools && <ToolBar action={action} hasFocus={hasFocus} />}
    </article>
  );
}
