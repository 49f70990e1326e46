import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Outlet, useMatchRoute } from '@tanstack/react-router';
import { ListFilter, Search } from 'lucide-react';
import { useRef, useState } from 'react';
import { Virtualizer } from 'virtua';
import { personName } from '../../../i18n/sentences/words-of.ts';
import { Button } from '../../../ui/button/button.tsx';
import { classes } from '../../../ui/class-names.ts';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { Face } from '../../../ui/face/face.tsx';
import { IconButton } from '../../../ui/icon-button/icon-button.tsx';
import { Skeleton } from '../../../ui/skeleton/skeleton.tsx';
import { useSearchField } from '../../tasks/task-list/use-search-field.ts';
import type { Contact } from '../contact-card/contact.query.ts';
import { ContactFilters } from './contact-filters.tsx';
import { contactListQuery } from './contact-list.query.ts';
import css from './contacts-page.module.css';

const route = getRouteApi('/app/contacts');
const ROW_PX = 53;
/** The next page is asked for when this many rows are left. */
const AHEAD = 10;

/** The cards, and the chosen one beside them; on a phone one of the two. */
export function ContactsPage() {
  const isChosen = !!useMatchRoute()({ to: '/contacts/$id', fuzzy: true });
  return (
    <div className={classes(css.page, isChosen && css.withCard)}>
      <ContactList />
      <Outlet />
    </div>
  );
}

function ContactList() {
  const { t } = useLingui();
  const search = route.useSearch();
  const isFiltered = search.tag !== undefined || search.group !== undefined;
  const [hasFilters, setFilters] = useState(isFiltered);
  const field = useSearchField(search.q);
  const scroller = useRef<HTMLDivElement>(null);
  const list = useInfiniteQuery(contactListQuery(search));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const onScroll = () => {
    const box = scroller.current!;
    const left = box.scrollHeight - box.scrollTop - box.clientHeight;
    if (list.hasNextPage && !list.isFetchingNextPage && left < AHEAD * ROW_PX) void list.fetchNextPage();
  };
  return (
    <section className={css.list} aria-label={t`Contacts`}>
      <header className={css.header}>
        <div className={css.title}>
          <h1>
            <Trans>Contacts</Trans>
          </h1>
          <IconButton
            label={t`Filter the list`}
            on={hasFilters}
            aria-expanded={hasFilters}
            onClick={() => setFilters(!hasFilters)}
          >
            <ListFilter size={18} />
          </IconButton>
        </div>
        <label className={css.search}>
          <Search size={16} aria-hidden="true" />
          <input type="search" placeholder={t`Name, tag or number`} aria-label={t`Search contacts`} {...field} />
        </label>
        {hasFilters && <ContactFilters search={search} onClose={() => setFilters(false)} />}
      </header>
      <div className={css.rows} ref={scroller} onScroll={onScroll}>
        {list.isPending && <Skeleton rows={6} />}
        {list.error && rows.length === 0 && (
          <EmptyState
            title={<Trans>The list could not be loaded</Trans>}
            action={
              <Button onClick={() => void list.refetch()}>
                <Trans>Load it again</Trans>
              </Button>
            }
          />
        )}
        {list.data && rows.length === 0 && (
          <EmptyState
            title={
              isFiltered ? (
                <Trans>No contact here fits the filters</Trans>
              ) : search.q ? (
                <Trans>Nothing was found</Trans>
              ) : (
                <Trans>No contacts yet</Trans>
              )
            }
          />
        )}
        {rows.length > 0 && (
          <Virtualizer scrollRef={scroller} itemSize={ROW_PX} as="ul" item="li">
            {rows.map((contact) => (
              <ContactRow key={contact.id} contact={contact} />
            ))}
          </Virtualizer>
        )}
      </div>
    </section>
  );
}

/** Name, and what tells people of one name apart. */
function ContactRow({ contact }: { contact: Contact }) {
  const { id, avatarFileId, phones, chats } = contact;
  const name = personName(contact.name);
  const bots = [...new Set(chats.map((chat) => chat.accountName))].join(', ');
  return (
    <Link to="/contacts/$id" params={{ id }} search={(old) => old} className={css.row}>
      <Face id={id} name={name} avatarFileId={avatarFileId} />
      <span className={css.words}>
        <b dir="auto">{name}</b>
        <span className={css.sub}>{[phones[0]?.number, bots].filter(Boolean).join(' · ')}</span>
      </span>
    </Link>
  );
}
