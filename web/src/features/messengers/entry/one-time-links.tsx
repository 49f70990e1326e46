import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';
import { useChange } from '../../../api/use-change.ts';
import { dateOf } from '../../../i18n/dates.ts';
import { personName } from '../../../i18n/sentences/words-of.ts';
import { Button } from '../../../ui/button/button.tsx';
import { CopyField } from '../../../ui/copy-field/copy-field.tsx';
import { Pill } from '../../../ui/pill/pill.tsx';
import { contactQuery } from '../../contacts/contact-card/contact.query.ts';
import { nameOf } from '../../tasks/task-list/task-row.ts';
import { taskQuery } from '../../tasks/thread/thread.query.ts';
import type { Account } from '../accounts/accounts.query.ts';
import css from './entry.module.css';
import { type EntryLink, entryLinksQuery } from './entry.query.ts';
import { NewLink } from './new-link.tsx';

/** Links that lead one customer to where their message belongs: what became of each, and the way to end it. */
export function OneTimeLinks({ account: { id } }: { account: Account }) {
  const links = useQuery(entryLinksQuery(id));
  const revoke = useChange(
    (linkId: string) =>
      answered(api.DELETE('/api/messengers/accounts/{id}/entry-links/{linkId}', { params: { path: { id, linkId } } })),
    entryLinksQuery(id).queryKey,
  );
  return (
    <section className={css.links}>
      <h3>
        <Trans>One-time links</Trans>
      </h3>
      <NewLink accountId={id} />
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

/** Where a link leads. Of those that are over no names are asked for: there may be many. */
function useTarget({ state, campaign, contactId, taskId }: EntryLink): string {
  const { t } = useLingui();
  const isOpen = state === 'open';
  const { data: contact } = useQuery({ ...contactQuery(contactId ?? ''), enabled: isOpen && contactId !== null });
  const { data: task } = useQuery({ ...taskQuery(taskId ?? ''), enabled: isOpen && taskId !== null });
  if (campaign !== null) return campaign;
  if (contact) return t`For ${personName(contact.name)}`;
  if (task) return t`For #${task.number} ${nameOf(task)}`;
  return contactId === null ? t`For a task` : t`For a contact`;
}

function LinkRow({ link, isEnding, onRevoke }: { link: EntryLink; isEnding: boolean; onRevoke: () => void }) {
  const { t } = useLingui();
  const { state, createdBy } = link;
  const title = useTarget(link);
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
        {personName(createdBy.name)}, {dateOf(new Date(link.createdAt))}
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
