import { Trans, useLingui } from '@lingui/react/macro';
import { Copy, MailMinus, Reply } from 'lucide-react';
import { type KeyboardEvent, useContext } from 'react';
import { useKeys } from '../../../platform/keys.ts';
import { IconButton } from '../../../ui/icon-button/icon-button.tsx';
import { say } from '../../../ui/toast/say.ts';
import type { Action } from '../thread/thread.query.ts';
import css from './action-line.module.css';
import { MessageTools } from './message-tools.ts';

interface Props {
  action: Action;
  /** Else the pointer is over the message. */
  hasFocus: boolean;
}

/** Where a message has the focus, keys are about that one, wherever the pointer rests. */
const isElsewhere = (): boolean => !!document.activeElement?.closest('article');

/** What can be done with a message, at its edge. */
export function ToolBar({ action, hasFocus }: Props) {
  const { t } = useLingui();
  const { reply, unreadFrom } = useContext(MessageTools)!;
  useKeys({
    KeyU: () => (hasFocus || !isElsewhere()) && unreadFrom(action),
    KeyR: () => hasFocus && reply?.(action),
  });
  const copy = async () => {
    await navigator.clipboard.writeText(action.text);
    say(<Trans>The text is copied.</Trans>);
  };
  const leave = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') event.currentTarget.closest('article')?.focus();
  };
  return (
    <div className={css.tools} role="group" aria-label={t`With this message`} onKeyDown={leave}>
      {reply && (
        <IconButton label={t`Reply`} onClick={() => reply(action)}>
          <Reply size={16} />
        </IconButton>
      )}
      {action.text && (
        <IconButton label={t`Copy the text`} onClick={() => void copy()}>
          <Copy size={16} />
        </IconButton>
      )}
      <IconButton label={t`Unread from here`} onClick={() => unreadFrom(action)}>
        <MailMinus size={16} />
      </IconButton>
    </div>
  );
}
