import { useState } from 'react';
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

/**
 * A picture, or two letters on one of eight calm colours while it is on its way, or does not come. Decoration: the name
 * always stands beside it.
 */
export function Face({ id, name, avatarFileId, size = 'md', bot, className }: Props) {
  const [shownId, setShownId] = useState<string>();
  const isShown = !!avatarFileId && shownId === avatarFileId;
  return (
    <span
      aria-hidden="true"
      // Decoration, not text: a button's name need not have it.
      data-initials={isShown ? undefined : initialsOf(name)}
      className={classes(css.face, css[size], css[`hue${hueOf(id)}`], bot && css.bot, className)}
    >
      {avatarFileId && (
        <img
          key={avatarFileId}
          src={`/api/files/${avatarFileId}`}
          alt=""
          loading="lazy"
          onLoad={() => setShownId(avatarFileId)}
        />
      )}
    </span>
  );
}
