import { Trans } from '@lingui/react/macro';
import { TriangleAlert } from 'lucide-react';
import { type ComponentProps, type RefObject, useRef } from 'react';
import { classes } from '../../../ui/class-names.ts';
import { piecesOf, type Place } from '../quick-replies/places.ts';
import css from './composer.module.css';

interface Props extends ComponentProps<'textarea'> {
  ref: RefObject<HTMLTextAreaElement | null>;
  value: string;
  /** Places of the text that nobody has filled in. */
  places: readonly Place[];
  /** Who would read them; undefined: nobody outside. */
  customer: string | undefined;
  onGo: () => void;
}

/** Where one writes. What is still to be filled in is marked, and keeps the text from a customer. */
export function EditorField({ places, customer, onGo, ...rest }: Props) {
  const mirror = useRef<HTMLDivElement>(null);
  const written = [...new Set(places.map(({ start, end }) => rest.value.slice(start, end)))].join(', ');
  return (
    <>
      <div className={css.editing}>
        {places.length > 0 && (
          <div ref={mirror} className={classes(css.editor, css.mirror)} dir="auto" aria-hidden="true">
            {/* Pieces have no ids, and are shown anew with every letter. */}
            {piecesOf(rest.value).map((piece, index) =>
              // oxlint-disable-next-line react/no-array-index-key
              piece.open ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
            )}{' '}
          </div>
        )}
        <textarea
          {...rest}
          className={css.editor}
          dir="auto"
          rows={1}
          onScroll={({ currentTarget: { scrollTop } }) => mirror.current?.scrollTo(0, scrollTop)}
        />
      </div>
      {places.length > 0 && customer !== undefined && (
        <p className={classes(css.line, css.warn)} role="status">
          <TriangleAlert size={15} aria-hidden="true" />
          <span dir="auto">
            <Trans>
              <b>Not filled in yet: {written}.</b> Write there what {customer} should read, then send it.
            </Trans>
          </span>
          <button type="button" onClick={onGo}>
            <Trans>Go there</Trans>
          </button>
        </p>
      )}
    </>
  );
}
