import { Trans, useLingui } from '@lingui/react/macro';
import { Eye, Lock, Send } from 'lucide-react';
import { IconButton } from '../../../ui/icon-button/icon-button.tsx';
import css from './composer.module.css';

interface Props {
  toCustomer: boolean;
  customer: string;
  /** Whose first name that is. */
  fullName: string;
  bot: string;
  preview: { shown: boolean; toggle: () => void };
}

/** Says at every moment who gets what is written. */
export function ComposerHead({ toCustomer, customer, fullName, bot, preview }: Props) {
  const { t } = useLingui();
  return (
    <div className={css.goes} role="status">
      {toCustomer ? <Send size={15} aria-hidden="true" /> : <Lock size={15} aria-hidden="true" />}
      {toCustomer ? (
        <>
          <b title={fullName}>
            <Trans>To {customer} in Viber</Trans>
          </b>
          <span className={css.why}>
            <Trans>· from “{bot}”</Trans>
          </span>
          <span className={css.grow} />
          <IconButton label={t`Preview`} on={preview.shown} aria-pressed={preview.shown} onClick={preview.toggle}>
            <Eye size={18} />
          </IconButton>
        </>
      ) : (
        <>
          <b>
            <Trans>Internal note</Trans>
          </b>
          <span className={css.why}>
            {customer ? (
              <Trans>· only your team sees it, {customer} does not</Trans>
            ) : (
              <Trans>· only your team sees it</Trans>
            )}
          </span>
        </>
      )}
    </div>
  );
}
