const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

export const charactersOf = (text: string): string[] => Array.from(graphemes.segment(text), ({ segment }) => segment);

/** Whether one character, as a reader counts them, ends at this place and another begins. */
export const isBetween = (text: string, units: number): boolean => placeBefore(text, units) === units;

/**
 * At most so many UTF-16 units, cut between characters as a reader counts them. One character that is longer than all
 * of it is cut between code points.
 */
export function cut(text: string, units: number): string {
  if (text.length <= units) return text;
  return text.slice(0, placeBefore(text, units) || (isInsidePair(text, units) ? units - 1 : units));
}

/** The same of its end. */
export function cutStart(text: string, units: number): string {
  if (text.length <= units) return text;
  const least = text.length - units;
  const { index, segment } = graphemes.segment(text).containing(least)!;
  const place = index === least ? index : index + segment.length;
  return text.slice(place < text.length ? place : isInsidePair(text, least) ? least + 1 : least);
}

/** The last place between two characters, up to this one. What stands behind it does not matter: only that is looked at. */
function placeBefore(text: string, units: number): number {
  if (units >= text.length) return text.length;
  return graphemes.segment(text.slice(0, units + 2)).containing(units)!.index;
}

const isInsidePair = (text: string, units: number): boolean =>
  /[\uDC00-\uDFFF]/.test(text.charAt(units)) && /[\uD800-\uDBFF]/.test(text.charAt(units - 1));
