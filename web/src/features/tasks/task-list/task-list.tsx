import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { ListFilters } from './list-filters.tsx';
import { ListRows } from './list-rows.tsx';
import { isFiltered } from './list-search.ts';
import { ListTabs } from './list-tabs.tsx';
import css from './task-list.module.css';
import { useSearchField } from './use-search-field.ts';

const route = getRouteApi('/app/tasks');

export function TaskList({ chosen }: { chosen: number | undefined }) {
  const { action: _, ...search } = route.useSearch();
  const { t } = useLingui();
  const field = useSearchField(search.q);
  const [filtering, setFiltering] = useState(false);

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
        <ListTabs search={search} onFilter={() => setFiltering(true)} />
        {(filtering || isFiltered(search)) && <ListFilters search={search} onClose={() => setFiltering(false)} />}
      </header>
      {/* Another list has rows, and places, of its own. */}
      <ListRows key={JSON.stringify(search)} search={search} chosen={chosen} />
    </section>
  );
}
