import { Trans } from '@lingui/react/macro';
import { dateOf } from '../../../i18n/dates.ts';
import { Pill } from '../../../ui/pill/pill.tsx';
import type { Contact } from './contact.query.ts';

/** The state of a chat: left since when, or why an answer waits. */
export function ChatState({ chat }: { chat: Contact['chats'][number] }) {
  if (chat.leftAt) {
    return (
      <Pill state="bad">
        <Trans>Left on {dateOf(new Date(chat.leftAt))}</Trans>
      </Pill>
    );
  }
  switch (chat.canSend.code) {
    case 'unlinked':
      return (
        <Pill>
          <Trans>The bot is not linked any more</Trans>
        </Pill>
      );
    case 'paused':
      return (
        <Pill state="warn">
          <Trans>The bot is paused</Trans>
        </Pill>
      );
    case 'unwell':
      return (
        <Pill state="warn">
          <Trans>The bot cannot send now</Trans>
        </Pill>
      );
    default:
      return (
        <Pill state="good">
          <Trans>Subscribed</Trans>
        </Pill>
      );
  }
}
