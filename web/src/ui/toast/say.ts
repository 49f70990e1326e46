import type { ReactNode } from 'react';

const MOMENT_MS = 6_000;
/** Long enough to see that it was a mistake. */
const WITH_UNDO_MS = 20_000;

interface Undo {
  label: string;
  onUndo: () => void;
}

/** Says what was done, with a way back. What shows it is loaded after the page. */
export function say(title: ReactNode, undo?: Undo): void {
  void show(title, undo);
}

async function show(title: ReactNode, undo?: Undo): Promise<void> {
  const { toasts } = await import('./toasts.ts');
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
