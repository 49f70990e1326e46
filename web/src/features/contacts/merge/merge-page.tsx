import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { ArrowLeftRight, Merge } from 'lucide-react';
import { useState } from 'react';
import { personName } from '../../../i18n/sentences/words-of.ts';
import { answered, api } from '../../../api/client.ts';
import { useChange } from '../../../api/use-change.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Face } from '../../../ui/face/face.tsx';
import { Pill } from '../../../ui/pill/pill.tsx';
import { say } from '../../../ui/toast/say.ts';
import { contactListQuery } from '../contact-list/contact-list.query.ts';
import { type Contact, contactQuery } from '../contact-card/contact.query.ts';
import css from './merge-page.module.css';

const route = getRouteApi('/app/contacts/$id/merge');
const CHOICES = 8;

/** Two cards of one person: which is the other, whose values stay, the card after. */
export function MergePage() {
  const { id } = route.useParams();
  const { with: otherId } = route.useSearch();
  const { data: contact } = useQuery(contactQuery(id));
  const { data: other } = useQuery({ ...contactQuery(otherId ?? ''), enabled: otherId !== undefined });
  return (
    <main className={css.page}>
      <h2>
        <Trans>Merge two cards of one person</Trans>
      </h2>
      <p className={css.quiet}>
        <Trans>You can undo the merge at any time.</Trans>
      </p>
      {contact && otherId === undefined && <ChooseOther contact={contact} />}
      {contact && other && <TwoCards key={`${id} ${otherId}`} contact={contact} other={other} />}
    </main>
  );
}

function ChooseOther({ contact }: { contact: Contact }) {
  const { t } = useLingui();
  const [words, setWords] = useState('');
  const { data } = useInfiniteQuery(contactListQuery({ q: words.trim() }));
  const others = (data?.pages[0]?.items ?? []).filter(({ id }) => id !== contact.id).slice(0, CHOICES);
  return (
    <>
      <input
        type="search"
        className={css.field}
        aria-label={t`Which card is the same person’s as ${personName(contact.name)}?`}
        placeholder={t`Name, tag or number`}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <ul className={css.choices}>
        {others.map((other) => (
          <li key={other.id}>
            <Link to="/contacts/$id/merge" params={{ id: contact.id }} search={{ with: other.id }}>
              <Face id={other.id} name={personName(other.name)} avatarFileId={other.avatarFileId} size="sm" />
              <span dir="auto">{personName(other.name)}</span>
              <span className={css.quiet}>{other.phones[0]?.number}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

type Chosen = 'this' | 'other';
const FIELDS = ['name', 'avatar', 'group'] as const;

function TwoCards({ contact, other }: { contact: Contact; other: Contact }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [fields, setFields] = useState<Partial<Record<(typeof FIELDS)[number], Chosen>>>({});
  const request = { contactId: other.id, fields };
  const params = { path: { id: contact.id } };
  const { data: after, error } = useQuery({
    queryKey: ['contacts', 'merge', contact.id, request],
    queryFn: () => answered(api.POST('/api/contacts/{id}/merge', { params, body: { ...request, dryRun: true } })),
  });
  const everything = [['contacts'], ['tasks']];
  const merge = useChange(
    () => answered(api.POST('/api/contacts/{id}/merge', { params, body: request })),
    ...everything,
  );
  const undo = async (mergeId: string) => {
    await answered(api.POST('/api/contacts/merges/{mergeId}/undo', { params: { path: { mergeId } } }));
    await Promise.all(everything.map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
  const mergeCards = () =>
    merge.mutate(undefined, {
      onSuccess: ({ mergeId }) => {
        say(t`Merged`, { label: t`Undo`, onPress: () => void undo(mergeId) });
        void navigate({ to: '/contacts/$id', params: { id: contact.id } });
      },
    });

  const names = { name: t`Name`, avatar: t`Picture`, group: t`Group` };
  /** What a card has in a field, and whether the card after has it from there. */
  const value = (card: Contact, field: (typeof FIELDS)[number]) =>
    field === 'name' ? (
      <span dir="auto">{personName(card.name)}</span>
    ) : field === 'group' ? (
      (card.group ?? <Trans>none</Trans>)
    ) : card.avatarFileId ? (
      <Face id={card.id} name={personName(card.name)} avatarFileId={card.avatarFileId} size="sm" />
    ) : (
      <Trans>none</Trans>
    );
  const isKept = (card: Contact, field: (typeof FIELDS)[number]) => {
    const key = field === 'avatar' ? 'avatarFileId' : field;
    const chosen = fields[field];
    return chosen ? (chosen === 'this') === (card === contact) : (after ?? contact)[key] === card[key];
  };
  const rest = [
    [t`Phones`, ({ phones }: Contact) => phones.map(({ number }) => number).join(', ')],
    [t`Chats`, ({ chats }: Contact) => chats.map(({ accountName }) => accountName).join(', ')],
    [t`Tags`, ({ tags }: Contact) => tags.join(', ')],
  ] as const;

  return (
    <>
      <table className={css.table}>
        <thead>
          <tr>
            {/* The corner of the table. */}
            {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label */}
            <td />
            <th scope="col">
              <span dir="auto">{personName(contact.name)}</span> <Pill>{t`stays`}</Pill>
            </th>
            <th scope="col">
              <span dir="auto">{personName(other.name)}</span>
              <Link to="/contacts/$id/merge" params={{ id: other.id }} search={{ with: contact.id }}>
                <ArrowLeftRight size={14} aria-hidden="true" />
                <Trans>Keep this one</Trans>
              </Link>
            </th>
          </tr>
        </thead>
        <tbody>
          {FIELDS.map((field) => (
            <tr key={field}>
              <th scope="row">{names[field]}</th>
              {[contact, other].map((card) => (
                <td key={card.id}>
                  <label>
                    <input
                      type="radio"
                      name={field}
                      aria-label={
                        card === contact ? t`${names[field]} of this card` : t`${names[field]} of the other card`
                      }
                      checked={isKept(card, field) && (card === contact || !isKept(contact, field))}
                      onChange={() => setFields({ ...fields, [field]: card === contact ? 'this' : 'other' })}
                    />
                    {value(card, field)}
                  </label>
                </td>
              ))}
            </tr>
          ))}
          {rest.map(([name, of]) => (
            <tr key={name} className={css.joined}>
              <th scope="row">{name}</th>
              <td>{of(contact)}</td>
              <td>{of(other)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {after && (
        <section className={css.after} aria-label={t`The card after`}>
          <Face id={after.id} name={personName(after.name)} avatarFileId={after.avatarFileId} />
          <div>
            <b dir="auto">{personName(after.name)}</b>{' '}
            {after.group && <span className={css.quiet}>· {after.group}</span>}
            <p className={css.quiet}>
              {rest
                .map(([, of]) => of(after))
                .filter(Boolean)
                .join(' · ')}
            </p>
          </div>
          <Pill state="iris">
            <Trans>the card after</Trans>
          </Pill>
        </section>
      )}
      {(error ?? merge.error) && <p role="alert">{(error ?? merge.error)!.message}</p>}
      <footer className={css.foot}>
        <p className={css.quiet}>
          <Trans>Both bots go on as they are: an answer leaves through the bot of its task.</Trans>
        </p>
        <Link to="/contacts/$id" params={{ id: contact.id }}>
          <Trans>Cancel</Trans>
        </Link>
        <Button
          look="ink"
          icon={<Merge size={15} aria-hidden="true" />}
          disabled={!after}
          busy={merge.isPending}
          onClick={mergeCards}
        >
          <Trans>Merge cards</Trans>
        </Button>
      </footer>
    </>
  );
}
