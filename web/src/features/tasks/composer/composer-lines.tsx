import { Trans } from '@lingui/react/macro';
import { Info } from 'lucide-react';
import css from './composer.module.css';

interface Props {
  customer: string;
  /** What was begun as a note goes to the customer now. */
  turned: boolean;
  /** Who talks with the customer. */
  colleague: string | undefined;
  onKeepNote: () => void;
}

/** What may come as a surprise to whoever writes, with the way out. */
export const ComposerLines = ({ customer, turned, colleague, onKeepNote }: Props) => (
  <>
    {turned && (
      <p className={css.line}>
        <Info size={15} aria-hidden="true" />
        <span>
          <Trans>
            You began this as a note. Now it goes <b>to {customer}</b>.
          </Trans>
        </span>
        <button type="button" onClick={onKeepNote}>
          <Trans>Keep it a note</Trans>
        </button>
      </p>
    )}
    {colleague !== undefined && (
      <p className={css.line}>
        <Trans>
          {colleague} is talking with {customer}. Choose whom to notify.
        </Trans>
      </p>
    )}
  </>
);
