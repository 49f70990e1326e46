import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from '../button/button.tsx';
import { Dialog } from './dialog.tsx';

interface Props {
  title: ReactNode;
  /** What it means for others. */
  children: ReactNode;
  /** The verb with its object, on the button. */
  act: ReactNode;
  busy: boolean;
  disabled?: boolean;
  error?: Error | null;
  onAct: () => void;
  onClose: () => void;
}

/** Asks before something that no press of another button takes back. */
export const RiskDialog = ({ title, children, act, busy, disabled, error, onAct, onClose }: Props) => (
  <Dialog
    open
    onClose={onClose}
    title={title}
    foot={
      <>
        <Button onClick={onClose}>
          <Trans>Leave it</Trans>
        </Button>
        <Button look="bad" busy={busy} disabled={disabled} onClick={onAct}>
          {act}
        </Button>
      </>
    }
  >
    {children}
    {error && <p role="alert">{error.message}</p>}
  </Dialog>
);
