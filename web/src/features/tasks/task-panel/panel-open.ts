import { useSyncExternalStore } from 'react';

/** Beside the thread from here on; below it lies over the thread. */
const WIDE = matchMedia('(min-width: 1180px)');
const REMEMBERED = 'panel';

let closedByChoice = localStorage.getItem(REMEMBERED) === 'closed';
/** Where it covers the thread it opens by a press alone. */
let isOver = false;
const listeners = new Set<() => void>();

const changed = () => {
  for (const listener of listeners) listener();
};
WIDE.addEventListener('change', changed);

const isOpen = () => (WIDE.matches ? !closedByChoice : isOver);

export function showPanel(open: boolean): void {
  if (WIDE.matches) {
    closedByChoice = !open;
    if (open) localStorage.removeItem(REMEMBERED);
    else localStorage.setItem(REMEMBERED, 'closed');
  } else isOver = open;
  changed();
}

/** What lies over a thread is not carried into another one. */
export function uncover(): void {
  isOver = false;
  changed();
}

export const usePanelOpen = (): boolean =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, isOpen);
