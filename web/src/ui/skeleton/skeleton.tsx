import { useEffect, useState } from 'react';
import { classes } from '../class-names.ts';
import css from './skeleton.module.css';

/** Grey shapes in place of what is on its way; what comes within 150 ms shows none. */
export function Skeleton({ rows, className }: { rows: number; className?: string }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <div aria-hidden="true" className={classes(css.rows, className)}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={css.row}>
          <span className={css.face} />
          <span className={css.lines}>
            <i />
            <i />
          </span>
        </div>
      ))}
    </div>
  );
}
