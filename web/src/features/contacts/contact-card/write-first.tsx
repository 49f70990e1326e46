import { Trans } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { answered, api } from '../../../api/client.ts';
import { useChange } from '../../../api/use-change.ts';
import { say } from '../../../ui/toast/say.ts';
import css from './contact-card.module.css';
import type { Contact } from './contact.query.ts';

interface Props {
  contact: Contact;
  chat: Contact['chats'][number];
}

/** Leads to where this customer is written to: the task their messages go to now, else a new one that they will go to. */
export function WriteFirst({ contact, chat }: Props) {
  const navigate = useNavigate();
  const open = useChange(async () => {
    const { items } = await answered(
      api.GET('/api/tasks', { params: { query: { contactId: contact.id, state: 'active' } } }),
    );
    const now = items.find((task) => task.chat?.id === chat.id);
    const { number } = now ?? (await answered(api.POST('/api/tasks', { body: taskOf(contact, chat) })));
    await navigate({ to: '/tasks/$number', params: { number: String(number) }, search: { list: 'all' } });
  }, ['tasks']);
  return (
    <button
      type="button"
      className={css.write}
      disabled={open.isPending}
      onClick={() =>
        open.mutate(undefined, { onError: () => say(<Trans>The task could not be made. Try it again.</Trans>) })
      }
    >
      <Trans>Write</Trans>
    </button>
  );
}

const taskOf = (contact: Contact, chat: Contact['chats'][number]) => ({
  title: contact.name,
  contactId: contact.id,
  chatId: chat.id,
  bindChat: true,
});
