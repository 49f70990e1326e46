import { Toast } from '@base-ui/react/toast';
import { useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { IconButton } from '../icon-button/icon-button.tsx';
import css from './toast.module.css';
import { toasts } from './toasts.ts';

/** Where toasts appear: bottom left, one at a time; they stay while hovered or focused. */
export default function ToastCorner() {
  const { t } = useLingui();
  return (
    <Toast.Provider toastManager={toasts} limit={1}>
      <Toast.Portal>
        <Toast.Viewport className={css.corner} aria-label={t`What has just happened`}>
          <Shown />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function Shown() {
  const { t } = useLingui();
  const { toasts: shown } = Toast.useToastManager();
  return shown.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className={css.toast}>
      <Toast.Content className={css.content}>
        <Toast.Title render={<div />} className={css.title} />
        {toast.actionProps && <Toast.Action className={css.action} />}
        <Toast.Close render={<IconButton label={t`Close`} className={css.close} />}>
          <X size={16} />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
