import { useEffect, useMemo, useState } from 'react';
import type { Piece } from './links.ts';

type Links = typeof import('./links.ts');

/** What tells links from words, once some text has needed it. */
let known: Links | undefined;
/** Most texts have none, and are never looked into. */
const MAY_HAVE_LINKS = /\S[.:@]\S/;

/** A text as words and links: as words alone at first, which stand at the same places. */
export function usePieces(text: string): Piece[] {
  const [links, setLinks] = useState(known);
  const isWanted = MAY_HAVE_LINKS.test(text);
  useEffect(() => {
    if (links || !isWanted) return;
    void import('./links.ts').then(
      (found) => setLinks((known = found)),
      // The words are there.
      () => undefined,
    );
  }, [links, isWanted]);
  return useMemo(() => (links && isWanted ? links.piecesOf(text) : [{ text }]), [links, isWanted, text]);
}
