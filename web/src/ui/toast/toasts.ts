import { Toast } from '@base-ui/react/toast';
import type { ReactNode } from 'react';

/** What happened, in a corner, for a moment. */
export const toasts = Toast.createToastManager();

const MOMENT_MS = 6_000;
/** Long enough to see that it was a mistake. */
const WITH_UNDO_MS = 20_000;

/** Says what was done, with a way back. */
export function say(title: ReactNode, undo?: { label: string; onUndo: () => void }): void {
  const id = toasts.add({
    title,
    timeout: undo ? WITH_UNDO_MS : MOMENT_MS,
    actionProps: undo && {
      children: undo.label,
      onClick: () => {
        toasts.close(id);
        undo.onUndo();
      },
    },
  });
}
