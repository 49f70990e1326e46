import type { ReactNode } from 'react';

const MOMENT_MS = 6_000;
/** Long enough to see that it was a mistake. */
const WITH_ACT_MS = 20_000;

interface Act {
  label: ReactNode;
  onPress: () => void;
}

/** Says what was done, with a way back or on. What shows it is loaded after the page. */
export function say(title: ReactNode, act?: Act): void {
  void show(title, act);
}

async function show(title: ReactNode, act?: Act): Promise<void> {
  const { toasts } = await import('./toasts.ts');
  const id = toasts.add({
    title,
    timeout: act ? WITH_ACT_MS : MOMENT_MS,
    actionProps: act && {
      children: act.label,
      onClick: () => {
        toasts.close(id);
        act.onPress();
      },
    },
  });
}
