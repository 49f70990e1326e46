import type { FocusEvent, KeyboardEvent } from 'react';
import css from './filters.module.css';

interface Props {
  label: string;
  /** As it stands in the address. */
  value: string | undefined;
  /** Id of a list of what may be meant. */
  list?: string;
  onSet: (value: string | undefined) => void;
}

/** A word that narrows a list, once it is written to its end. */
export function FilterText({ label, value, list, onSet }: Props) {
  const set = (event: FocusEvent<HTMLInputElement> | KeyboardEvent<HTMLInputElement>) =>
    onSet(event.currentTarget.value.trim() || undefined);
  return (
    <input
      key={value}
      className={css.field}
      aria-label={label}
      placeholder={label}
      defaultValue={value}
      list={list}
      onBlur={set}
      onKeyDown={(event) => {
        if (event.key === 'Enter') set(event);
      }}
    />
  );
}
