import { type ComponentProps, type ReactNode, useState } from 'react';
import css from './composer.module.css';

interface Props extends Omit<ComponentProps<'form'>, 'onSubmit'> {
  onSubmit: () => void;
  onAdd: (files: Iterable<File>) => void;
  /** Where files go that are dropped. */
  words: ReactNode;
}

/** A form that takes files dropped on it. */
export function DropField({ onSubmit, onAdd, words, children, ...rest }: Props) {
  const [dragging, setDragging] = useState(false);
  return (
    <form
      {...rest}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      onDragOver={(event) => {
        event.preventDefault();
        setDragging(true);
      }}
      onDragLeave={() => setDragging(false)}
      onDrop={(event) => {
        event.preventDefault();
        setDragging(false);
        onAdd(event.dataTransfer.files);
      }}
    >
      {children}
      {dragging && <div className={css.drop}>{words}</div>}
    </form>
  );
}
