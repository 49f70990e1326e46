import type { ReactNode } from 'react';
import { classes } from '../class-names.ts';
import css from './rows.module.css';

/** Things one below the other in a card. */
export const Rows = ({ label, children }: { label: string; children: ReactNode }) => (
  <ul className={css.rows} aria-label={label}>
    {children}
  </ul>
);

interface RowProps {
  /** Before the words: a face, a sign. */
  sign?: ReactNode;
  title: ReactNode;
  /** One quiet sentence below the title. */
  about?: ReactNode;
  /** At the end: what can be done with it. */
  children?: ReactNode;
  /** It is there, and does not count now. */
  faint?: boolean;
  /** At full width below the rest. */
  below?: ReactNode;
}

export const Row = ({ sign, title, about, children, faint, below }: RowProps) => (
  <li className={classes(css.row, faint && css.faint)}>
    {sign}
    <div className={css.words}>
      <p className={css.title}>{title}</p>
      {about && <p className={css.about}>{about}</p>}
    </div>
    {children && <div className={css.end}>{children}</div>}
    {below && <div className={css.below}>{below}</div>}
  </li>
);
