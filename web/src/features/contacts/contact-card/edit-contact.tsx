import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import { Problem } from '../../../api/problem.ts';
import { useChange } from '../../../api/use-change.ts';
import { Button } from '../../../ui/button/button.tsx';
import { FormDialog } from '../../../ui/dialog/form-dialog.tsx';
import { Field } from '../../../ui/field/field.tsx';
import { PickEmployees } from '../../staff/employees/pick-employees.tsx';
import { tagsOf } from '../../tasks/tags/tags-of.ts';
import { type Contact, contactQuery } from './contact.query.ts';

/** What a person writes into the fields of a card. */
const fieldsOf = (contact: Contact) => ({
  name: contact.name,
  group: contact.group ?? '',
  phones: contact.phones
    .filter(({ provenance }) => provenance === 'typed')
    .map(({ number }) => number)
    .join(', '),
  tags: contact.tags.join(', '),
});
type Fields = ReturnType<typeof fieldsOf>;

/** Changes a card. What somebody else saved meanwhile stands beside one's own words until one chooses. */
export function EditContact({ contact, onClose }: { contact: Contact; onClose: () => void }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [known, setKnown] = useState(contact);
  const [fields, setFields] = useState(fieldsOf(contact));
  const [responsibleIds, setResponsible] = useState(contact.responsible.map(({ id }) => id));
  const [theirs, setTheirs] = useState<Fields>();
  const set = (changed: Partial<Fields>) => setFields((old) => ({ ...old, ...changed }));

  const save = useChange(
    () =>
      answered(
        api.PATCH('/api/contacts/{id}', {
          params: { path: { id: contact.id }, header: { 'If-Match': `"${known.version}"` } },
          body: {
            name: fields.name.trim(),
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
      onSuccess: onClose,
      onError: async (error) => {
        if (!(error instanceof Problem) || error.type !== 'version-mismatch') return;
        const now = await queries.fetchQuery({ ...contactQuery(contact.id), staleTime: 0 });
        setKnown(now);
        setTheirs(fieldsOf(now));
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
      onSend={send}
      onClose={onClose}
    >
      {isOld && theirs && (
        <p role="alert">
          <Trans>Somebody else changed this card meanwhile. Choose field by field, then save.</Trans>
        </p>
      )}
      {save.error && !isOld && <p role="alert">{save.error.message}</p>}
      <Field
        label={t`Name`}
        value={fields.name}
        maxLength={200}
        beside={beside('name')}
        onChange={(event) => set({ name: event.target.value })}
      />
      <Field
        label={t`Group`}
        value={fields.group}
        maxLength={100}
        beside={beside('group')}
        onChange={(event) => set({ group: event.target.value })}
      />
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
      <PickEmployees label={t`Responsible`} chosen={responsibleIds} onChoose={setResponsible} />
    </FormDialog>
  );
}
