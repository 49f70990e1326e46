import type { ReactNode } from 'react';
import css from './place.module.css';

interface Props {
  /** The place's name, for screen readers too. */
  name: string;
  about: ReactNode;
  /** What one begins here. */
  action?: ReactNode;
  children: ReactNode;
}

/** A page of settings: what it is for, what one can begin, and what is there. */
export const Place = ({ name, about, action, children }: Props) => (
  // By keyboard one scrolls what can be focused.
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  <main className={css.place} aria-label={name} tabIndex={0}>
    <header className={css.head}>
      <div>
        <h2>{name}</h2>
        <p>{about}</p>
      </div>
      {action}
    </header>
    {children}
  </main>
);

/** A part of a place, with a name of its own. */
export const PlacePart = ({ name, children }: { name: string; children: ReactNode }) => (
  <section aria-label={name} className={css.part}>
    <h3>{name}</h3>
    {children}
  </section>
);
