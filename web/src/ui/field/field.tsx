import { Field as Base } from '@base-ui/react/field';
import { TriangleAlert } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { classes } from '../class-names.ts';
import css from './field.module.css';

interface Props extends ComponentProps<'input'> {
  label: ReactNode;
  /** What helps; an error takes its place. */
  help?: ReactNode;
  error?: ReactNode;
  /** At the right of the label, such as “Forgot it?”. */
  beside?: ReactNode;
  /** Inside the input, at its right end. */
  inside?: ReactNode;
  /** For a text of more than one line: how many are seen. */
  lines?: number;
}

/** Label above, help below; an error replaces the help, with a sign. */
export const Field = ({ label, help, error, beside, inside, lines, className, ...input }: Props) => (
  <Base.Root className={classes(css.field, className)} invalid={!!error}>
    <div className={css.head}>
      <Base.Label className={css.label}>{label}</Base.Label>
      {beside}
    </div>
    <div className={css.box}>
      <Base.Control {...input} render={lines ? <textarea rows={lines} /> : undefined} className={css.input} />
      {inside}
    </div>
    {error ? (
      <Base.Error match className={css.error} role="alert">
        <TriangleAlert size={15} aria-hidden="true" />
        <span>{error}</span>
      </Base.Error>
    ) : (
      help && <Base.Description className={css.help}>{help}</Base.Description>
    )}
  </Base.Root>
);
