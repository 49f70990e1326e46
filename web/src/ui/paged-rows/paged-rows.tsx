import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from '../button/button.tsx';
import { EmptyState } from '../empty-state/empty-state.tsx';
import { Rows } from '../rows/rows.tsx';
import { Skeleton } from '../skeleton/skeleton.tsx';
import css from './paged-rows.module.css';

interface Props<Item> {
  label: string;
  /** As `useInfiniteQuery` gives it. */
  list: {
    data: { pages: ReadonlyArray<{ items: readonly Item[] }> } | undefined;
    error: Error | null;
    isPending: boolean;
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    fetchNextPage: () => Promise<unknown>;
  };
  /** Said where there is nothing. */
  none: ReactNode;
  row: (item: Item) => ReactNode;
}

/** A list from the newest on, which goes further back by a press. */
export function PagedRows<Item>({ label, list, none, row }: Props<Item>) {
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      {list.isPending && <Skeleton rows={6} />}
      {list.error && <p role="alert">{list.error.message}</p>}
      {list.data && items.length === 0 && (
        <EmptyState title={list.hasNextPage ? <Trans>None of them is among the newest</Trans> : none} />
      )}
      {items.length > 0 && <Rows label={label}>{items.map(row)}</Rows>}
      {list.hasNextPage && (
        <p className={css.more}>
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            <Trans>Show earlier ones</Trans>
          </Button>
        </p>
      )}
    </>
  );
}
