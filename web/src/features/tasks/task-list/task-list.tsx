import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useRef } from 'react';
import { Virtualizer } from 'virtua';
import { Button } from '../../../ui/button/button.tsx';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { Skeleton } from '../../../ui/skeleton/skeleton.tsx';
import { ListTabs } from './list-tabs.tsx';
import { taskListQuery } from './task-list.query.ts';
import css from './task-list.module.css';
import { TaskRowLink } from './task-row-link.tsx';
import { useSearchField } from './use-search-field.ts';

const route = getRouteApi('/app/tasks');
/** The next page is asked for when this many rows are left. */
const AHEAD = 10;

export function TaskList({ chosen }: { chosen: number | undefined }) {
  const search = route.useSearch();
  const { t } = useLingui();
  const scroller = useRef<HTMLDivElement>(null);
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    taskListQuery(search),
  );
  const rows = data?.pages.flatMap((page) => page.items) ?? [];
  const field = useSearchField(search.q);

  const onScroll = () => {
    const box = scroller.current!;
    const left = box.scrollHeight - box.scrollTop - box.clientHeight;
    if (hasNextPage && !isFetchingNextPage && left < AHEAD * 75) void fetchNextPage();
  };

  return (
    <section className={css.list} aria-label={t`Tasks`}>
      <header className={css.header}>
        <h1>
          <Trans>Tasks</Trans>
        </h1>
        <label className={css.search}>
          <Search size={16} aria-hidden="true" />
          <input
            type="search"
            placeholder={t`Search tasks and messages`}
            aria-label={t`Search tasks and messages`}
            {...field}
          />
          <kbd aria-hidden="true">/</kbd>
        </label>
        <ListTabs search={search} />
      </header>
      <div className={css.rows} ref={scroller} onScroll={onScroll}>
        {isPending && <Skeleton rows={6} />}
        {error && rows.length === 0 && (
          <EmptyState
            title={<Trans>The list could not be loaded</Trans>}
            action={
              <Button onClick={() => void refetch()}>
                <Trans>Load it again</Trans>
              </Button>
            }
          />
        )}
        {data && rows.length === 0 && <EmptyList search={search} />}
        {rows.length > 0 && (
          <Virtualizer scrollRef={scroller} itemSize={75} as="ul" item="li">
            {rows.map((task) => (
              <TaskRowLink key={task.id} task={task} chosen={task.number === chosen} search={search} />
            ))}
          </Virtualizer>
        )}
      </div>
    </section>
  );
}

function EmptyList({ search }: { search: ReturnType<typeof route.useSearch> }) {
  if (search.q) {
    return (
      <EmptyState
        title={<Trans>Nothing was found</Trans>}
        action={
          <Link to="/tasks" search={{ list: search.list }}>
            <Trans>Show the list again</Trans>
          </Link>
        }
      />
    );
  }
  if (search.list !== 'waiting') return <EmptyState title={<Trans>There are no tasks here</Trans>} />;
  return (
    <EmptyState title={<Trans>Nobody waits for you</Trans>}>
      <Trans>New messages appear here by themselves.</Trans>
    </EmptyState>
  );
}
