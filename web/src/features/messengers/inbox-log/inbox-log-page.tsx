import { Trans, useLingui } from '@lingui/react/macro';
import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { RotateCw } from 'lucide-react';
import { useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import type { components, paths } from '../../../api/schema.gen.ts';
import { useChange } from '../../../api/use-change.ts';
import { dateOf, timeOf } from '../../../i18n/dates.ts';
import { wordsOf } from '../../../i18n/sentences/words-of.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Chip } from '../../../ui/chip/chip.tsx';
import { Field } from '../../../ui/field/field.tsx';
import { Moment } from '../../../ui/moment/moment.tsx';
import { PagedRows } from '../../../ui/paged-rows/paged-rows.tsx';
import { Pill } from '../../../ui/pill/pill.tsx';
import { Place } from '../../../ui/place/place.tsx';
import { Row } from '../../../ui/rows/rows.tsx';
import { Select } from '../../../ui/select/select.tsx';
import { accountsQuery } from '../accounts/accounts.query.ts';
import css from './inbox-log-page.module.css';

type Inbound = components['schemas']['Inbound'];
type State = Inbound['state'];
type Filter = NonNullable<paths['/api/messengers/inbound']['get']['parameters']['query']>;

/** The service counts to one more. */
const MOST_COUNTED = 1_000;

const inboundQuery = (filter: Filter) =>
  infiniteQueryOptions({
    queryKey: ['inbound', filter],
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/api/messengers/inbound', {
          params: { query: { limit: 50, ...filter, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

const countsQuery = queryOptions({
  queryKey: ['inbound', 'counts'],
  queryFn: ({ signal }) => answered(api.GET('/api/messengers/inbound/counts', { signal })),
});

/** Where a day begins here, so many days later. */
function startOf(day: string, later = 0): string {
  const start = new Date(`${day}T00:00`);
  start.setDate(start.getDate() + later);
  return start.toISOString();
}

/** Every callback as it came, and what became of it: nothing that was acknowledged is lost, so it stands here. */
export function InboxLogPage() {
  const { t, i18n } = useLingui();
  const [state, setState] = useState<State | undefined>('failed');
  const [accountId, setAccountId] = useState('');
  const [since, setSince] = useState('');
  const [until, setUntil] = useState('');
  const { data: accounts = [] } = useQuery(accountsQuery);
  const { data: counts } = useQuery(countsQuery);
  const callbacks = useInfiniteQuery(
    inboundQuery({
      state,
      ...(accountId && { accountId }),
      ...(since && { from: startOf(since) }),
      ...(until && { to: startOf(until, 1) }),
    }),
  );
  const words = useStates();
  const countOf = (each: State) =>
    counts && (counts[each] > MOST_COUNTED ? `${i18n.number(MOST_COUNTED)}+` : i18n.number(counts[each]));
  return (
    <Place
      name={t`Inbox log`}
      about={<Trans>Every callback of Viber as it came. One that failed can be processed again.</Trans>}
    >
      <div className={css.states} role="group" aria-label={t`Which callbacks`}>
        {STATES.map((each) => (
          <Chip key={each} pressed={each === state} onClick={() => setState(each)}>
            {words[each]} <span className={css.count}>{countOf(each)}</span>
          </Chip>
        ))}
        <Chip pressed={state === undefined} onClick={() => setState(undefined)}>
          <Trans>All</Trans>
        </Chip>
      </div>
      <div className={css.filters}>
        <Select
          label={<Trans>Bot</Trans>}
          value={accountId}
          options={[['', t`All bots`], ...accounts.map(({ id, name }) => [id, name] as const)]}
          onChoose={setAccountId}
        />
        <Field
          label={<Trans>From</Trans>}
          type="date"
          value={since}
          onChange={(event) => setSince(event.target.value)}
        />
        <Field
          label={<Trans>Until</Trans>}
          type="date"
          value={until}
          onChange={(event) => setUntil(event.target.value)}
        />
      </div>
      <PagedRows
        label={t`Callbacks`}
        list={callbacks}
        none={state === 'failed' ? <Trans>No callback has failed</Trans> : <Trans>There is none of this kind</Trans>}
        row={(inbound) => <InboundRow key={inbound.id} inbound={inbound} />}
      />
    </Place>
  );
}

const STATES: readonly State[] = ['failed', 'received', 'processed', 'ignored'];

function useStates(): Record<State, string> {
  const { t } = useLingui();
  return {
    failed: t`Failed`,
    received: t`Not yet processed`,
    processed: t`Processed`,
    ignored: t`Without a meaning here`,
  };
}

const LOOKS = { failed: 'bad', received: 'iris', processed: 'good', ignored: 'quiet' } as const;

function InboundRow({ inbound }: { inbound: Inbound }) {
  const words = useStates();
  const { id, event, state, reason, reasonCodes, accountId, body } = inbound;
  const [shown, setShown] = useState(false);
  const { data: accounts = [] } = useQuery(accountsQuery);
  const replay = useChange(
    () => answered(api.POST('/api/messengers/inbound/{id}/replay', { params: { path: { id } } })),
    ['inbound'],
  );
  const at = new Date(inbound.receivedAt);
  const bot = accounts.find((account) => account.id === accountId)?.name;
  return (
    <Row
      title={
        <>
          <code className={css.event}>{event}</code>
          <Pill state={LOOKS[state]}>{words[state]}</Pill>
        </>
      }
      about={replay.error?.message ?? [bot, reason && wordsOf(reasonCodes, reason)].filter(Boolean).join(' · ')}
      below={shown && <pre className={css.body}>{readable(body)}</pre>}
    >
      <Moment at={at}>
        {dateOf(at)}, {timeOf(at)}
      </Moment>
      <Button small look="quiet" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {shown ? <Trans>Hide it</Trans> : <Trans>Show it</Trans>}
      </Button>
      {state === 'failed' && (
        <Button
          small
          busy={replay.isPending}
          icon={<RotateCw size={15} aria-hidden="true" />}
          onClick={() => replay.mutate()}
        >
          <Trans>Process it again</Trans>
        </Button>
      )}
    </Row>
  );
}

/** Indented where that changes nothing: numbers of 64 bits would not survive it. */
const readable = (body: string): string => (/\d{16}/.test(body) ? body : indented(body));

function indented(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
