import { Trans, useLingui } from '@lingui/react/macro';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { KeyRound, Plus } from 'lucide-react';
import { useState } from 'react';
import { allPages } from '../../../api/all-pages.ts';
import { answered, api } from '../../../api/client.ts';
import type { components } from '../../../api/schema.gen.ts';
import { useChange } from '../../../api/use-change.ts';
import { dateOf } from '../../../i18n/dates.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Pill } from '../../../ui/pill/pill.tsx';
import { PlacePart } from '../../../ui/place/place.tsx';
import { Row, Rows } from '../../../ui/rows/rows.tsx';
import { Skeleton } from '../../../ui/skeleton/skeleton.tsx';
import { NewTokenDialog } from './new-token-dialog.tsx';

type Token = components['schemas']['AccessToken'];

/** Own access tokens, the newest first. */
export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: ({ signal }) => allPages((query) => answered(api.GET('/api/me/tokens', { params: { query }, signal }))),
});

/** Access tokens with which programs call the API in one's own name. */
export function TokensPart() {
  const { t } = useLingui();
  const { data: tokens, error, isPending } = useQuery(tokensQuery);
  const [making, setMaking] = useState(false);
  const alive = tokens?.filter(({ revokedAt }) => !revokedAt) ?? [];
  return (
    <PlacePart name={t`Your tokens`}>
      {isPending && <Skeleton rows={2} />}
      {error && <p role="alert">{error.message}</p>}
      {tokens && (
        <Rows label={t`Your tokens`}>
          {alive.map((token) => (
            <TokenRow key={token.id} token={token} />
          ))}
          <Row
            title={alive.length === 0 && <Trans>No program has a token of yours</Trans>}
            about={
              <Trans>With a token of yours a program calls the API in your name, for as long as you let it.</Trans>
            }
          >
            <Button small icon={<Plus size={15} aria-hidden="true" />} onClick={() => setMaking(true)}>
              <Trans>Make a token</Trans>
            </Button>
          </Row>
        </Rows>
      )}
      {making && <NewTokenDialog onClose={() => setMaking(false)} />}
    </PlacePart>
  );
}

function TokenRow({ token }: { token: Token }) {
  const { t } = useLingui();
  const { id, name, scopes, expiresAt, lastUsedAt, createdAt } = token;
  const revoke = useChange(
    () => answered(api.DELETE('/api/me/tokens/{tokenId}', { params: { path: { tokenId: id } } })),
    tokensQuery.queryKey,
  );
  const may = { read: t`looks`, write: t`changes`, admin: t`administers` };
  const expired = !!expiresAt && new Date(expiresAt) < new Date();
  const made = dateOf(new Date(createdAt));
  const used = lastUsedAt ? t`last used ${dateOf(new Date(lastUsedAt))}` : t`never used`;
  const ends = expiresAt ? t`until ${dateOf(new Date(expiresAt))}` : t`without an end`;
  return (
    <Row
      faint={expired}
      sign={<KeyRound size={18} aria-hidden="true" />}
      title={
        <>
          {name}
          {expired && <Pill state="warn">{t`Expired`}</Pill>}
          {scopes.map((scope) => (
            <Pill key={scope}>{may[scope]}</Pill>
          ))}
        </>
      }
      about={revoke.error?.message ?? [t`made ${made}`, used, ends].join(' · ')}
    >
      {!token.fromEnvironment && (
        <Button small busy={revoke.isPending} onClick={() => revoke.mutate()}>
          <Trans>Revoke</Trans>
        </Button>
      )}
    </Row>
  );
}
