import type { KeyboardEvent, RefObject } from 'react';
import type { VirtualizerHandle } from 'virtua';
import { useKeys } from '../../../platform/keys.ts';
import type { ListLine } from './list-lines.ts';

/** ↑ ↓ in the list, and J K anywhere outside fields, go from row to row; Enter opens the one in focus. */
export function useRowKeys(
  lines: readonly ListLine[],
  chosen: number | undefined,
  list: RefObject<VirtualizerHandle | null>,
  scroller: RefObject<HTMLElement | null>,
) {
  const step = (by: 1 | -1) => {
    const focused = document.activeElement?.getAttribute('data-number');
    const numbers = lines.map((line) => (line.kind === 'row' ? line.entry.task.number : undefined));
    const from = numbers.indexOf(focused ? Number(focused) : chosen);
    let to = from + by;
    while (numbers[to] === undefined && to >= 0 && to < numbers.length) to += by;
    const number = numbers[to];
    if (number === undefined) return;
    list.current?.scrollToIndex(to, { align: 'nearest' });
    const focus = () => {
      const row = scroller.current?.querySelector<HTMLElement>(`[data-number="${number}"]`);
      row?.focus({ preventScroll: true });
      return !!row;
    };
    // A row that was far away is there with the next picture.
    if (!focus()) requestAnimationFrame(focus);
  };
  useKeys({ KeyJ: () => step(1), KeyK: () => step(-1) });

  return (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    step(event.key === 'ArrowDown' ? 1 : -1);
  };
}
