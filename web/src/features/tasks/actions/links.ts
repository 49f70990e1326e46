import { tokenize } from 'linkifyjs';

/** A piece of a text; with an address it is a link. */
export interface Piece {
  text: string;
  href?: string;
}

/** Where a press may lead: pages and letters. Nothing that runs, nothing on the disk of the reader. */
const ALLOWED = /^(?:https?:\/\/|mailto:)/i;
/** Closing quotes that stand right behind an address belong to the sentence. */
const QUOTES = /[»”’›]+$/u;

/** A text as pieces that together are the text. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  const add = (piece: Piece) => {
    const last = pieces.at(-1);
    if (last && last.href === undefined && piece.href === undefined) last.text += piece.text;
    else if (piece.text !== '') pieces.push(piece);
  };
  for (const token of tokenize(text)) {
    const whole = token.toString();
    const href = token.isLink ? token.toHref('https') : '';
    const [quotes = ''] = QUOTES.exec(whole) ?? [];
    const shown = ALLOWED.test(href) ? whole.slice(0, whole.length - quotes.length) : '';
    if (shown !== '') add({ text: shown, href: href.slice(0, href.length - quotes.length) });
    add({ text: whole.slice(shown.length) });
  }
  return pieces;
}
