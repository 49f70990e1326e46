/** How far before the limit a sensible place to cut may lie. */
const LOOK_BACK = 0.3;

/** From the best place to cut to the worst; the cut is behind the match. */
const PLACES = [/\n\s*\n/g, /\n/g, /[.!?…]["»”)]?\s/g, /[;,:]\s/g, /\s/g];

/**
 * Splits a text for a messenger that carries at most `limit` UTF-16 units: at a paragraph, else a line, a sentence, a
 * pause, a blank; a character is never cut in half. Blanks at the cuts are dropped, nothing else.
 */
export function splitText(text: string, limit: number): string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const end = cutAt(rest, limit);
    parts.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === '' ? parts : [...parts, rest];
}

function cutAt(text: string, limit: number): number {
  const earliest = Math.floor(limit * (1 - LOOK_BACK));
  // One character more than fits: a blank right behind the limit is a fine place.
  const window = text.slice(earliest, limit + 1);
  for (const place of PLACES) {
    const last = [...window.matchAll(place)].at(-1);
    if (last) return Math.min(limit, earliest + last.index + last[0].length);
  }
  return isLowSurrogate(text, limit) ? limit - 1 : limit;
}

const isLowSurrogate = (text: string, index: number): boolean => {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff;
};
