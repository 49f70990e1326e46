import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import { Problem } from '../../../api/problem.ts';
import { useChange } from '../../../api/use-change.ts';
import { isNameless, personName } from '../../../i18n/sentences/words-of.ts';
import { Button } from '../../../ui/button/button.tsx';
import { FormDialog } from '../../../ui/dialog/form-dialog.tsx';
import { Field } from '../../../ui/field/field.tsx';
import { PickEmployees } from '../../staff/employees/pick-employees.tsx';
import { tagsOf } from '../../tasks/tags/tags-of.ts';
import { GroupsInUse } from '../../tasks/tags/words-in-use.tsx';
import { type Contact, contactQuery } from './contact.query.ts';

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What a person writes into the fields of a card. */
const fieldsOf = (contact: Contact) => ({
  // What stands for a name is none.
  name: isNameless(contact.name) ? '' : contact.name,
  group: contact.group ?? '',
  phones: contact.phones
    .filter(({ provenance }) => provenance === 'typed')
    .map(({ number }) => number)
    .join(', '),
  tags: contact.tags.join(', '),
});
type Fields = ReturnType<typeof fieldsOf>;

interface Unsaved {
  /** The card that it was begun on. */
  known: Contact;
  fields: Fields;
  responsibleIds: string[];
}

/** What was written and not saved, by card, for as long as the app stands open. */
const unsaved = new Map<string, Unsaved>();
export const hasUnsaved = (contactId: string): boolean => unsaved.has(contactId);

const begun = (contact: Contact): Unsaved => ({
  known: contact,
  fields: fieldsOf(contact),
  responsibleIds: contact.responsible.map(({ id }) => id),
});

/** Changes a card. What somebody else saved meanwhile stands beside one's own words until one chooses. */
export function EditContact({ contact, onClose }: { contact: Contact; onClose: () => void }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [kept] = useState(() => unsaved.get(contact.id));
  const [{ known, fields, responsibleIds }, setDraft] = useState(kept ?? begun(contact));
  const [theirs, setTheirs] = useState<Fields>();
  const before = begun(known);
  const isChanged = !isSame([fields, responsibleIds], [before.fields, before.responsibleIds]);
  const change = (changed: Partial<Unsaved>) => setDraft((old) => ({ ...old, ...changed }));
  const set = (changed: Partial<Fields>) => change({ fields: { ...fields, ...changed } });
  const close = () => {
    if (isChanged) unsaved.set(contact.id, { known, fields, responsibleIds });
    else unsaved.delete(contact.id);
    onClose();
  };
  const discard = () => {
    unsaved.delete(contact.id);
    onClose();
  };

  const save = useChange(
    () =>
      answered(
        api.PATCH('/api/contacts/{id}', {
          params: { path: { id: contact.id }, header: { 'If-Match': `"${known.version}"` } },
          body: {
            ...(fields.name !== before.fields.name && { name: fields.name.trim() }),
            group: fields.group.trim() || null,
            phones: tagsOf(fields.phones).map((number) => ({ number })),
            tags: tagsOf(fields.tags),
            responsibleIds,
          },
        }),
      ),
    ['contacts'],
    ['tasks'],
  );
  const send = () =>
    save.mutate(undefined, {
      onSuccess: discard,
      onError: (error) => {
        if (!(error instanceof Problem) || error.type !== 'version-mismatch') return;
        const show = (now: Contact) => {
          change({ known: now });
          setTheirs(fieldsOf(now));
        };
        // Where it does not come, the refusal stands there alone; saving once more asks again.
        void queries.fetchQuery({ ...contactQuery(contact.id), staleTime: 0 }).then(show, () => undefined);
      },
    });
  const isOld = save.error instanceof Problem && save.error.type === 'version-mismatch';
  const beside = (name: keyof Fields) =>
    theirs && theirs[name] !== fields[name] ? (
      <Button small onClick={() => set({ [name]: theirs[name] })}>
        <Trans>Take “{theirs[name]}”</Trans>
      </Button>
    ) : undefined;

  return (
    <FormDialog
      drawer
      title={<Trans>Edit the card</Trans>}
      act={<Trans>Save</Trans>}
      busy={save.isPending}
      disabled={!isChanged}
      onSend={send}
      remark={isChanged ? <Trans>Not saved yet</Trans> : undefined}
      onClose={close}
    >
      {kept && (
        <p>
          <Trans>This was begun before and is not saved.</Trans>{' '}
          <Button small onClick={discard}>
            <Trans>Discard it</Trans>
          </Button>
        </p>
      )}
      {isOld && theirs && (
        <p role="alert">
          <Trans>Somebody else changed this card meanwhile. Choose field by field, then save.</Trans>
        </p>
      )}
      {save.error && !isOld && <p role="alert">{save.error.message}</p>}
      <Field
        label={t`Name`}
        value={fields.name}
        placeholder={isNameless(known.name) ? personName(known.name) : undefined}
        maxLength={200}
        beside={beside('name')}
        onChange={(event) => set({ name: event.target.value })}
      />
      <Field
        label={t`Group`}
        value={fields.group}
        maxLength={100}
        list="groups-in-use"
        beside={beside('group')}
        onChange={(event) => set({ group: event.target.value })}
      />
      <GroupsInUse id="groups-in-use" />
      <Field
        label={t`Numbers`}
        help={t`With commas between. Numbers that their owner shared stay.`}
        value={fields.phones}
        beside={beside('phones')}
        onChange={(event) => set({ phones: event.target.value })}
      />
      <Field
        label={t`Tags`}
        help={t`With commas between`}
        value={fields.tags}
        beside={beside('tags')}
        onChange={(event) => set({ tags: event.target.value })}
      />
      <PickEmployees
        label={t`Responsible`}
        chosen={responsibleIds}
        onChoose={(ids) => change({ responsibleIds: ids })}
      />
    </FormDialog>
  );
}
