import { Trans } from '@lingui/react/macro';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';
import type { components } from '../../../api/schema.gen.ts';
import { shortTimeOf } from '../../../i18n/dates.ts';
import { personName, statusName } from '../../../i18n/sentences/words-of.ts';
import css from './task-panel.module.css';
import { Moment } from '../../../ui/moment/moment.tsx';

type Entry = components['schemas']['TaskLogEntry'];
type Change = Entry['changes'][number];

const PAGE = 10;

const taskLogQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['tasks', id, 'log'],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: PAGE, ...(pageParam && { cursor: pageParam }) };
      return answered(api.GET('/api/tasks/{id}/log', { params: { path: { id }, query }, signal }));
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** Who did what to the task, the newest first. */
export function TaskLog({ taskId }: { taskId: string }) {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(taskLogQuery(taskId));
  if (!data) return null;
  return (
    <section>
      <h3>
        <Trans>Log</Trans>
      </h3>
      <ul className={css.log}>{data.pages.flatMap(({ items }) => items).flatMap((entry) => linesOf(entry))}</ul>
      {hasNextPage && (
        <button type="button" className={css.link} disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          <Trans>Show earlier ones</Trans>
        </button>
      )}
    </section>
  );
}

function linesOf({ id, at, by: { kind, ...by }, kind: what, changes }: Entry) {
  const name = personName(by.name);
  const time = <Moment at={new Date(at)}>{shortTimeOf(new Date(at))}</Moment>;
  if (what === 'opened') {
    return (
      <li key={id}>
        {kind === 'contact' ? <Trans>Opened by a message of {name}</Trans> : <Trans>Opened. Assigner: {name}</Trans>} ·{' '}
        {time}
      </li>
    );
  }
  return changes.map((change) => (
    <li key={`${id} ${change.field}`}>
      <ChangeWords change={change} name={name} /> · {time}
    </li>
  ));
}

function ChangeWords({ change: { field, from, to }, name }: { change: Change; name: string }) {
  const inWords = field === 'status' ? statusName : field === 'assignees' ? personName : String;
  const named = (values: string[]) => values.map(inWords).join(', ') || '–';
  const [before, after] = [named(from), named(to)];
  switch (field) {
    case 'status':
      return (
        <Trans>
          {name} changed {before} → {after}
        </Trans>
      );
    case 'assignees':
      return (
        <Trans>
          {name} changed the assignees: {before} → {after}
        </Trans>
      );
    case 'tags':
      return (
        <Trans>
          {name} changed the tags: {before} → {after}
        </Trans>
      );
    case 'title':
      return <Trans>{name} changed the title</Trans>;
    case 'description':
      return <Trans>{name} changed the description</Trans>;
    case 'external-id':
      return <Trans>{name} changed the external id</Trans>;
    case 'trashed':
      return <Trans>{name} moved it to the trash</Trans>;
    case 'restored':
      return <Trans>{name} took it out of the trash</Trans>;
  }
}
