import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import { useChange } from '../../../api/use-change.ts';
import { dateOf } from '../../../i18n/dates.ts';
import { Button } from '../../../ui/button/button.tsx';
import { CopyField } from '../../../ui/copy-field/copy-field.tsx';
import { Field } from '../../../ui/field/field.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { Pill } from '../../../ui/pill/pill.tsx';
import type { Account } from '../accounts/accounts.query.ts';
import css from './entry.module.css';
import { type EntryLink, entryLinksQuery } from './entry.query.ts';

/** Links that lead one customer to where their message belongs: what became of each, and the way to end it. */
export function OneTimeLinks({ account: { id } }: { account: Account }) {
  const links = useQuery(entryLinksQuery(id));
  const [campaign, setCampaign] = useState('');
  const { queryKey } = entryLinksQuery(id);
  const create = useChange(
    () =>
      answered(
        api.POST('/api/messengers/accounts/{id}/entry-links', {
          params: { path: { id } },
          body: { campaign: campaign.trim(), expiresInDays: 14 },
        }),
      ),
    queryKey,
  );
  const revoke = useChange(
    (linkId: string) =>
      answered(api.DELETE('/api/messengers/accounts/{id}/entry-links/{linkId}', { params: { path: { id, linkId } } })),
    queryKey,
  );
  return (
    <section className={css.links}>
      <h3>
        <Trans>One-time links</Trans>
      </h3>
      <Form onSend={() => campaign.trim() && create.mutate(undefined, { onSuccess: () => setCampaign('') })}>
        <Field
          label={<Trans>Campaign</Trans>}
          help={<Trans>Stands in the task that the link opens. Holds for 14 days, for one customer.</Trans>}
          maxLength={100}
          value={campaign}
          onChange={(event) => setCampaign(event.target.value)}
          error={create.error?.message}
        />
        <Button type="submit" disabled={!campaign.trim()} busy={create.isPending}>
          <Trans>Make a one-time link</Trans>
        </Button>
      </Form>
      {(links.error ?? revoke.error) && <p role="alert">{(links.error ?? revoke.error)!.message}</p>}
      <ul>
        {links.data?.map((link) => (
          <LinkRow
            key={link.id}
            link={link}
            isEnding={revoke.isPending && revoke.variables === link.id}
            onRevoke={() => revoke.mutate(link.id)}
          />
        ))}
      </ul>
    </section>
  );
}

const LOOKS = { open: 'good', used: 'iris', expired: 'quiet', revoked: 'quiet' } as const;

function LinkRow({ link, isEnding, onRevoke }: { link: EntryLink; isEnding: boolean; onRevoke: () => void }) {
  const { t } = useLingui();
  const { state, campaign, contactId, createdBy } = link;
  const title = campaign ?? (contactId ? t`For a contact` : t`For a task`);
  const words = {
    open: t`Waits for its customer`,
    used: t`Used`,
    expired: t`Over`,
    revoked: t`Revoked`,
  };
  const until = dateOf(new Date(link.expiresAt));
  return (
    <li>
      <p className={css.title}>
        {title} <Pill state={LOOKS[state]}>{words[state]}</Pill>
      </p>
      <p className={css.quiet}>
        {createdBy.name}, {dateOf(new Date(link.createdAt))}
        {state === 'open' && (
          <>
            {' · '}
            <Trans>until {until}</Trans>
          </>
        )}
      </p>
      {state === 'open' && (
        <>
          <CopyField label={t`Link of “${title}”`} text={link.url} />
          <Button small look="bad" busy={isEnding} onClick={onRevoke}>
            <Trans>Revoke the link</Trans>
          </Button>
        </>
      )}
    </li>
  );
}
