import { Trans, useLingui } from '@lingui/react/macro';
import { ShieldCheck } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../../ui/button/button.tsx';
import { Face } from '../../../ui/face/face.tsx';
import type { Action } from '../thread/thread.query.ts';
import css from './action-line.module.css';

const SaveCardDialog = lazy(() => import('../../contacts/save-card/save-card-dialog.tsx'));

/** A contact card in a message. One's own number stands on the card already; another's can be kept. */
export function SharedContact({ action }: { action: Action }) {
  const { t } = useLingui();
  const [isSaving, setSaving] = useState(false);
  const { name, phoneNumber, phoneNumbers, own } = action.sharedContact!;
  const numbers = phoneNumbers ?? (phoneNumber ? [phoneNumber] : []);
  const shown = name || phoneNumber || '?';
  return (
    <div className={css.card}>
      <Face id={phoneNumber ?? ''} name={shown} />
      <span>
        <span className={css.fileName} dir="auto">
          {shown}
        </span>
        <span className={css.quiet}>{numbers.join(', ')}</span>
        {own && (
          <span className={css.own}>
            <ShieldCheck size={13} aria-hidden="true" />
            <Trans>Own number, on the card already</Trans>
          </span>
        )}
      </span>
      {!own && action.direction === 'in' && numbers.length > 0 && (
        <Button small aria-label={t`Save the contact ${shown}`} onClick={() => setSaving(true)}>
          <Trans>Save</Trans>
        </Button>
      )}
      <Suspense fallback={null}>
        {isSaving && <SaveCardDialog name={name} numbers={numbers} onClose={() => setSaving(false)} />}
      </Suspense>
    </div>
  );
}
