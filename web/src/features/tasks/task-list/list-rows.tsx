import { Plural, Trans } from '@lingui/react/macro';
import { useEffect, useMemo, useRef } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import { Button } from '../../../ui/button/button.tsx';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { Skeleton } from '../../../ui/skeleton/skeleton.tsx';
import { loadThread } from '../thread/load-thread.ts';
import { EmptyList, NobodyWaits } from './empty-list.tsx';
import { listLines } from './list-lines.ts';
import type { ListSearch } from './list-search.ts';
import css from './task-list.module.css';
import { TaskRowLink } from './task-row-link.tsx';
import { useListRows } from './use-list-rows.ts';
import { useRowKeys } from './use-row-keys.ts';
import { useSteadyRows } from './use-steady-rows.ts';

/** The next page is asked for when this many rows are left. */
const AHEAD = 10;
const ROW_PX = 75;
/** After the rows are there their pictures come, and the pointer. */
const IDLE_MS = 300;

/** The rows of one list. What moves waits while somebody is at them. */
export function ListRows({ search, chosen }: { search: ListSearch; chosen: number | undefined }) {
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<VirtualizerHandle>(null);
  const { entries: now, error, isPending, refetch, fetchNext } = useListRows(search);
  const openId = now.find(({ task }) => task.number === chosen)?.id;
  const open = useRef(openId);
  // An open task that fits the list no more is still the open one.
  if (openId !== undefined || chosen === undefined) open.current = openId;
  const { entries, moved, release, handlers } = useSteadyRows(now, open.current);
  const lines = useMemo(() => listLines(entries, search.list === 'waiting'), [entries, search.list]);
  // Behind the rows, so that they are not held up: whoever presses one waits for its texts alone. A row tries again.
  useEffect(() => {
    if (!isPending) setTimeout(() => void loadThread().catch(() => undefined), IDLE_MS);
  }, [isPending]);
  const onKeyDown = useRowKeys(lines, chosen, list, scroller);

  const onScroll = () => {
    const box = scroller.current!;
    if (box.scrollHeight - box.scrollTop - box.clientHeight < AHEAD * ROW_PX) fetchNext();
  };

  return (
    <div className={css.frame}>
      <div className={css.rows} ref={scroller} onScroll={onScroll} onKeyDown={onKeyDown} {...handlers}>
        {isPending && <Skeleton rows={6} />}
        {error && entries.length === 0 && (
          <EmptyState
            title={<Trans>The list could not be loaded</Trans>}
            action={
              <Button onClick={() => void refetch()}>
                <Trans>Load it again</Trans>
              </Button>
            }
          />
        )}
        {!isPending && !error && entries.length === 0 && <EmptyList search={search} />}
        {entries.length > 0 && (
          <Virtualizer ref={list} scrollRef={scroller} itemSize={ROW_PX} as="ul" item="li">
            {lines.map((line) => {
              if (line.kind === 'nobody') return <NobodyWaits key="nobody" />;
              if (line.kind === 'heading') {
                return (
                  <p key={line.group} className={css.group}>
                    {line.group === 'waiting' && <Trans>Longest wait first</Trans>}
                    {line.group === 'undelivered' && <Trans>Did not reach the customer</Trans>}
                    {line.group === 'answered' && <Trans>Answered</Trans>}
                  </p>
                );
              }
              const { task, gone } = line.entry;
              return (
                <TaskRowLink key={task.id} task={task} chosen={task.number === chosen} gone={gone} search={search} />
              );
            })}
          </Virtualizer>
        )}
      </div>
      {moved > 0 && (
        <button type="button" className={css.moved} onClick={release}>
          <Plural value={moved} one="# moved ↑" other="# moved ↑" />
        </button>
      )}
    </div>
  );
}
