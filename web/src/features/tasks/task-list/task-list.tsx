import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useKeys } from '../../../platform/keys.ts';
import { NewTask } from '../new-task/new-task.tsx';
import { ListRows } from './list-rows.tsx';
import { isFiltered } from './list-search.ts';
import { ListTabs } from './list-tabs.tsx';
import css from './task-list.module.css';
import { useSearchField } from './use-search-field.ts';

const route = getRouteApi('/app/tasks');

const ListFilters = lazy(() => import('./list-filters.tsx'));

export function TaskList({ chosen }: { chosen: number | undefined }) {
  const { action: _, ...search } = route.useSearch();
  const { t } = useLingui();
  const field = useSearchField(search.q);
  const [filtering, setFiltering] = useState(false);
  const searchField = useRef<HTMLInputElement>(null);
  useKeys({ Slash: () => searchField.current!.focus() });

  return (
    <section className={css.list} aria-label={t`Tasks`}>
      <header className={css.header}>
        <div className={css.top}>
          <h1>
            <Trans>Tasks</Trans>
          </h1>
          <NewTask />
        </div>
        <label className={css.search}>
          <Search size={16} aria-hidden="true" />
          <input
            ref={searchField}
            type="search"
            aria-keyshortcuts="/"
            placeholder={t`Search tasks and messages`}
            aria-label={t`Search tasks and messages`}
            {...field}
          />
          <kbd aria-hidden="true">/</kbd>
        </label>
        <ListTabs search={search} onFilter={() => setFiltering(true)} />
        <Suspense fallback={null}>
          {(filtering || isFiltered(search)) && <ListFilters search={search} onClose={() => setFiltering(false)} />}
        </Suspense>
      </header>
      {/* Another list has rows, and places, of its own. */}
      <ListRows key={JSON.stringify(search)} search={search} chosen={chosen} />
    </section>
  );
}
