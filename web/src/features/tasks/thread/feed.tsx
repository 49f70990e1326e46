import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ArrowDown } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import { dayLineOf } from '../../../i18n/dates.ts';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { Skeleton } from '../../../ui/skeleton/skeleton.tsx';
import { ActionLine } from '../actions/action-line.tsx';
import type { Task } from '../task-list/task-row.ts';
import { UnsentLines } from '../unsent/unsent-lines.tsx';
import css from './feed.module.css';
import { feedLines } from './feed-lines.ts';
import { feedQuery } from './thread.query.ts';
import { useReadMark } from './use-read-mark.ts';

/** Within this of the end new messages are followed. */
const NEAR_END_PX = 80;
/** Older ones are fetched when this much is left above. */
const AHEAD_PX = 800;

/** What was said in a task. Opens at the end; nothing moves that one did not move. */
export function Feed({ task }: { task: Task }) {
  const { t } = useLingui();
  const { data, isPending, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    feedQuery(task.id),
  );
  const actions = (data?.pages.flatMap((page) => page.items) ?? []).toReversed();
  const lines = feedLines(actions);
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<VirtualizerHandle>(null);
  const atEnd = useRef(true);
  const [unseen, setUnseen] = useState(0);
  const newest = actions.at(-1)?.id;
  useReadMark(task, newest, atEnd);
  const older = useOlderPages(data?.pages.length ?? 0);

  useLayoutEffect(() => {
    if (lines.length === 0) return;
    if (atEnd.current) list.current?.scrollToIndex(lines.length - 1, { align: 'end' });
    else setUnseen((count) => count + 1);
    // Only what is new at the end moves anything.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [newest]);

  // A press on a row opens the task to read it: the list is let go of.
  useEffect(() => scroller.current?.focus({ preventScroll: true }), []);

  const onScroll = () => {
    const box = scroller.current!;
    atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_END_PX;
    if (atEnd.current) setUnseen(0);
    if (hasNextPage && !isFetchingNextPage && box.scrollTop < AHEAD_PX) void fetchNextPage();
  };
  const toEnd = () => {
    atEnd.current = true;
    list.current?.scrollToIndex(lines.length - 1, { align: 'end' });
  };

  return (
    <div className={css.frame}>
      <div
        className={css.feed}
        ref={scroller}
        onScroll={onScroll}
        role="log"
        aria-live="off"
        aria-label={t`Messages`}
        tabIndex={0}
      >
        {isPending && <Skeleton rows={4} />}
        {error && <EmptyState title={<Trans>The messages could not be loaded</Trans>} />}
        {data && actions.length === 0 && <EmptyState title={<Trans>No messages yet</Trans>} />}
        <div className={css.push} />
        <Virtualizer ref={list} scrollRef={scroller} shift={older}>
          {lines.map((line) => {
            if (line.kind === 'day') {
              return (
                <div key={line.key} className={css.day}>
                  <time>{dayLineOf(line.at)}</time>
                </div>
              );
            }
            if (line.kind === 'new') {
              return (
                <div key={line.key} className={css.unread}>
                  <Trans>New</Trans>
                </div>
              );
            }
            return <ActionLine key={line.key} action={line.action} first={line.first} />;
          })}
        </Virtualizer>
        <UnsentLines task={task} />
      </div>
      {unseen > 0 && (
        <button type="button" className={css.jump} onClick={toEnd}>
          <ArrowDown size={15} aria-hidden="true" />
          <Trans>New messages</Trans>
        </button>
      )}
    </div>
  );
}

/** True in the render in which a page came before the others: the line that is read keeps its place then. */
function useOlderPages(pages: number): boolean {
  const known = useRef(pages);
  const grew = pages > known.current && known.current > 0;
  useLayoutEffect(() => {
    known.current = pages;
  });
  return grew;
}
