import { useEffect, useRef } from 'react';
import { tinykeys } from 'tinykeys';

/** Where letters are text, or belong to what floats above. */
const NOT_HERE = 'input, textarea, select, [contenteditable], [role="menu"], [role="dialog"], [role="alertdialog"]';

let areOn = true;
/** Single keys disturb who speaks to the computer or presses by accident (WCAG 2.1.4): each person may switch them off. */
export const switchKeys = (on: boolean): void => void (areOn = on);

/**
 * Shortcuts of single keys, outside fields, while the component stands.
 * @param shortcuts by the place on the keyboard, such as `KeyJ`: in Cyrillic layouts other letters stand there
 */
export function useKeys(shortcuts: Readonly<Record<string, () => void>>): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  const names = Object.keys(shortcuts).join(',');
  useEffect(() => {
    const pressed = (name: string) => (event: KeyboardEvent) => {
      if (!areOn || (event.target instanceof Element && event.target.closest(NOT_HERE))) return;
      event.preventDefault();
      latest.current[name]?.();
    };
    return tinykeys(window, Object.fromEntries(names.split(',').map((name) => [name, pressed(name)])));
  }, [names]);
}
