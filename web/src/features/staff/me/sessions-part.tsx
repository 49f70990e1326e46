import { Trans, useLingui } from '@lingui/react/macro';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';
import type { components } from '../../../api/schema.gen.ts';
import { useChange } from '../../../api/use-change.ts';
import { dateOf, timeOf } from '../../../i18n/dates.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Pill } from '../../../ui/pill/pill.tsx';
import { PlacePart } from '../../../ui/place/place.tsx';
import { Row, Rows } from '../../../ui/rows/rows.tsx';
import { deviceOf } from './device-of.ts';

/** Where this person is signed in. */
export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: async ({ signal }) => (await answered(api.GET('/api/me/sessions', { signal }))).items,
});

/** Every browser that is signed in as this person, and the way to end it. */
export function SessionsPart() {
  const { t } = useLingui();
  const { data: sessions = [], error } = useQuery(sessionsQuery);
  return (
    <PlacePart name={t`Signed in`}>
      {error && <p role="alert">{error.message}</p>}
      <Rows label={t`Signed in`}>
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </Rows>
    </PlacePart>
  );
}

function SessionRow({ session }: { session: components['schemas']['SessionView'] }) {
  const { t } = useLingui();
  const { id, current, lastUsedAt, address, userAgent } = session;
  const end = useChange(
    () => answered(api.DELETE('/api/me/sessions/{sessionId}', { params: { path: { sessionId: id } } })),
    sessionsQuery.queryKey,
  );
  const used = new Date(lastUsedAt);
  const at = `${dateOf(used)}, ${timeOf(used)}`;
  return (
    <Row
      title={
        <>
          {deviceOf(userAgent) || <Trans>A browser</Trans>}
          {current && <Pill state="good">{t`This one`}</Pill>}
        </>
      }
      about={end.error?.message ?? [t`last used ${at}`, address].join(' · ')}
    >
      {!current && (
        <Button small busy={end.isPending} onClick={() => end.mutate()}>
          <Trans>Sign it out</Trans>
        </Button>
      )}
    </Row>
  );
}
