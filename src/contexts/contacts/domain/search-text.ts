import { parsePhoneNumberFromString } from './phone-library.js';

/** Letters that differ only in case, or in how they are encoded, become the same in every script. */
function fold(text: string): string {
  // Upper case first: it joins what lower case keeps apart, such as ß and SS or the two small sigmas. Then letter by
  // letter, because lower-casing a whole word would set a final sigma again.
  return Array.from(text.normalize('NFKC').toUpperCase(), (letter) => letter.toLowerCase()).join('');
}

/** What a card is found by: its name, its numbers and its tags, a line each. */
export function searchText(name: string, numbers: readonly string[], tags: readonly string[]): string {
  return [folded(name), ...numbers, ...tagLines(tags)].join('\n');
}

/** Tags as they stand in the search text. */
export const tagLines = (tags: readonly string[]): string[] => tags.map(folded);

const folded = (text: string): string => fold(text).replace(/\s+/g, ' ');

/** What is searched for: every word must occur; or, of something that looks like a number, one of these in one piece. */
export interface SearchTerms {
  words: string[];
  digits: string[];
}

export function searchTerms(search: string): SearchTerms {
  const words = fold(search).split(/\s+/).filter(Boolean);
  const digits = /^[\d\s+()./\u2010-\u2015-]*$/.test(search) ? spellings(search) : [];
  return { words, digits };
}

/** Fewer are a piece of a number, of which nothing can be said. */
const FEWEST_TO_STRIP = 5;

/**
 * The pieces of digits by which a number is found, however it was stored: with the country's code, or as people of that
 * country write it among themselves.
 */
function spellings(search: string): string[] {
  const digits = search.replace(/\D/g, '');
  const found = new Set([digits]);
  const international = search.trimStart().startsWith('+') ? digits : /^00([1-9]\d*)$/.exec(digits)?.[1];
  // 00 stands for the +, a single 0 (8 in some countries) for the country's code.
  const trunk = /^0([1-9]\d*)$/.exec(digits) ?? /^8(\d{10})$/.exec(digits);
  for (const stripped of [international, trunk?.[1]]) {
    if (stripped && stripped.length >= FEWEST_TO_STRIP) found.add(stripped);
  }
  const number = parsePhoneNumberFromString(`+${international ?? digits}`);
  if (number?.isPossible()) {
    found.add(number.number.slice(1));
    found.add(number.nationalNumber);
  }
  return [...found].filter(Boolean);
}
