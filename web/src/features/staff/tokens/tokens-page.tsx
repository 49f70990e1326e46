import { Trans, useLingui } from '@lingui/react/macro';
import { Place } from '../../../ui/place/place.tsx';
import { TokensPart } from './tokens-part.tsx';

/** One's own access tokens, among the places of settings. */
export function TokensPage() {
  const { t } = useLingui();
  return (
    <Place name={t`API tokens`} about={<Trans>What a program can do is described at /api/docs.</Trans>}>
      <TokensPart />
    </Place>
  );
}
