import { Trans, useLingui } from '@lingui/react/macro';
import { Place } from '../../../ui/place/place.tsx';
import { QuickReplyList } from './quick-reply-list.tsx';

/** Texts that everyone may send. */
export function QuickRepliesPage() {
  const { t } = useLingui();
  return (
    <QuickReplyList
      label={t`Quick replies`}
      scope="everyone"
      none={<Trans>There are no quick replies yet. What your team writes again and again is written here once.</Trans>}
    >
      {(add, list) => (
        <Place
          name={t`Quick replies`}
          about={<Trans>Texts for everyone. Type / in a task, then some words of them.</Trans>}
          action={add}
        >
          {list}
        </Place>
      )}
    </QuickReplyList>
  );
}
