import type { ComponentProps, ReactNode } from 'react';
import { classes } from '../class-names.ts';
import css from './chip.module.css';

interface Props extends ComponentProps<'button'> {
  pressed?: boolean;
  /** A contact: pressed it is solid iris, for what reaches the customer. */
  customer?: boolean;
  icon?: ReactNode;
}

/** A choice that is on or off. */
export const Chip = ({ pressed, customer, icon, children, className, ...rest }: Props) => (
  <button
    {...rest}
    type="button"
    aria-pressed={pressed}
    className={classes(
      css.chip,
      !icon && css.bare,
      customer && css.customer,
      pressed && css.on,
      !children && css.sign,
      className,
    )}
  >
    {icon}
    {children}
  </button>
);
