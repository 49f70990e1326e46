import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Clock, TriangleAlert } from 'lucide-react';
import { statusName } from '../../../i18n/sentences/words-of.ts';
import { durationOf, shortTimeOf } from '../../../i18n/dates.ts';
import { Badge } from '../../../ui/badge/badge.tsx';
import { classes } from '../../../ui/class-names.ts';
import { Face } from '../../../ui/face/face.tsx';
import { Moment } from '../../../ui/moment/moment.tsx';
import { Pill } from '../../../ui/pill/pill.tsx';
import { botsQuery } from './bots.query.ts';
import { isEmpty } from '../drafts/draft.ts';
import { useDrafts } from '../drafts/use-drafts.ts';
import { useUnsent } from '../unsent/use-unsent.tsx';
import { lastActionText } from './last-action-text.ts';
import type { ListSearch } from './list-search.ts';
import css from './task-list.module.css';
import { nameOf, type Task } from './task-row.ts';
import { useNow } from './use-now.ts';

/** From this wait on it is shown in red, until a bot says otherwise. */
const LATE_MS = 3_600_000;

interface Props {
  task: Task;
  chosen: boolean;
  /** It fits the list no more. */
  gone?: boolean;
  search: ListSearch;
}

/** A row of the list, three lines: whom and when; what was said last; how long they wait, where, and whose it is. */
export function TaskRowLink({ task, chosen, gone, search }: Props) {
  const { t } = useLingui();
  const at = new Date(task.lastActivityAt);
  const { data: bots } = useQuery(botsQuery);
  const unread = task.unread;
  // With one bot everything comes through it.
  const about = task.chat ? (bots?.length === 1 ? '' : task.chat.accountName) : task.title;

  return (
    <Link
      to="/tasks/$number"
      params={{ number: String(task.number) }}
      search={search}
      data-number={task.number}
      className={classes(css.row, chosen && css.rowOn, unread > 0 && css.rowNew, gone && css.rowGone)}
      aria-current={chosen ? 'true' : undefined}
    >
      <Face id={task.counterparty?.id ?? task.id} name={nameOf(task)} avatarFileId={task.counterparty?.avatarFileId} />
      <span className={css.line}>
        <span className={css.name} dir="auto">
          {nameOf(task)}
        </span>
        <Moment at={at}>{shortTimeOf(at)}</Moment>
      </span>
      <span className={css.line}>
        <span className={css.said} dir="auto">
          {useShownDraft(task) ? <DraftText task={task} /> : lastActionText(task)}
        </span>
        <Badge count={unread} label={t`${unread} unread`} />
      </span>
      <span className={css.third}>
        <TaskState task={task} />
        {about && <span className={css.dot} />}
        <span className={css.account}>{about}</span>
        <Assignee task={task} />
      </span>
    </Link>
  );
}

/** What waits to be sent is not being written any more. */
function useShownDraft(task: Task): boolean {
  const drafts = useDrafts();
  const { waiting } = useUnsent();
  const waits = waiting.some(({ taskId }) => taskId === task.id);
  return task.hasDraft && !(waits && isEmpty(drafts.of(task.id)));
}

function DraftText({ task }: { task: Task }) {
  return (
    <>
      <span className={css.draft}>
        <Trans>Draft:</Trans>
      </span>{' '}
      {task.draftPreview || (task.draftKind === 'location' ? <Trans>Location</Trans> : <Trans>Files</Trans>)}
    </>
  );
}

function TaskState({ task }: { task: Task }) {
  const now = useNow();
  const { failed, unknown } = task.undelivered;
  if (task.chat && !task.chat.subscribed)
    return (
      <Pill state="bad">
        <Trans>Left the bot</Trans>
      </Pill>
    );
  if (failed > 0)
    return (
      <Pill state="bad" icon={<TriangleAlert size={13} aria-hidden="true" />}>
        <Plural value={failed} one="# not sent" other="# not sent" />
      </Pill>
    );
  if (unknown > 0)
    return (
      <Pill state="warn">
        <Plural value={unknown} one="# not known" other="# not known" />
      </Pill>
    );
  if (!task.waitingSince) return <span>{statusName(task.status.name)}</span>;
  const waited = now - Date.parse(task.waitingSince);
  const duration = durationOf(waited);
  return (
    <span className={classes(css.wait, waited > LATE_MS && css.late)}>
      <Clock size={14} aria-hidden="true" />
      <Trans>waits {duration}</Trans>
    </span>
  );
}

function Assignee({ task }: { task: Task }) {
  const { t } = useLingui();
  const employee = task.assignees.find(({ kind }) => kind === 'employee');
  const name = employee?.name ?? t`Unassigned`;
  return (
    <span title={name}>
      <Face
        id={employee?.id ?? 'nobody'}
        name={employee ? name : '?'}
        avatarFileId={employee?.avatarFileId}
        size="xs"
      />
    </span>
  );
}
