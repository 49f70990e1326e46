import { cut, isBetween } from '../../../platform/text/cut.js';

/** How far before the limit a sensible place to cut may lie. */
const LOOK_BACK = 0.3;

/** From the best place to cut to the worst; the cut is behind the match. */
const PLACES = [/\n\s*\n/g, /\n/g, /[.!?…]["»”)]?\s/g, /[;,:]\s/g, /\s/g];

/**
 * Splits a text for a messenger that carries at most `limit` UTF-16 units: at a paragraph, else a line, a sentence, a
 * pause, a blank; what a reader sees as one character is never cut. Blanks at the cuts are dropped, nothing else.
 */
export function splitText(text: string, limit: number): string[] {
  const parts: string[] = [];
  let rest = trimmed(text);
  while (rest.length > limit) {
    const end = cutAt(rest, limit);
    parts.push(rest.slice(0, end).trimEnd());
    rest = trimmed(rest.slice(end));
  }
  return rest === '' ? parts : [...parts, rest];
}

function cutAt(text: string, limit: number): number {
  const earliest = Math.floor(limit * (1 - LOOK_BACK));
  // One character more than fits: a blank right behind the limit is a fine place.
  const window = text.slice(earliest, limit + 1);
  for (const place of PLACES) {
    const ends = [...window.matchAll(place)].map(({ 0: { length }, index }) =>
      Math.min(limit, earliest + index + length),
    );
    const end = ends.findLast((each) => isBetween(text, each));
    if (end !== undefined) return end;
  }
  return cut(text, limit).length;
}

/** A blank that carries a mark is a character of its own. */
function trimmed(text: string): string {
  const blanks = /^\s*/.exec(text)![0].length;
  return text.slice(isBetween(text, blanks) ? blanks : blanks - 1).trimEnd();
}
