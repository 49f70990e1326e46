import { useEffect, useRef } from 'react';
import type { Draft } from '../drafts/draft.ts';

type PutBack = (action: Pick<Draft, 'text' | 'files' | 'notify'>) => void;
let editor: PutBack | undefined;

/** The open editor takes what is taken back. */
export function useTakenBack(putBack: PutBack): void {
  const latest = useRef(putBack);
  useEffect(() => {
    latest.current = putBack;
  });
  useEffect(() => {
    const own: PutBack = (action) => latest.current(action);
    editor = own;
    return () => {
      if (editor === own) editor = undefined;
    };
  }, []);
}

/** The editor that is open now: whatever is opened meanwhile, no other task gets the text. */
export const openEditor = (): PutBack | undefined => editor;
