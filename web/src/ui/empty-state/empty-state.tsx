import type { ReactNode } from 'react';
import css from './empty-state.module.css';

interface Props {
  icon?: ReactNode;
  title: ReactNode;
  /** One sentence on what to do. */
  children?: ReactNode;
  action?: ReactNode;
}

/** In place of what is not there: the reason first, then the way out. */
export const EmptyState = ({ icon, title, children, action }: Props) => (
  <div className={css.state}>
    {icon && <span className={css.icon}>{icon}</span>}
    <p className={css.title}>{title}</p>
    {children && <p className={css.text}>{children}</p>}
    {action}
  </div>
);
