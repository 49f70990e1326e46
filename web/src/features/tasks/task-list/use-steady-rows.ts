import { type FocusEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type Entry, placeInList } from './place-in-list.ts';

/** The list is let go of this long after the pointer has left it. */
const LEFT_MS = 1_500;

/** Rows that stay where they are while the pointer or the focus is in the list. Spread `handlers` on it. */
export function useSteadyRows(now: readonly Entry[], openId: string | undefined) {
  const shown = useRef<readonly Entry[]>([]);
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const [released, setReleased] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const placed = useMemo(
    () => placeInList(shown.current, now, pointed || focused, openId),
    // A release is one look at the rows as they are.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [now, pointed, focused, openId, released],
  );
  useLayoutEffect(() => {
    shown.current = placed.entries;
  }, [placed]);

  return {
    ...placed,
    release: () => {
      shown.current = [];
      setReleased((count) => count + 1);
    },
    handlers: {
      onPointerEnter: () => {
        clearTimeout(timer.current);
        setPointed(true);
      },
      onPointerLeave: () => {
        clearTimeout(timer.current);
        timer.current = setTimeout(() => setPointed(false), LEFT_MS);
      },
      onFocus: () => setFocused(true),
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
        if (!currentTarget.contains(relatedTarget)) setFocused(false);
      },
    },
  };
}
