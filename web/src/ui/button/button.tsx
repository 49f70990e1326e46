import type { ComponentProps, ReactNode } from 'react';
import { classes } from '../class-names.ts';
import css from './button.module.css';

interface Props extends ComponentProps<'button'> {
  /** iris only for what reaches a customer, sand only for saving a note. */
  look?: 'plain' | 'ink' | 'iris' | 'sand' | 'quiet' | 'bad';
  small?: boolean;
  /** Shows that the work goes on; presses do nothing meanwhile. */
  busy?: boolean;
  icon?: ReactNode;
}

/** A button is a verb with its object; never “OK”. */
export function Button({ look = 'plain', small, busy, icon, className, children, type = 'button', ...rest }: Props) {
  return (
    <button
      {...rest}
      type={type}
      className={classes(css.button, css[look], small && css.small, className)}
      aria-busy={busy || undefined}
      disabled={rest.disabled || busy}
    >
      {icon}
      {children}
    </button>
  );
}
