import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import { useChange } from '../../../api/use-change.ts';
import { FormDialog } from '../../../ui/dialog/form-dialog.tsx';
import { Field } from '../../../ui/field/field.tsx';
import { Select } from '../../../ui/select/select.tsx';
import type { Contact } from '../../contacts/contact-card/contact.query.ts';
import { PickContact } from '../../contacts/pick-contact/pick-contact.tsx';

/** Makes a task by hand; with a contact they can be written to from it. */
export default function NewTaskDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const [description, setDescription] = useState('');
  const [contact, setContact] = useState<Contact>();
  const [picked, setPicked] = useState<string>();
  // The newest is the likeliest.
  const chatId = picked ?? contact?.chats.at(-1)?.id;
  const sent = useRef({ body: '', key: '' });
  const create = useChange(async () => {
    const body = { title: title.trim(), description: description.trim(), contactId: contact?.id, chatId };
    // The same once more, after an answer that was lost, is no second task.
    if (sent.current.body !== JSON.stringify(body)) {
      sent.current = { body: JSON.stringify(body), key: crypto.randomUUID() };
    }
    const params = { header: { 'Idempotency-Key': sent.current.key } };
    const { number } = await answered(api.POST('/api/tasks', { params, body }));
    onClose();
    await navigate({ to: '/tasks/$number', params: { number: String(number) }, search: { list: 'mine' } });
  }, ['tasks']);
  return (
    <FormDialog
      title={<Trans>New task</Trans>}
      act={<Trans>Make the task</Trans>}
      busy={create.isPending}
      disabled={!title.trim()}
      onSend={() => title.trim() && create.mutate()}
      onClose={onClose}
    >
      <Field
        label={<Trans>Title</Trans>}
        maxLength={500}
        autoFocus
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        error={create.error?.message}
      />
      <Field
        label={<Trans>What is to be done</Trans>}
        lines={4}
        maxLength={10_000}
        value={description}
        onChange={(event) => setDescription(event.target.value)}
      />
      <PickContact
        contact={contact}
        onPick={(next) => {
          setContact(next);
          setPicked(undefined);
        }}
      />
      {contact && contact.chats.length > 1 && (
        <Select
          label={<Trans>Through which bot</Trans>}
          aria-label={t`Through which bot`}
          value={chatId}
          options={contact.chats.map((chat) => [chat.id, chat.accountName])}
          onChoose={setPicked}
        />
      )}
    </FormDialog>
  );
}
