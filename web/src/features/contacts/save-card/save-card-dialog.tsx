import { Trans } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import { useChange } from '../../../api/use-change.ts';
import { personName } from '../../../i18n/sentences/words-of.ts';
import { FormDialog } from '../../../ui/dialog/form-dialog.tsx';
import { Field } from '../../../ui/field/field.tsx';
import { say } from '../../../ui/toast/say.ts';
import type { Contact } from '../contact-card/contact.query.ts';
import { PickContact } from '../pick-contact/pick-contact.tsx';

interface Props {
  /** As it was sent. */
  name: string | null;
  numbers: readonly string[];
  onClose: () => void;
}

/** Keeps a contact card that came in a message: as a new card, or its numbers on one that there is. */
export default function SaveCardDialog({ name, numbers, onClose }: Props) {
  const navigate = useNavigate();
  const [newName, setNewName] = useState(name ?? '');
  const [contact, setContact] = useState<Contact>();
  const save = useChange(
    () =>
      contact
        ? answered(
            api.PATCH('/api/contacts/{id}', {
              params: { path: { id: contact.id }, header: { 'If-Match': `"${contact.version}"` } },
              body: { phones: withNumbers(contact, numbers) },
            }),
          )
        : answered(
            api.POST('/api/contacts', {
              body: { name: newName.trim(), phones: numbers.map((number) => ({ number })) },
            }),
          ),
    ['contacts'],
  );
  const onSend = () =>
    save.mutate(undefined, {
      onSuccess: (saved) => {
        onClose();
        say(<Trans>Saved on the card of {personName(saved.name)}</Trans>, {
          label: <Trans>Open the card</Trans>,
          onPress: () => void navigate({ to: '/contacts/$id', params: { id: saved.id } }),
        });
      },
    });
  return (
    <FormDialog
      title={<Trans>Save the contact</Trans>}
      act={contact ? <Trans>Add to this card</Trans> : <Trans>Make a new card</Trans>}
      remark={numbers.join(', ')}
      busy={save.isPending}
      disabled={!contact && !newName.trim()}
      onSend={onSend}
      onClose={onClose}
    >
      <PickContact
        contact={contact}
        help={<Trans>Whose card gets the number. Without one a new card is made.</Trans>}
        onPick={setContact}
      />
      {!contact && (
        <Field
          label={<Trans>Name</Trans>}
          maxLength={200}
          value={newName}
          onChange={(event) => setNewName(event.target.value)}
        />
      )}
      {save.error && <p role="alert">{save.error.message}</p>}
    </FormDialog>
  );
}

/** What staff typed, and these; those that the owner shared stay by themselves. */
function withNumbers({ phones }: Contact, numbers: readonly string[]) {
  const typed = phones.filter(({ provenance }) => provenance === 'typed').map(({ number }) => number);
  return [...new Set([...typed, ...numbers])].map((number) => ({ number }));
}
