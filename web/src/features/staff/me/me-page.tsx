import { Trans, useLingui } from '@lingui/react/macro';
import { Place } from '../../../ui/place/place.tsx';
import { TokensPart } from '../tokens/tokens-part.tsx';
import { OwnRepliesPart } from '../../tasks/quick-replies/own-replies-part.tsx';
import { AlertsPart } from './alerts-part.tsx';
import { ChoicesPart } from './choices-part.tsx';
import { PasswordPart } from './password-part.tsx';
import { ProfilePart } from './profile-part.tsx';
import { SecondFactorPart } from './second-factor-part.tsx';
import { SessionsPart } from './sessions-part.tsx';

/** What is one's own: name and picture, how the app behaves, and the ways in. */
export function MePage() {
  const { t } = useLingui();
  return (
    <Place name={t`You`} about={<Trans>Your name, how the app behaves for you, and the ways you get in.</Trans>}>
      <ProfilePart />
      <ChoicesPart />
      <AlertsPart />
      <OwnRepliesPart />
      <PasswordPart />
      <SecondFactorPart />
      <SessionsPart />
      <TokensPart />
    </Place>
  );
}
