import { fold, termsOf } from '../../../platform/search/terms.js';
import { cut, cutStart } from '../../../platform/text/cut.js';

const BEFORE = 40;
const MOST = 160;

/** How many of these pieces begin a word of the text. */
export function matches(text: string, pieces: readonly string[]): number {
  const words = [...termsOf(text)];
  return pieces.filter((piece) => words.some((word) => word.startsWith(piece))).length;
}

/** One line of the text around the first word that was looked for. */
export function snippetOf(text: string, pieces: readonly string[]): string {
  const line = text.replace(/\s+/g, ' ').trim();
  // Where folding changes the length of what stands before, the place is a little beside it.
  const folded = fold(line);
  const places = pieces.map((piece) => folded.indexOf(piece)).filter((place) => place >= 0);
  const place = places.length > 0 ? Math.min(...places) : 0;
  const before = line.slice(0, place);
  const start = place - cutStart(before, BEFORE).length;
  const shown = cut(line.slice(start), MOST);
  return `${start > 0 ? '…' : ''}${shown}${start + shown.length < line.length ? '…' : ''}`;
}
