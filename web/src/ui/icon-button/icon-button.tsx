import type { ComponentProps } from 'react';
import { classes } from '../class-names.ts';
import css from './icon-button.module.css';

interface Props extends ComponentProps<'button'> {
  /** What it does, for those who cannot see the icon, and in the tooltip. */
  label: string;
  /** It shows that something is open. */
  on?: boolean;
}

export function IconButton({ label, on, className, type = 'button', ...rest }: Props) {
  return (
    <button
      title={label}
      {...rest}
      type={type}
      aria-label={label}
      className={classes(css.button, on && css.on, className)}
    />
  );
}
