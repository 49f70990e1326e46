import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ArrowDown } from 'lucide-react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import { dayLineOf } from '../../../i18n/dates.ts';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { Skeleton } from '../../../ui/skeleton/skeleton.tsx';
import { ActionLine } from '../actions/action-line.tsx';
import { MessageTools } from '../actions/message-tools.ts';
import { openEditor } from '../composer/open-editor.ts';
import type { Task } from '../task-list/task-row.ts';
import { UnsentLines } from '../unsent/unsent-lines.tsx';
import { WithViewer } from '../viewer/with-viewer.tsx';
import { onArticleKey } from './article-keys.ts';
import css from './feed.module.css';
import { feedLines } from './feed-lines.ts';
import { isShifted } from './feed-window.ts';
import { HoldPlace } from './hold-place.ts';
import { EarlierTask, LaterTask } from './task-links.tsx';
import type { Action } from './thread.query.ts';
import { useLaterTask } from './use-later-task.ts';
import { useFeed } from './use-feed.ts';
import { useFeedScroll } from './use-feed-scroll.ts';
import { useReadMark } from './use-read-mark.ts';
import { useSetRead } from './use-set-read.ts';

const NOTHING: readonly Action[] = [];

interface Props {
  task: Task;
  actionId?: string;
  /** What stands around the feed has its room. */
  isFramed: boolean;
}

/** What was said in a task. Opens at an action, at what is unread, or at the end; nothing moves that one did not move. */
export function Feed({ task, actionId, isFramed }: Props) {
  const { t } = useLingui();
  // Both stay as they were when the task was opened, or as somebody has set them since.
  const [newFrom, setNewFrom] = useState(task.unreadFrom ?? undefined);
  const [around, setAround] = useState(actionId ?? newFrom);
  const { window, isPending, error, load } = useFeed(task.id, around);
  const later = useLaterTask(task);
  // At first all of it stands there at once; what stands there never goes again.
  const isComplete = isFramed && !later.isLoading;
  const [isReady, setReady] = useState(isComplete);
  if (!isReady && isComplete) setReady(true);
  const actions = (isReady ? window?.actions : undefined) ?? NOTHING;
  const ends = {
    earlier: task.previousTaskId !== null && window?.hasOlder === false,
    later: later.data !== undefined && window?.hasNewer === false,
  };
  const lines = useMemo(
    () => feedLines(actions, newFrom, { earlier: ends.earlier, later: ends.later }),
    [actions, newFrom, ends.earlier, ends.later],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<VirtualizerHandle>(null);
  const scroll = useFeedScroll({ taskId: task.id, around, lines, window, load, list, scroller });
  const shift = useShift(actions);
  const toEnd = () => (window?.hasNewer ? setAround(undefined) : scroll.toEnd());

  const lastRead = useRef<() => string | undefined>(() => undefined);
  useEffect(() => {
    lastRead.current = () => {
      const seen = scroll.lastSeen();
      const place = (id: string | null | undefined) => actions.findIndex((action) => action.id === id);
      const from = place(task.unreadFrom);
      // What stands above the first unread one is read: the mark never goes back by itself.
      const isFurther = from < 0 ? !window?.hasNewer && seen === actions.at(-1)?.id : place(seen) >= from;
      return isFurther ? seen : undefined;
    };
  });
  // Whoever has set the mark back wants it to stay until they open the task again.
  const [isKept, setKept] = useState(false);
  useReadMark(task, lastRead, isKept);
  const { mutate: setRead } = useSetRead();
  const unreadFrom = ({ id }: Action) => {
    setKept(true);
    setNewFrom(id);
    setRead({ taskId: task.id, actionId: id, unread: true });
  };
  const reply = task.state === 'trash' ? undefined : (action: Action) => openEditor()?.reply(action);
  useOwnAnswer(task, toEnd);
  // A press on a row opens the task to read it: the list is let go of. Whoever writes already goes on writing.
  useEffect(() => {
    if (!document.activeElement?.closest('form')) scroller.current?.focus({ preventScroll: true });
  }, []);

  return (
    <WithViewer actions={actions} load={load}>
      <div className={css.frame}>
        <div
          className={css.feed}
          ref={scroller}
          onScroll={scroll.onScroll}
          onKeyDown={onArticleKey}
          role="log"
          aria-live="off"
          aria-label={t`Messages`}
          // It is scrolled by keys.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
        >
          {(isPending || !isReady) && <Skeleton rows={4} />}
          {error && actions.length === 0 && <EmptyState title={<Trans>The messages could not be loaded</Trans>} />}
          {window?.actions.length === 0 && <EmptyState title={<Trans>No messages yet</Trans>} />}
          <div className={css.push} />
          <HoldPlace value={scroll.holdPlace}>
            <MessageTools value={{ reply, unreadFrom }}>
              <Virtualizer ref={list} scrollRef={scroller} shift={shift}>
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
                      <div key={line.key} className={css.unread} role="separator">
                        <Trans>New</Trans>
                      </div>
                    );
                  }
                  if (line.kind === 'earlier') {
                    return <EarlierTask key={line.key} task={task} previousId={task.previousTaskId!} />;
                  }
                  if (line.kind === 'later') return <LaterTask key={line.key} task={later.data!} />;
                  return (
                    <div key={line.key} className={line.action.id === actionId ? css.found : undefined}>
                      <ActionLine action={line.action} first={line.first} last={line.last} wrote={line.wrote} />
                    </div>
                  );
                })}
              </Virtualizer>
            </MessageTools>
          </HoldPlace>
          <UnsentLines task={task} />
        </div>
        {scroll.away && actions.length > 0 && (
          <button type="button" className={css.jump} onClick={toEnd}>
            <ArrowDown size={15} aria-hidden="true" />
            {task.unread > 0 ? (
              <Plural value={task.unread} one="# new message" other="# new messages" />
            ) : (
              <Trans>To the end</Trans>
            )}
          </button>
        )}
      </div>
    </WithViewer>
  );
}

/** True in the render in which something changed at the beginning: the line that is read keeps its place then. */
function useShift(actions: readonly Action[]): boolean {
  const before = useRef(actions);
  const shift = isShifted(before.current, actions);
  useLayoutEffect(() => {
    before.current = actions;
  });
  return shift;
}

/** Whoever has sent something sees it. */
function useOwnAnswer({ lastAction }: Task, toEnd: () => void): void {
  const own = lastAction?.mine ? lastAction.id : undefined;
  const before = useRef(own);
  const go = useRef(toEnd);
  useEffect(() => {
    go.current = toEnd;
  });
  useEffect(() => {
    if (own !== undefined && own !== before.current) go.current();
    before.current = own;
  }, [own]);
}
