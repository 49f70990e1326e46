import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Navigate } from '@tanstack/react-router';
import { ChevronLeft, Merge, Pencil } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { personName, statusName, taskTitle } from '../../../i18n/sentences/words-of.ts';
import { answered, api } from '../../../api/client.ts';
import { Problem } from '../../../api/problem.ts';
import { useChange } from '../../../api/use-change.ts';
import { dateOf } from '../../../i18n/dates.ts';
import { Button } from '../../../ui/button/button.tsx';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { Face } from '../../../ui/face/face.tsx';
import { Pill } from '../../../ui/pill/pill.tsx';
import { Skeleton } from '../../../ui/skeleton/skeleton.tsx';
import { say } from '../../../ui/toast/say.ts';
import { CardMenu } from '../../personal-data/card-menu.tsx';
import { ErasedCard } from '../../personal-data/erased-card.tsx';
import { useMe } from '../../staff/me/use-me.ts';
import { ChatState } from './chat-state.tsx';
import css from './contact-card.module.css';
import { type Contact, contactQuery, duplicatesQuery, mergesQuery, tasksOfContactQuery } from './contact.query.ts';
import { EditContact, hasUnsaved } from './edit-contact.tsx';
import { PhoneLines } from './phone-lines.tsx';
import { WriteFirst } from './write-first.tsx';

const route = getRouteApi('/app/contacts/$id');

/** A card: numbers, chats, who looks after it, tasks, merges. One that was merged leads to the one that stayed. */
export function ContactPage() {
  const { id } = route.useParams();
  const { data: contact, error, isPending } = useQuery(contactQuery(id));
  if (error instanceof Problem && error.type === 'contact-merged') {
    return <ToSurvivor id={String(error.more.survivorId)} />;
  }
  const isErased = error instanceof Problem && error.type === 'contact-erased';
  return (
    <main className={css.page}>
      {isPending && <Skeleton rows={4} />}
      {isErased && <ErasedCard erasureId={String(error.more.erasureId)} />}
      {error && !isErased && <EmptyState title={<Trans>There is no such contact</Trans>} />}
      {contact && !error && <Card key={contact.id} contact={contact} />}
    </main>
  );
}

function ToSurvivor({ id }: { id: string }) {
  const { data } = useQuery(contactQuery(id));
  useEffect(() => {
    if (data) say(<Trans>This card was merged into {personName(data.name)}</Trans>);
  }, [data]);
  return data ? <Navigate to="/contacts/$id" params={{ id }} replace /> : <main className={css.page} />;
}

function Card({ contact }: { contact: Contact }) {
  const { t } = useLingui();
  const me = useMe();
  const [isEdited, setEdited] = useState(false);
  const { data: tasks = [] } = useQuery(tasksOfContactQuery(contact.id));
  const { data: duplicates = [] } = useQuery(duplicatesQuery(contact.id));
  return (
    <>
      <header className={css.head}>
        <Link to="/contacts" search={(old) => old} className={css.back} aria-label={t`Back to the list`}>
          <ChevronLeft size={20} />
        </Link>
        <Face id={contact.id} name={personName(contact.name)} avatarFileId={contact.avatarFileId} size="lg" />
        <div className={css.title}>
          <h2 dir="auto">{personName(contact.name)}</h2>
          <p>
            {contact.group && `${contact.group} · `}
            <Trans>since {dateOf(new Date(contact.createdAt))}</Trans>
          </p>
        </div>
        <Button icon={<Pencil size={15} aria-hidden="true" />} onClick={() => setEdited(true)}>
          <Trans>Edit</Trans>
        </Button>
        {!isEdited && hasUnsaved(contact.id) && (
          <Pill state="warn">
            <Trans>Not saved yet</Trans>
          </Pill>
        )}
        <Link to="/contacts/$id/merge" params={{ id: contact.id }} className={css.button}>
          <Merge size={15} aria-hidden="true" />
          <Trans>Merge</Trans>
        </Link>
        {me.role === 'admin' && <CardMenu contact={contact} />}
      </header>
      {duplicates.map(({ contact: other, numbers }) => (
        <p key={other.id} className={css.notice}>
          <span>
            <Trans>
              Same number, shared by its owner: {personName(other.name)} has {numbers.join(', ')} too.
            </Trans>
          </span>
          <Link to="/contacts/$id/merge" params={{ id: contact.id }} search={{ with: other.id }}>
            <Trans>Look at both cards</Trans>
          </Link>
        </p>
      ))}
      <div className={css.parts}>
        <Part name={t`Phones`}>
          <PhoneLines phones={contact.phones} />
        </Part>
        <Part name={t`Chats`}>
          <ul className={css.lines}>
            {contact.chats.map((chat) => (
              <li key={chat.id}>
                {chat.accountName} <ChatState chat={chat} />
                {chat.canSend.ok && <WriteFirst contact={contact} chat={chat} />}
              </li>
            ))}
          </ul>
        </Part>
        <Part name={t`Responsible`}>
          <p>{contact.responsible.map(({ name }) => name).join(', ') || <Trans>nobody</Trans>}</p>
        </Part>
        <Part name={t`Tags`}>
          <p>{contact.tags.join(', ') || <Trans>none</Trans>}</p>
        </Part>
        <Part name={t`Tasks`}>
          <ul className={css.lines}>
            {tasks.map(({ id, number, title, status, createdAt }) => (
              <li key={id}>
                <Link to="/tasks/$number" params={{ number: String(number) }} search={{ list: 'all' }}>
                  #{number} {taskTitle(title)}
                </Link>
                <span className={css.quiet}>
                  {statusName(status.name)} · {dateOf(new Date(createdAt))}
                </span>
              </li>
            ))}
          </ul>
        </Part>
        <Merges contact={contact} />
      </div>
      {isEdited && <EditContact contact={contact} onClose={() => setEdited(false)} />}
    </>
  );
}

const Part = ({ name, children }: { name: string; children: ReactNode }) => (
  <section className={css.part} aria-label={name}>
    <h3>{name}</h3>
    {children}
  </section>
);

/** What was merged into this card, with the way back. */
function Merges({ contact }: { contact: Contact }) {
  const { t } = useLingui();
  const { data = [] } = useQuery(mergesQuery(contact.id));
  const undo = useChange(
    (mergeId: string) => answered(api.POST('/api/contacts/merges/{mergeId}/undo', { params: { path: { mergeId } } })),
    ['contacts'],
    ['tasks'],
  );
  const standing = data.filter(({ undoneAt, survivor }) => undoneAt === null && survivor.id === contact.id);
  if (standing.length === 0) return null;
  return (
    <Part name={t`Merges`}>
      <ul className={css.lines}>
        {standing.map(({ id, other, mergedAt, mergedBy }) => (
          <li key={id}>
            <span>
              <Trans>
                {personName(other.name)}, {dateOf(new Date(mergedAt))}, by {personName(mergedBy.name)}
              </Trans>
            </span>
            <Button small busy={undo.isPending} onClick={() => undo.mutate(id)}>
              <Trans>Undo the merge</Trans>
            </Button>
          </li>
        ))}
      </ul>
      {undo.error && <p role="alert">{undo.error.message}</p>}
    </Part>
  );
}
