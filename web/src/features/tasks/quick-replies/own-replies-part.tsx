import { Trans, useLingui } from '@lingui/react/macro';
import { PlacePart } from '../../../ui/place/place.tsx';
import { QuickReplyList } from './quick-reply-list.tsx';

/** Texts of one's own, which nobody else sees. */
export function OwnRepliesPart() {
  const { t } = useLingui();
  return (
    <QuickReplyList
      label={t`Your quick replies`}
      scope="mine"
      none={<Trans>You have no quick replies of your own. Nobody else would see them.</Trans>}
    >
      {(add, list) => (
        <PlacePart name={t`Your quick replies`}>
          {list}
          <p>{add}</p>
        </PlacePart>
      )}
    </QuickReplyList>
  );
}
