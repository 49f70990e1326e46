import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { personName, taskTitle } from '../../i18n/sentences/words-of.ts';
import { shortTimeOf } from '../../i18n/dates.ts';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Face } from '../../ui/face/face.tsx';
import { Skeleton } from '../../ui/skeleton/skeleton.tsx';
import { contactListQuery } from '../contacts/contact-list/contact-list.query.ts';
import { useSearchField } from '../tasks/task-list/use-search-field.ts';
import css from './search-page.module.css';
import { searchQuery } from './search.query.ts';

const route = getRouteApi('/app/search');
const CONTACTS = 5;

/** One field for everything: contacts, tasks, and the places in their threads. */
export function SearchPage() {
  const { t } = useLingui();
  const { q = '' } = route.useSearch();
  const field = useSearchField(q);
  const { data: hits, isPending } = useQuery(searchQuery(q));
  const { data: found } = useInfiniteQuery({ ...contactListQuery({ q }), enabled: q !== '' });
  const contacts = (found?.pages[0]?.items ?? []).slice(0, CONTACTS);

  return (
    <main className={css.page} aria-label={t`Search`}>
      <label className={css.field}>
        <Search size={18} aria-hidden="true" />
        <input
          type="search"
          autoFocus
          placeholder={t`Words, a name, a number`}
          aria-label={t`Search everywhere`}
          {...field}
        />
      </label>
      {q === '' && (
        <EmptyState title={<Trans>Search tasks, messages and contacts</Trans>}>
          <Trans>Beginnings of words are enough, in any order.</Trans>
        </EmptyState>
      )}
      {q !== '' && isPending && <Skeleton rows={6} />}
      {q !== '' && contacts.length > 0 && (
        <section aria-label={t`Contacts`}>
          <h2>
            <Trans>Contacts</Trans>
          </h2>
          <ul className={css.hits}>
            {contacts.map(({ id, name, avatarFileId, phones }) => (
              <li key={id}>
                <Link to="/contacts/$id" params={{ id }} className={css.hit}>
                  <Face id={id} name={personName(name)} avatarFileId={avatarFileId} />
                  <span className={css.words}>
                    <b dir="auto">{personName(name)}</b>
                    <span className={css.snippet}>{phones.map(({ number }) => number).join(' · ')}</span>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {q !== '' && hits && hits.length > 0 && (
        <section aria-label={t`Messages and tasks`}>
          <h2>
            <Trans>Messages and tasks</Trans>
          </h2>
          <ul className={css.hits}>
            {hits.map(({ taskId, number, title, contact, actionId, snippet, at, furtherBack }) => (
              <li key={taskId}>
                <Link
                  to="/tasks/$number"
                  params={{ number: String(number) }}
                  search={{ list: 'all', action: actionId ?? undefined }}
                  className={css.hit}
                >
                  <Face
                    id={contact?.id ?? taskId}
                    name={contact ? personName(contact.name) : taskTitle(title)}
                    avatarFileId={contact?.avatarFileId}
                  />
                  <span className={css.words}>
                    <b dir="auto">{contact ? personName(contact.name) : taskTitle(title)}</b>{' '}
                    <span className={css.number}>#{number}</span>
                    <span className={css.snippet} dir="auto">
                      {snippet}
                    </span>
                    {furtherBack && (
                      <span className={css.snippet}>
                        <Trans>Further back in the conversation; more words may lead there</Trans>
                      </span>
                    )}
                  </span>
                  <time dateTime={at}>{shortTimeOf(new Date(at))}</time>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {q !== '' && hits?.length === 0 && found && contacts.length === 0 && (
        <EmptyState title={<Trans>Nothing was found</Trans>} />
      )}
    </main>
  );
}
