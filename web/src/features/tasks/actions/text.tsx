import { Trans } from '@lingui/react/macro';
import { Fragment, useContext, useState } from 'react';
import { classes } from '../../../ui/class-names.ts';
import { HoldPlace } from '../thread/hold-place.ts';
import css from './action-line.module.css';
import { isFewEmoji } from './few-emoji.ts';
import { folded } from './fold.ts';
import { usePieces } from './use-pieces.ts';

/** Ids of what somebody has unfolded: it stays so when it is scrolled away and back. */
const unfolded = new Set<string>();

/** A text as it was written: links can be pressed, a few emoji are large, what is long is folded. */
export function Text({ id, text }: { id: string; text: string }) {
  const holdPlace = useContext(HoldPlace);
  const [isWhole, setWhole] = useState(() => unfolded.has(id));
  const beginning = isWhole ? undefined : folded(text);
  const pieces = usePieces(beginning ?? text);
  const unfold = () => {
    holdPlace();
    unfolded.add(id);
    setWhole(true);
  };
  return (
    <>
      <span className={classes(css.text, isFewEmoji(text) && css.emoji)} dir="auto">
        {pieces.map((piece, at) =>
          piece.href === undefined ? (
            // The pieces of a text never change their order.
            <Fragment key={at}>{piece.text}</Fragment>
          ) : (
            <a key={at} href={piece.href} target="_blank" rel="noopener noreferrer nofollow">
              {piece.text}
            </a>
          ),
        )}
        {beginning !== undefined && '…'}
      </span>
      {beginning !== undefined && (
        <button type="button" className={css.unfold} onClick={unfold}>
          <Trans>Show all</Trans>
        </button>
      )}
    </>
  );
}
