import { useEffect, useRef } from 'react';
import type { Draft } from '../drafts/draft.ts';
import type { Action } from '../thread/thread.query.ts';

interface OpenEditor {
  /** Takes what was taken back. */
  putBack: (action: Pick<Draft, 'text' | 'files' | 'location' | 'notify'>) => void;
  /** Begins an answer to a message of the feed. */
  reply: (action: Action) => void;
}
let editor: OpenEditor | undefined;

/** Says that an editor is open, and takes what it is given. */
export function useOpenEditor(open: OpenEditor): void {
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  useEffect(() => {
    const own: OpenEditor = {
      putBack: (action) => latest.current.putBack(action),
      reply: (action) => latest.current.reply(action),
    };
    editor = own;
    return () => {
      if (editor === own) editor = undefined;
    };
  }, []);
}

/** The editor that is open now: whatever is opened meanwhile, no other task gets the text. */
export const openEditor = (): OpenEditor | undefined => editor;
