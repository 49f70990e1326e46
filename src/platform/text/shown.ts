/**
 * Something to see: neither blank nor control, no mark without a letter, nothing that is made to be invisible. What this
 * runtime does not know yet, or leaves to others, is shown somewhere: a new emoji, the sign of a company.
 */
const SHOWN =
  /(?![\p{Default_Ignorable_Code_Point}\u2800\uFFFC\u{1D159}\u{13441}\u{13442}])[^\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{M}]/u;

/** Whether a reader sees nothing of it: then it counts as empty. */
export const showsNothing = (text: string): boolean => !SHOWN.test(text);

/** Every sign that is shown as the end of a line. */
const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
const BREAKS = new RegExp(`(?:${LINE_BREAK.source}|\t)+`, 'g');
/** Controls, and what turns the reading direction of all that follows. Marks of direction and joiners stay. */
const UNFIT = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

export const linesOf = (text: string): string[] => text.split(LINE_BREAK);

/** A name or title as one line that leaves the texts around it alone; empty when there is nothing to see in it. */
export function oneLine(text: string): string {
  const line = sound(text).replace(BREAKS, ' ').replace(UNFIT, '').trim();
  return showsNothing(line) ? '' : line;
}

/** As every database keeps it: no halves of characters, and no zero, at which some would end the text. */
export const sound = (text: string): string => text.toWellFormed().replaceAll('\0', '');
