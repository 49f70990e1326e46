import { Dialog as Base } from '@base-ui/react/dialog';
import { useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from '../class-names.ts';
import { IconButton } from '../icon-button/icon-button.tsx';
import css from './dialog.module.css';

interface Props {
  open: boolean;
  /** Without it only what the dialog asks for ends it. */
  onClose?: () => void;
  title: ReactNode;
  children: ReactNode;
  /** Buttons, always in sight. */
  foot?: ReactNode;
  /** From the right edge, at full height. */
  drawer?: boolean;
}

/** A dialog, a drawer, and on a phone a sheet: traps the focus and gives it back. */
export function Dialog({ open, onClose, title, children, foot, drawer }: Props) {
  const { t } = useLingui();
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose?.()}>
      <Base.Portal>
        <Base.Backdrop className={css.scrim} />
        <Base.Popup className={classes(css.popup, drawer && css.drawer)}>
          <header className={css.head}>
            <Base.Title className={css.title}>{title}</Base.Title>
            {onClose && (
              <Base.Close render={<IconButton label={t`Close`} />}>
                <X size={18} />
              </Base.Close>
            )}
          </header>
          <div className={css.body}>{children}</div>
          {foot && <footer className={css.foot}>{foot}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
