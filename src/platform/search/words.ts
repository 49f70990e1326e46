/** Letters of a word that count; what is longer is found by its beginning. */
const MAX_WORD = 40;
/** Different words of one text that are found: enough for any letter, and a bound for what only looks like text. */
const MAX_WORDS = 2_000;
/** Pieces of a search that count. */
const MAX_PIECES = 12;

/** Letters that no normalization takes apart, as people type them who have no such key. */
const PLAIN: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ħ: 'h', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd', ґ: 'г' };

/** Letters that differ only in case, in their accents, or in how they are encoded, become the same in every script. */
export function fold(text: string): string {
  // Voiced marks of Japanese are no accents: they stay.
  const bare = text
    .toWellFormed()
    .normalize('NFKD')
    .replace(/(?![\u3099\u309a])\p{Script=Inherited}/gu, '')
    .normalize('NFC');
  // Upper case first: it joins what lower case keeps apart, such as ß and SS or the two small sigmas. Then letter by
  // letter, because lower-casing a whole word would set a final sigma again.
  return Array.from(bare.toUpperCase(), (letter) => {
    const lower = letter.toLowerCase();
    return PLAIN[lower] ?? lower;
  }).join('');
}

/**
 * What a text is found by: what begins at each word, number and sign of it, up to the next blank. So `it's` is found by
 * `it's`, `'s` and `s`, and an order `AB-1234` by `ab`, `-12` and `1234`.
 */
export function wordsOf(text: string): Set<string> {
  const words = new Set<string>();
  for (const run of split(text)) {
    const letters = Array.from(run);
    for (let at = 0; at < letters.length; at++) {
      if (!begins(letters[at - 1], letters[at]!)) continue;
      words.add(letters.slice(at, at + MAX_WORD).join(''));
      if (words.size === MAX_WORDS) return words;
    }
  }
  return words;
}

/**
 * What is searched for: each of these must be the beginning of a word, the longest first. Whatever it is, it means nothing
 * but itself.
 */
export function piecesOf(search: string): string[] {
  const runs = split(search).slice(0, MAX_PIECES);
  const pieces = new Set(runs.map((run) => Array.from(run).slice(0, MAX_WORD).join('')));
  // What begins another piece asks for nothing more.
  const telling = [...pieces].filter(
    (piece) => ![...pieces].some((other) => other !== piece && other.startsWith(piece)),
  );
  return telling.toSorted((a, b) => b.length - a.length);
}

const split = (text: string): string[] =>
  fold(text)
    .split(/[\s\p{C}]+/u)
    .filter(Boolean);

const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{N}/u;
/** Scripts without blanks between words: each letter may begin one. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function begins(before: string | undefined, letter: string): boolean {
  if (before === undefined || UNSPACED.test(letter)) return true;
  if (LETTER.test(letter)) return !LETTER.test(before);
  if (DIGIT.test(letter)) return !DIGIT.test(before);
  return letter !== before;
}
