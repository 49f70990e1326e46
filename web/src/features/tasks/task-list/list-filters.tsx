import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { statusName } from '../../../i18n/sentences/words-of.ts';
import { Button } from '../../../ui/button/button.tsx';
import { employeesQuery } from '../../staff/employees/employees.query.ts';
import { statusesQuery } from '../statuses/statuses.query.ts';
import { botsQuery } from './bots.query.ts';
import { FilterText } from '../../../ui/filters/filter-text.tsx';
import css from '../../../ui/filters/filters.module.css';
import { Select } from '../../../ui/select/select.tsx';
import { TagsInUse } from '../tags/words-in-use.tsx';
import { FILTERS, isFiltered, type ListSearch } from './list-search.ts';

interface Named {
  id: string;
  name: string;
}

/** What narrows the list: bot, employee, status and tag. It stands in the address. */
export default function ListFilters({ search, onClose }: { search: ListSearch; onClose: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { data: bots = [] } = useQuery(botsQuery);
  const { data: employees = [] } = useQuery(employeesQuery);
  const { data: statuses = [] } = useQuery(statusesQuery);
  const set = (change: Partial<ListSearch>) =>
    void navigate({ to: '.', search: (old) => ({ ...old, ...change }), replace: true });
  const choice = (name: 'account' | 'assignee' | 'status', label: string, every: string, options: readonly Named[]) => (
    <Select
      small
      aria-label={label}
      options={[['', every], ...options.map((option) => [option.id, option.name] as const)]}
      value={search[name] ?? ''}
      onChoose={(chosen) => set({ [name]: chosen || undefined })}
    />
  );

  return (
    <div className={css.filters} role="group" aria-label={t`Filters`}>
      {choice('account', t`Bot`, t`Every bot`, bots)}
      {choice('assignee', t`Assignee`, t`Everybody`, employees)}
      {/* What is in the trash has no status. */}
      {search.list !== 'trash' &&
        choice(
          'status',
          t`Status`,
          t`Every status`,
          statuses.map(({ id, name }) => ({ id, name: statusName(name) })),
        )}
      <FilterText label={t`Tag`} value={search.tag} list="tags-there" onSet={(tag) => set({ tag })} />
      <TagsInUse id="tags-there" />
      <Button
        small
        look="quiet"
        onClick={() => {
          if (isFiltered(search)) set(Object.fromEntries(FILTERS.map((name) => [name, undefined])));
          onClose();
        }}
      >
        <Trans>Without filters</Trans>
      </Button>
    </div>
  );
}
