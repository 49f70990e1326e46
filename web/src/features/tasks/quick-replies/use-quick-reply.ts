import { type RefObject, useRef, useState } from 'react';
import type { components } from '../../../api/schema.gen.ts';
import { placesIn } from './places.ts';

export type RenderedReply = components['schemas']['RenderedQuickReply'];

interface Editor {
  field: RefObject<HTMLTextAreaElement | null>;
  text: string;
  change: (text: string) => void;
  select: (start: number, end: number) => void;
  attach: (files: RenderedReply['files']) => void;
}

/** The part of the text that a reply takes the place of, and what was typed to get it. */
interface Opened {
  start: number;
  end: number;
  typed: '/' | '';
}

/** Puts a quick reply that is picked into the editor, with its files. */
export function useQuickReply({ field, text, change, select, attach }: Editor) {
  const [isOpen, setOpen] = useState(false);
  // What the picker tells when it goes, such as that the focus has left it, comes too late.
  const opened = useRef<Opened>(undefined);
  const [words, setWords] = useState('');
  const [usedId, setUsedId] = useState<string>();
  const replace = ({ start, end }: Opened, by: string) => change(text.slice(0, start) + by + text.slice(end));
  const show = (at: Opened | undefined) => {
    opened.current = at;
    setOpen(at !== undefined);
  };
  const open = (at: Opened) => {
    setWords('');
    show(at);
  };
  const end = (): Opened | undefined => {
    const at = opened.current;
    show(undefined);
    return at;
  };
  return {
    isOpen,
    /** Of the one that was inserted last. */
    usedId,
    forget: () => setUsedId(undefined),
    /** By `/` at the beginning of the text. */
    openByKey: () => open({ start: 0, end: 0, typed: '/' }),
    openByButton: () => open({ start: field.current!.selectionStart, end: field.current!.selectionEnd, typed: '' }),
    /** What is searched for. */
    words,
    setWords,
    /** Letters that came into the editor while the picker was on its way. @param value what stands there with them */
    takeWords: (value: string) =>
      setWords((known) => known + (value.startsWith(text) ? value.slice(text.length) : value.slice(0, -text.length))),
    pick: (reply: RenderedReply, id: string) => {
      const at = end();
      if (!at) return;
      setUsedId(id);
      replace(at, reply.text);
      attach(reply.files);
      const [place = { start: reply.text.length, end: reply.text.length }] = placesIn(reply.text);
      select(at.start + place.start, at.start + place.end);
    },
    /** What was typed may have been meant for the editor. @param isBack into the editor, not elsewhere */
    leave: (isBack: boolean) => {
      const at = end();
      if (!at) return;
      const written = at.typed && at.typed + words;
      if (written) replace(at, written);
      if (isBack) select(at.start + written.length, at.start + written.length);
    },
  };
}
