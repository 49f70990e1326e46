import { type ReactNode, useRef } from 'react';

interface Props {
  onAdd: (files: Iterable<File>) => void;
  /** The button. */
  children: (open: () => void) => ReactNode;
}

/** Asks the device for files. */
export function AttachFiles({ onAdd, children }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      {children(() => picker.current!.click())}
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          onAdd(event.target.files ?? []);
          event.target.value = '';
        }}
      />
    </>
  );
}
