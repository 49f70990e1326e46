import { classes } from '../class-names.ts';
import css from './face.module.css';
import { hueOf, initialsOf } from './initials.ts';

interface Props {
  /** Whose face it is: the id chooses the colour. */
  id: string;
  name: string;
  avatarFileId?: string | null;
  size?: 'xs' | 'sm' | 'md' | 'lg';
  /** Bots have square faces. */
  bot?: boolean;
  className?: string;
}

/** A picture, or two letters on one of eight calm colours. Decoration: the name always stands beside it. */
export function Face({ id, name, avatarFileId, size = 'md', bot, className }: Props) {
  return (
    <span
      aria-hidden="true"
      // Decoration, not text: a button's name need not have it.
      data-initials={avatarFileId ? undefined : initialsOf(name)}
      className={classes(css.face, css[size], css[`hue${hueOf(id)}`], bot && css.bot, className)}
    >
      {avatarFileId && <img src={`/api/files/${avatarFileId}`} alt="" loading="lazy" />}
    </span>
  );
}
