import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import { useChange } from '../../../api/use-change.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Field } from '../../../ui/field/field.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { Select } from '../../../ui/select/select.tsx';
import type { Contact } from '../../contacts/contact-card/contact.query.ts';
import { PickContact } from '../../contacts/pick-contact/pick-contact.tsx';
import { PickTask } from '../../tasks/pick-task/pick-task.tsx';
import type { Task } from '../../tasks/task-list/task-row.ts';
import { entryLinksQuery } from './entry.query.ts';

const DAYS = 14;
type Kind = 'campaign' | 'contact' | 'task';

/** Makes a link for one customer: to their card, into a task, or with the name of a campaign. */
export function NewLink({ accountId }: { accountId: string }) {
  const { t } = useLingui();
  const [kind, setKind] = useState<Kind>('campaign');
  const [campaign, setCampaign] = useState('');
  const [contact, setContact] = useState<Contact>();
  const [task, setTask] = useState<Task>();
  const target = {
    campaign: campaign.trim() && { campaign: campaign.trim() },
    contact: contact && { contactId: contact.id },
    task: task && { taskId: task.id },
  }[kind];
  const create = useChange(
    (leads: NonNullable<typeof target> & object) =>
      answered(
        api.POST('/api/messengers/accounts/{id}/entry-links', {
          params: { path: { id: accountId } },
          body: { ...leads, expiresInDays: DAYS },
        }),
      ),
    entryLinksQuery(accountId).queryKey,
  );
  const onSend = () =>
    target &&
    create.mutate(target, {
      onSuccess: () => {
        setCampaign('');
        setContact(undefined);
        setTask(undefined);
      },
    });
  return (
    <Form onSend={onSend}>
      <Select
        label={t`Whom the link is for`}
        value={kind}
        options={[
          ['campaign', t`Whoever comes, from a campaign`],
          ['contact', t`A contact whose card is here already`],
          ['task', t`The customer of a task`],
        ]}
        onChoose={(chosen) => {
          create.reset();
          setKind(chosen as Kind);
        }}
      />
      {kind === 'campaign' && (
        <Field
          label={<Trans>Campaign</Trans>}
          help={<Trans>Stands in the task that the link opens.</Trans>}
          maxLength={100}
          value={campaign}
          onChange={(event) => setCampaign(event.target.value)}
        />
      )}
      {kind === 'contact' && (
        <PickContact
          contact={contact}
          help={<Trans>Whoever comes through the link is this person, on the card that there is.</Trans>}
          onPick={setContact}
        />
      )}
      {kind === 'task' && <PickTask task={task} onPick={setTask} />}
      {create.error && <p role="alert">{create.error.message}</p>}
      <p>
        <Trans>It holds for {DAYS} days, for one customer.</Trans>
      </p>
      <Button type="submit" disabled={!target} busy={create.isPending}>
        <Trans>Make a one-time link</Trans>
      </Button>
    </Form>
  );
}
