import type { ReactNode } from 'react';
import { classes } from '../class-names.ts';
import css from './pill.module.css';

interface Props {
  state?: 'good' | 'warn' | 'bad' | 'iris' | 'quiet';
  /** In place of the dot. */
  icon?: ReactNode;
  title?: string;
  children: ReactNode;
}

/** A state: a colour, and always a word beside it. */
export const Pill = ({ state = 'quiet', icon, title, children }: Props) => (
  <span className={classes(css.pill, css[state])} title={title}>
    {icon ?? <span className={css.dot} />}
    {children}
  </span>
);
