import { termsOf } from '../../../platform/search/terms.js';

/** What a card is found by: the words of its lines; of a number, any piece of it, for each digit begins one. */
export function termsOfContact(searchText: string): Set<string> {
  return new Set(
    searchText.split('\n').flatMap((line) => [...(NUMBER.test(line) ? piecesOfNumber(line) : termsOf(line))]),
  );
}

const NUMBER = /^\+?\d+$/;

function piecesOfNumber(number: string): string[] {
  return Array.from({ length: number.length }, (_, at) => number.slice(at));
}
