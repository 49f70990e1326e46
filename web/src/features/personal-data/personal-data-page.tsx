import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { dateOf, timeOf } from '../../i18n/dates.ts';
import { Moment } from '../../ui/moment/moment.tsx';
import { PagedRows } from '../../ui/paged-rows/paged-rows.tsx';
import { Pill } from '../../ui/pill/pill.tsx';
import { Place, PlacePart } from '../../ui/place/place.tsx';
import { Row, Rows } from '../../ui/rows/rows.tsx';
import { Skeleton } from '../../ui/skeleton/skeleton.tsx';
import { employeesQuery } from '../staff/employees/employees.query.ts';
import { Counts } from './counts.tsx';
import { type Erasure, erasuresQuery, retentionQuery } from './personal-data.query.ts';
import css from './personal-data.module.css';
import { useKindNames } from './use-kind-names.ts';

/** How long what is kept, what goes next, and who was erased. */
export function PersonalDataPage() {
  const { t } = useLingui();
  const erasures = useInfiniteQuery(erasuresQuery);
  return (
    <Place
      name={t`Personal data`}
      about={
        <Trans>How long things are kept, and who was erased. A person is taken out or erased on their card.</Trans>
      }
    >
      <Kept />
      <PlacePart name={t`Erased people`}>
        <PagedRows
          label={t`Erased people`}
          list={erasures}
          none={<Trans>Nobody was erased</Trans>}
          row={(erasure) => <ErasureRow key={erasure.id} erasure={erasure} />}
        />
      </PlacePart>
    </Place>
  );
}

function Kept() {
  const { t } = useLingui();
  const { data, error, isPending } = useQuery(retentionQuery);
  const nameOf = useKindNames();
  return (
    <PlacePart name={t`Kept for a time`}>
      {isPending && <Skeleton rows={6} />}
      {error && <p role="alert">{error.message}</p>}
      {data && (
        <>
          <Rows label={t`Kept for a time`}>
            {data.kinds.map(({ kind, days, count, setting }) => (
              <Row
                key={kind}
                title={nameOf(kind)}
                about={setting ? <code>{setting}</code> : <Trans>always so long</Trans>}
              >
                {count !== null && count > 0 && (
                  <Pill state="iris">
                    <Trans>{count} would go now</Trans>
                  </Pill>
                )}
                {days === 0 ? <Trans>for ever</Trans> : <Plural value={days} one="# day" other="# days" />}
              </Row>
            ))}
          </Rows>
          <p className={css.quiet}>
            <Trans>
              These times are settings of the service itself: whoever runs it changes them there, and starts it again.
              What is old enough goes once a day.
            </Trans>
          </p>
          <p className={css.quiet}>
            {data.lastRunAt ? (
              <Trans>
                Last time, {timeFor(data.lastRunAt)}: <Counts removed={data.removed} />
              </Trans>
            ) : (
              <Trans>It has not happened yet.</Trans>
            )}{' '}
            <Trans>Next time: about {timeFor(data.nextRunAt)}.</Trans>
          </p>
          {data.runs.length > 0 && (
            <details>
              <summary>
                <Trans>What went when</Trans>
              </summary>
              <Rows label={t`What went when`}>
                {data.runs.map(({ at, removed }) => (
                  <Row key={at} title={timeFor(at)} about={<Counts removed={removed} />} />
                ))}
              </Rows>
            </details>
          )}
        </>
      )}
    </PlacePart>
  );
}

const timeFor = (at: string) => `${dateOf(new Date(at))}, ${timeOf(new Date(at))}`;

function ErasureRow({ erasure }: { erasure: Erasure }) {
  const { data: employees = [] } = useQuery(employeesQuery);
  const by = employees.find(({ id }) => id === erasure.requestedBy)?.name ?? erasure.requestedBy;
  return (
    <Row
      title={
        <>
          <Trans>Asked for by {by}</Trans>
          {erasure.state === 'done' ? (
            <Pill state="good">
              <Trans>Erased</Trans>
            </Pill>
          ) : (
            <Pill state="iris">
              <Trans>Being erased</Trans>
            </Pill>
          )}
        </>
      }
      about={
        <>
          <code>{erasure.contactId}</code> · <Counts removed={erasure.removed} />
        </>
      }
    >
      <Moment at={new Date(erasure.requestedAt)}>{timeFor(erasure.requestedAt)}</Moment>
    </Row>
  );
}
