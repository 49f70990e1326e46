import { asciiDigits } from '../digits.js';

/** Letters of a word that count; what is longer is found by its beginning. */
const MAX_WORD = 40;
/** Different words of one text that are found: enough for any letter, and a bound for what only looks like text. */
const MAX_WORDS = 2_000;
/** Letters of one text that are looked at: what is longer is no text, and would hold everybody up. */
const MAX_TEXT = 200_000;
/** Pieces of a search that count. */
const MAX_PIECES = 12;

/** Accents that stand alone are typed for apostrophes and quotation marks; normalization would make blanks of them. */
const LONE_ACCENTS = /([\u00b4\u0384\u1fbd\u1fbf\u1fef\u1ffd\u1ffe])|\u02dd/g;
/** What nobody sees, and what only stretches a word. Voiced marks of Japanese are no accents: they stay. */
const UNSEEN =
  /[\p{Default_Ignorable_Code_Point}\p{Cf}\u0640\u07fa]|(?![\u3099\u309a])\p{Script=Inherited}|(?=\p{Mn})[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}]/gu;
const DASHES = /[\p{Pd}\u02d7\u2043\u2212]/gu;

/**
 * Signs and letters of one look, and letters that no normalization takes apart, as people type them who have no such key.
 * Arabic ones as most search engines join them.
 */
const PLAIN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "'": '`\u02b9\u02bb\u02bc\u02bd\u02be\u02bf\u02c8\u02ca\u02cb\u055a\u05f3\u07f4\u07f5‘’‚‛′‵❛❜\ua78b\ua78c',
    '"': '«»\u02ba\u02ee\u05f4“”„‟❝❞〝〞〟',
    o: 'ø',
    l: 'ł',
    d: 'đð',
    h: 'ħ',
    ae: 'æ',
    oe: 'œ',
    th: 'þ',
    ə: 'ǝ',
    г: 'ґ',
    ا: 'ٱ',
    ي: 'ىیے',
    ك: 'کڪ',
    ه: 'ةہھۃە',
  }).flatMap(([plain, letters]) => Array.from(letters, (letter) => [letter, plain] as const)),
);

/** What people take for the same word becomes the same, whatever their keyboard, script, case or accents make of it. */
export function fold(text: string): string {
  const bare = text
    .toWellFormed()
    .replace(LONE_ACCENTS, (_, single?: string) => (single ? "'" : '"'))
    .normalize('NFKD')
    .replace(UNSEEN, '')
    .replace(DASHES, '-')
    .normalize('NFC');
  // Upper case first: it joins what lower case keeps apart, such as ß and SS or the two small sigmas. Then letter by
  // letter, because lower-casing a whole word would set a final sigma again.
  return Array.from(asciiDigits(bare).toUpperCase(), (letter) => {
    const lower = letter.toLowerCase();
    return PLAIN.get(lower) ?? lower;
  }).join('');
}

/**
 * What a text is found by: what begins at each word, number and sign of it, up to the next blank. So `it's` is found by
 * `it's`, `its`, `'s` and `s`, and an order `AB-1234` by `ab`, `-12` and `1234`.
 */
export function termsOf(text: string): Set<string> {
  const words = new Set<string>();
  for (const run of split(text)) {
    const letters = Array.from(run);
    for (let at = 0; at < letters.length; at++) {
      if (!begins(letters[at - 1], letters[at]!)) continue;
      const rest = letters.slice(at, at + 2 * MAX_WORD).join('');
      for (const word of [rest, rest.replace(APOSTROPHE_WITHIN, '')]) {
        words.add(Array.from(word).slice(0, MAX_WORD).join(''));
        if (words.size === MAX_WORDS) return words;
      }
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
  fold(text.slice(0, MAX_TEXT))
    .split(/[\s\p{C}\u2800]+/u)
    .filter(Boolean);

const APOSTROPHE_WITHIN = /(?<=\p{L})'(?=\p{L})/gu;
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
