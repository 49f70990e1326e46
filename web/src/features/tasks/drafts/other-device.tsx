import { Trans } from '@lingui/react/macro';
import { durationOf } from '../../../i18n/dates.ts';
import { useNow } from '../task-list/use-now.ts';
import css from '../composer/composer.module.css';
import type { Draft } from './draft.ts';

interface Props {
  draft: Draft;
  onUse: () => void;
  onKeep: () => void;
}

/** Another device has gone on with this: which of the two stands is for people to say. */
export function OtherDevice({ draft, onUse, onKeep }: Props) {
  const duration = durationOf(useNow() - draft.savedAt);
  return (
    <p className={css.line} role="status">
      <span>
        <Trans>From your other device, {duration} ago:</Trans> <q dir="auto">{draft.text.slice(0, 120)}</q>
      </span>
      <button type="button" onClick={onUse}>
        <Trans>Use</Trans>
      </button>
      <button type="button" onClick={onKeep}>
        <Trans>Keep this</Trans>
      </button>
    </p>
  );
}
