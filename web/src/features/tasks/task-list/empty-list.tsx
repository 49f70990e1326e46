import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Check, Search } from 'lucide-react';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { isFiltered, type ListSearch } from './list-search.ts';

export const NobodyWaits = () => (
  <EmptyState icon={<Check size={22} aria-hidden="true" />} title={<Trans>Nobody waits for you</Trans>}>
    <Trans>New messages appear here by themselves.</Trans>
  </EmptyState>
);

/** A list without rows: why, and the way to what one may have looked for. */
export function EmptyList({ search }: { search: ListSearch }) {
  const { q, list } = search;
  if (!q && !isFiltered(search)) {
    return list === 'waiting' ? <NobodyWaits /> : <EmptyState title={<Trans>There are no tasks here</Trans>} />;
  }
  return (
    <EmptyState
      icon={<Search size={22} aria-hidden="true" />}
      title={q ? <Trans>No task here has “{q}”</Trans> : <Trans>No task here fits the filters</Trans>}
      action={
        list === 'all' ? (
          <Link to="/tasks" search={{ list }}>
            <Trans>Show the list again</Trans>
          </Link>
        ) : (
          <Link to="/tasks" search={{ ...search, list: 'all' }}>
            <Trans>Look in all tasks</Trans>
          </Link>
        )
      }
    />
  );
}
