import { Trans, useLingui } from '@lingui/react/macro';
import { infiniteQueryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import type { components } from '../../../api/schema.gen.ts';
import { dateOf, timeOf } from '../../../i18n/dates.ts';
import { Moment } from '../../../ui/moment/moment.tsx';
import { PagedRows } from '../../../ui/paged-rows/paged-rows.tsx';
import { Pill } from '../../../ui/pill/pill.tsx';
import { Place } from '../../../ui/place/place.tsx';
import { Row } from '../../../ui/rows/rows.tsx';
import { Select } from '../../../ui/select/select.tsx';
import { employeesQuery } from '../employees/employees.query.ts';
import css from './audit-page.module.css';

type Entry = components['schemas']['AuditEntry'];
type Outcome = components['schemas']['AuditOutcome'];

const auditQuery = (filter: { actor?: string; outcome?: Outcome }) =>
  infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/api/audit', {
          params: { query: { limit: 50, ...filter, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** Who did what to which thing, when and from where. Nobody can change it. */
export function AuditPage() {
  const { t } = useLingui();
  const [actor, setActor] = useState('');
  const [outcome, setOutcome] = useState('');
  const { data: employees = [] } = useQuery(employeesQuery);
  const entries = useInfiniteQuery(
    auditQuery({ ...(actor && { actor }), ...(outcome && { outcome: outcome as Outcome }) }),
  );
  return (
    <Place name={t`Audit`} about={<Trans>Who did what, when and from where. Texts of customers are not in it.</Trans>}>
      <div className={css.filters}>
        <Select
          aria-label={t`Who`}
          value={actor}
          options={[
            ['', t`Everybody`],
            ...employees.map(({ id, name }) => [id, name] as const),
            ['system', t`The service itself`],
            ['anonymous', t`Nobody signed in`],
          ]}
          onChoose={setActor}
        />
        <Select
          aria-label={t`How it ended`}
          value={outcome}
          options={[
            ['', t`However it ended`],
            ['ok', t`Done`],
            ['refused', t`Refused`],
            ['failed', t`Failed`],
          ]}
          onChoose={setOutcome}
        />
      </div>
      <PagedRows
        label={t`Audit`}
        list={entries}
        none={<Trans>Nothing of this kind has happened</Trans>}
        row={(entry) => <EntryRow key={entry.id} entry={entry} />}
      />
    </Place>
  );
}

/** `position: 8 → 7`; of what people wrote only the field's name is kept. */
function detailOf(name: string, value: unknown): string {
  if (typeof value !== 'object' || value === null) return `${name}: ${String(value)}`;
  if (Array.isArray(value)) return `${name}: ${value.join(', ')}`;
  return 'to' in value ? `${name}: ${words((value as { from?: unknown }).from)} → ${words(value.to)}` : name;
}
const words = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? '–'));

function EntryRow({ entry }: { entry: Entry }) {
  const { t } = useLingui();
  const { actor, action, outcome, address, target } = entry;
  const at = new Date(entry.at);
  const who = { employee: actor.name ?? actor.id, system: t`The service itself`, anonymous: t`Nobody signed in` };
  const details = Object.entries(entry.details).map(([name, value]) => detailOf(name, value));
  return (
    <Row
      title={
        <>
          {who[actor.kind]}
          <code className={css.action}>{action}</code>
          {outcome === 'refused' && <Pill state="warn">{t`Refused`}</Pill>}
          {outcome === 'failed' && <Pill state="bad">{t`Failed`}</Pill>}
        </>
      }
      // Names of things and fields, as the API has them.
      about={
        <code>{[`${target.kind} ${target.id ?? ''}`.trim(), ...details, address].filter(Boolean).join(' · ')}</code>
      }
    >
      <Moment at={at}>
        {dateOf(at)}, {timeOf(at)}
      </Moment>
    </Row>
  );
}
