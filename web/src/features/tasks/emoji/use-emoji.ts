import { type RefObject, useState } from 'react';

interface Editor {
  field: RefObject<HTMLTextAreaElement | null>;
  text: string;
  change: (text: string) => void;
  select: (start: number, end: number) => void;
}

/** Puts an emoji where one writes. */
export function useEmoji({ field, text, change, select }: Editor) {
  const [isOpen, setOpen] = useState(false);
  const toggle = () => setOpen(!isOpen);
  // The field keeps its place while the focus is elsewhere.
  const place = () => [field.current!.selectionStart, field.current!.selectionEnd] as const;
  return {
    isOpen,
    toggle,
    pick: (emoji: string) => {
      const [start, end] = place();
      setOpen(false);
      change(text.slice(0, start) + emoji + text.slice(end));
      select(start + emoji.length, start + emoji.length);
    },
    /** @param isBack into the editor, not elsewhere */
    leave: (isBack: boolean) => {
      setOpen(false);
      if (isBack) select(...place());
    },
  };
}
