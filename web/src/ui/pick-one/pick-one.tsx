import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Field } from '../field/field.tsx';
import { IconButton } from '../icon-button/icon-button.tsx';
import css from './pick-one.module.css';

/** Something that can be picked, as a row shows it. */
export interface Choice {
  sign?: ReactNode;
  name: string;
  /** What tells those of one name apart. */
  about?: ReactNode;
}

interface Props<Item extends { id: string }> {
  label: ReactNode;
  help?: ReactNode;
  placeholder: string;
  picked: Item | undefined;
  /** On the button that takes it back. */
  other: string;
  words: string;
  onWords: (words: string) => void;
  found: readonly Item[];
  /** Of the list of those found. */
  foundLabel: string;
  choiceOf: (item: Item) => Choice;
  onPick: (item: Item | undefined) => void;
}

/** One of many or none, found by words. */
export function PickOne<Item extends { id: string }>(props: Props<Item>) {
  const { label, help, placeholder, picked, other, words, onWords, found, foundLabel, choiceOf, onPick } = props;
  if (picked) {
    const { sign, name } = choiceOf(picked);
    return (
      <div>
        <p className={css.label}>{label}</p>
        <p className={css.picked}>
          {sign}
          <b dir="auto">{name}</b>
          <IconButton label={other} onClick={() => onPick(undefined)}>
            <X size={16} />
          </IconButton>
        </p>
      </div>
    );
  }
  return (
    <div>
      <Field
        type="search"
        label={label}
        help={help}
        placeholder={placeholder}
        value={words}
        onChange={(event) => onWords(event.target.value)}
      />
      {found.length > 0 && (
        <ul className={css.found} aria-label={foundLabel}>
          {found.map((item) => {
            const { sign, name, about } = choiceOf(item);
            return (
              <li key={item.id}>
                <button type="button" onClick={() => onPick(item)}>
                  {sign}
                  <b dir="auto">{name}</b>
                  <span>{about}</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
