/** Letters that differ only in case, or in how they are encoded, become the same in every script. */
function fold(text: string): string {
  // Upper case first: it joins what lower case keeps apart, such as ß and SS or the two small sigmas. Then letter by
  // letter, because lower-casing a whole word would set a final sigma again.
  return Array.from(text.normalize('NFKC').toUpperCase(), (letter) => letter.toLowerCase()).join('');
}

/** What a card is found by: its name and its numbers, a line each. */
export function searchText(name: string, numbers: readonly string[]): string {
  return [fold(name).replace(/\s+/g, ' '), ...numbers].join('\n');
}

/** What is searched for: every word must occur; or, of something that looks like a number, its digits in one piece. */
export interface SearchTerms {
  words: string[];
  digits: string | null;
}

export function searchTerms(search: string): SearchTerms {
  const words = fold(search).split(/\s+/).filter(Boolean);
  const digits = /^[\d\s+().\u2010-\u2015-]*$/.test(search) ? search.replace(/\D/g, '') : '';
  return { words, digits: digits || null };
}
