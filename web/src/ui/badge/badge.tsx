import { classes } from '../class-names.ts';
import css from './badge.module.css';

/** A number of unread things. @param label what the number counts, for those who cannot see it */
export const Badge = ({ count, label, className }: { count: number; label: string; className?: string }) =>
  count > 0 ? (
    <b className={classes(css.badge, className)} aria-label={label}>
      {count > 99 ? '99+' : count}
    </b>
  ) : null;
