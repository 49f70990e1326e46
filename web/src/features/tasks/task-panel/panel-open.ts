import { useSyncExternalStore } from 'react';

/** Beside the thread from here on; below it lies over the thread. */
const WIDE = matchMedia('(min-width: 1180px)');
const REMEMBERED = 'panel';

let closedByChoice = localStorage.getItem(REMEMBERED) === 'closed';
/** Where it covers the thread it opens by a press alone. */
let isOver = false;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const changed = () => {
  for (const listener of listeners) listener();
};
WIDE.addEventListener('change', changed);

const isOpen = () => (WIDE.matches ? !closedByChoice : isOver);

/** Which part the panel is opened for. */
let wanted: 'assignees' | undefined;

export function showPanel(open: boolean, part?: 'assignees'): void {
  wanted = part;
  if (WIDE.matches) {
    closedByChoice = !open;
    if (open) localStorage.removeItem(REMEMBERED);
    else localStorage.setItem(REMEMBERED, 'closed');
  } else isOver = open;
  changed();
}

/** The part that the panel was opened for; of use once. */
export const useWantedPart = (): typeof wanted => useSyncExternalStore(subscribe, () => wanted);
export function partIsShown(): void {
  wanted = undefined;
  changed();
}

/** What lies over a thread is not carried into another one. */
export function uncover(): void {
  isOver = false;
  changed();
}

export const usePanelOpen = (): boolean => useSyncExternalStore(subscribe, isOpen);
