import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { personName } from '../../../i18n/sentences/words-of.ts';
import { answered, api } from '../../../api/client.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { Field } from '../../../ui/field/field.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { Select } from '../../../ui/select/select.tsx';
import type { Account } from '../accounts/accounts.query.ts';
import { SimulationWords } from './simulation-words.tsx';

const FORM = 'try-message';

/** What would become of a message, in words. Nothing is stored. */
export function TryDrawer({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const [search, setSearch] = useState('');
  /** Empty: somebody who never wrote. */
  const [contactId, setContactId] = useState('');
  const { data: contacts = [] } = useQuery({
    queryKey: ['contacts', 'to-try', search],
    queryFn: async ({ signal }) =>
      (await answered(api.GET('/api/contacts', { params: { query: { search, limit: 20 } }, signal }))).items,
    enabled: search.trim() !== '',
  });
  const simulate = useMutation({
    mutationFn: () =>
      answered(
        api.POST('/api/messengers/accounts/{id}/simulate', {
          params: { path: { id: account.id } },
          body: { text, ...(contactId && { contactId }) },
        }),
      ),
  });
  return (
    <Dialog
      drawer
      open
      onClose={onClose}
      title={<Trans>Try a message to {account.name}</Trans>}
      foot={
        <>
          <span>
            <Trans>Nothing is stored, nobody gets a message.</Trans>
          </span>
          <Button look="ink" type="submit" form={FORM} disabled={!text.trim()} busy={simulate.isPending}>
            <Trans>Try the message</Trans>
          </Button>
        </>
      }
    >
      <Form id={FORM} onSend={() => simulate.mutate()}>
        <Field
          label={<Trans>Message</Trans>}
          maxLength={7000}
          value={text}
          onChange={(event) => setText(event.target.value)}
          autoComplete="off"
        />
        <Field
          label={<Trans>Look for a customer</Trans>}
          help={<Trans>Leave it empty for somebody who never wrote.</Trans>}
          value={search}
          onChange={(event) => {
            setSearch(event.target.value);
            setContactId('');
          }}
          autoComplete="off"
        />
        <Select
          label={t`Who writes`}
          value={contactId}
          options={[
            ['', t`A new customer`],
            ...(search.trim() ? contacts : []).map(({ id, name }) => [id, personName(name)] as const),
          ]}
          onChoose={setContactId}
        />
      </Form>
      <div aria-live="polite">
        {simulate.error && <p role="alert">{simulate.error.message}</p>}
        {simulate.data && <SimulationWords simulation={simulate.data} />}
      </div>
    </Dialog>
  );
}
