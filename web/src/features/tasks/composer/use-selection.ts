import { type RefObject, useLayoutEffect, useRef } from 'react';

/** @returns chooses a part of the editor's text once that stands there, and brings the focus back */
export function useSelection(editor: RefObject<HTMLTextAreaElement | null>): (start: number, end: number) => void {
  const wanted = useRef<[number, number]>(undefined);
  const choose = () => {
    if (!wanted.current) return;
    editor.current?.focus();
    editor.current?.setSelectionRange(...wanted.current);
    wanted.current = undefined;
  };
  useLayoutEffect(choose);
  return (start, end) => {
    wanted.current = [start, end];
    // Where nothing else changes, nothing is drawn anew.
    requestAnimationFrame(choose);
  };
}
