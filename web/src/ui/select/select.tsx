import { type ComponentProps, type ReactNode, useId } from 'react';
import { classes } from '../class-names.ts';
import css from './select.module.css';

interface Props extends Omit<ComponentProps<'select'>, 'onChange'> {
  /** Above it; `aria-label` where there is no room for one. */
  label?: ReactNode;
  /** By their values. */
  options: readonly (readonly [value: string, words: string])[];
  onChoose: (value: string) => void;
  small?: boolean;
}

/** One of a few. The system's own list, which every phone and screen reader knows. */
export function Select({ label, options, onChoose, small, className, ...rest }: Props) {
  const id = useId();
  return (
    <div className={className}>
      {label && (
        <label className={css.label} htmlFor={id}>
          {label}
        </label>
      )}
      <select
        {...rest}
        id={id}
        className={classes(css.select, small && css.small)}
        onChange={(event) => onChoose(event.target.value)}
      >
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
