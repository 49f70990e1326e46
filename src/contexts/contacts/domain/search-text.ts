import { barePhone } from '../../../platform/phone.js';
import { parsePhoneNumberFromString } from './phone-library.js';

/** What a card is found by: its name, its numbers and its tags, a line each. */
export function searchText(name: string, numbers: readonly string[], tags: readonly string[]): string {
  return [oneLine(name), ...numbers, ...tagLines(tags)].join('\n');
}

/** Tags as they stand in the search text. */
export const tagLines = (tags: readonly string[]): string[] => tags.map(oneLine);

const oneLine = (text: string): string => text.replaceAll('\n', ' ');

/** What is searched for: the pieces of each of these must begin a word; or, of something that looks like a number, one of these in one piece. */
export interface SearchTerms {
  words: string[];
  digits: string[];
}

export function searchTerms(search: string): SearchTerms {
  const number = barePhone(search);
  return { words: search.split(' ').filter(Boolean), digits: /^\+?\d+$/.test(number) ? spellings(number) : [] };
}

/** Fewer are a piece of a number, of which nothing can be said. */
const FEWEST_TO_STRIP = 5;

/**
 * The pieces of digits by which a number is found, however it was stored: with the country's code, or as people of that
 * country write it among themselves.
 */
function spellings(search: string): string[] {
  const digits = search.replace('+', '');
  const found = new Set([digits]);
  const international = search.startsWith('+') ? digits : /^00([1-9]\d*)$/.exec(digits)?.[1];
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
