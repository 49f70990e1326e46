import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { History, Redo2 } from 'lucide-react';
import { useContext } from 'react';
import { statusName } from '../../../i18n/sentences/words-of.ts';
import { dateOf, timeOf } from '../../../i18n/dates.ts';
import type { components } from '../../../api/schema.gen.ts';
import { nameOf, type Task } from '../task-list/task-row.ts';
import css from './feed.module.css';
import { HoldPlace } from './hold-place.ts';
import { quotesOf } from './quotes.ts';
import { taskQuery } from './thread.query.ts';
import { Moment } from '../../../ui/moment/moment.tsx';

type LinkedTask = components['schemas']['Task'];

/** Above the first message of a task that goes on from another: which, and what was said there last, folded. */
export function EarlierTask({ task, previousId }: { task: Task; previousId: string }) {
  const { data: previous, error } = useQuery(taskQuery(previousId));
  return (
    <div className={css.ends}>
      <p className={css.linked}>
        <History size={15} aria-hidden="true" />
        <span>
          {previous && (
            <Trans>
              Goes on from <TaskLink task={previous} /> · {stateOf(previous)}
            </Trans>
          )}
          {error && <Trans>Goes on from a task that was deleted</Trans>}
        </span>
      </p>
      <Quotes description={task.description} />
    </div>
  );
}

function Quotes({ description }: { description: string }) {
  const holdPlace = useContext(HoldPlace);
  const quotes = quotesOf(description);
  if (quotes.length === 0) return null;
  return (
    <details className={css.quotes}>
      <summary onClick={holdPlace}>
        <Trans>What was said there last</Trans>
      </summary>
      <ol>
        {quotes.map(({ at, author, text }, index) => (
          // They never change.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <b dir="auto">{author}</b>{' '}
            <Moment at={at}>
              {dateOf(at)} {timeOf(at)}
            </Moment>
            <p dir="auto">{text}</p>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Below the last message of a completed task: where the talk went on. */
export const LaterTask = ({ task }: { task: LinkedTask }) => (
  <div className={css.ends}>
    <p className={css.linked}>
      <Redo2 size={15} aria-hidden="true" />
      <span>
        <Trans>
          Goes on in <TaskLink task={task} /> · {stateOf(task)}
        </Trans>
      </span>
    </p>
  </div>
);

const TaskLink = ({ task }: { task: LinkedTask }) => (
  <Link
    to="/tasks/$number"
    params={{ number: String(task.number) }}
    search={(old) => ({ ...old, list: old.list ?? 'all', action: undefined })}
  >
    #{task.number} {nameOf(task)}
  </Link>
);

const stateOf = ({ status, updatedAt }: LinkedTask): string =>
  status.active ? statusName(status.name) : `${statusName(status.name)} ${dateOf(new Date(updatedAt))}`;
