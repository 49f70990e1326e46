import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useRef } from 'react';
import { Button } from '../../../ui/button/button.tsx';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { Skeleton } from '../../../ui/skeleton/skeleton.tsx';
import { Composer } from '../composer/composer.tsx';
import { useLoadedDraft } from '../drafts/use-drafts.ts';
import { useTellPresence } from '../presence/use-tell-presence.ts';
import type { Task } from '../task-list/task-row.ts';
import { Feed } from './feed.tsx';
import { feedQuery, taskByNumberQuery } from './thread.query.ts';
import { ThreadHead } from './thread-head.tsx';
import css from './thread-page.module.css';

const route = getRouteApi('/app/tasks/$number');
const list = getRouteApi('/app/tasks');

/** A task: its head, its feed, and the composer below. */
export function ThreadPage() {
  const number = Number(route.useParams().number);
  const { action } = list.useSearch();
  const { data: task, error, isPending, isFetching, refetch } = useQuery(taskByNumberQuery(number));
  // What was known before may be old: where the feed opens is decided once.
  const isKnown = useRef<number>(undefined);
  if (!isFetching) isKnown.current = number;

  const typed = useTellPresence(task?.id);

  if (isPending) {
    return (
      <main className={css.thread}>
        <Skeleton rows={4} />
      </main>
    );
  }
  if (error) {
    return (
      <main className={css.thread}>
        <EmptyState
          title={<Trans>The task could not be loaded</Trans>}
          action={
            <Button onClick={() => void refetch()}>
              <Trans>Load it again</Trans>
            </Button>
          }
        />
      </main>
    );
  }
  if (!task) {
    return (
      <main className={css.thread}>
        <EmptyState title={<Trans>There is no task #{number}</Trans>}>
          <Trans>It was deleted for good, or the number is not right.</Trans>
        </EmptyState>
      </main>
    );
  }
  return (
    <main className={css.thread} aria-label={`#${task.number}`} onInput={typed}>
      <ThreadHead task={task} />
      <OpenTask task={task} actionId={action} isKnown={isKnown.current === number} />
    </main>
  );
}

/** Each task has a feed and an editor of its own: nothing typed for one customer stands in another's. */
function OpenTask({ task, actionId, isKnown }: { task: Task; actionId?: string; isKnown: boolean }) {
  const isDraftLoaded = useLoadedDraft(task.id);
  const end = useQuery(feedQuery(task.id));
  return (
    <>
      {isKnown ? (
        <Feed
          key={`${task.id} ${actionId}`}
          task={task}
          actionId={actionId}
          // The editor takes its room first: it would push out of sight what the feed has opened at.
          isFramed={isDraftLoaded && !end.isLoading}
        />
      ) : (
        <div className={css.wait} />
      )}
      {isDraftLoaded && end.data && <Composer key={`to ${task.id}`} task={task} actions={end.data.actions} />}
    </>
  );
}
