import { charactersOf } from '../../../platform/text/cut.js';
import { oneLine, showsNothing } from '../../../platform/text/shown.js';

const ELLIPSIS = '…';
/** Of a person. */
const MOST_NAMES = 5;
/** More to see than mere punctuation. */
const WORD = /[^\p{C}\p{Z}\p{M}\p{P}]/u;

/**
 * A name for a messenger that takes at most `units` UTF-16 units, cut as a person would cut it: as many whole words as
 * fit, with the initials of the rest, `Aleksandra K.`; a longer title, and one endless word, end with `…`. Characters that are made of several,
 * such as an emoji or a letter with its marks, stay whole. Empty only when there is nothing to see in the name.
 */
export function shortName(name: string, units: number): string {
  const tidy = oneLine(name)
    .replace(/\p{Z}+/gu, ' ')
    .trim();
  // The same letters, one unit each where there is such a letter.
  const whole = tidy.length <= units ? tidy : tidy.normalize('NFC');
  if (whole.length <= units) return whole;
  const words = whole.split(' ');
  // A bullet or dashes in front of a name are no word of it.
  const first = Math.max(
    0,
    words.findIndex((word) => WORD.test(word)),
  );
  const named = words.slice(first);
  const person = named.filter((word) => WORD.test(word)).length <= MOST_NAMES;
  return (
    (person ? withInitials(named, units) : withoutTheRest(named, units)) ??
    // A letter that carries more marks than fit is better without them than not there.
    [words[first]!, unmarked(words[first]!)].map((word) => cutWord(charactersOf(word), units)).find(Boolean) ??
    cutWord(Array.from(words[first]!), units, /\p{Z}+$/u)
  );
}

/** Nobody has so many names: it is the title of a desk, of which initials say nothing. */
function withoutTheRest(words: readonly string[], units: number): string | null {
  for (let kept = words.length - 1; kept > 0; kept--) {
    const short = words
      .slice(0, kept)
      .join(' ')
      .replace(/[\p{P}\p{Z}]+$/u, '');
    if (short.length + ELLIPSIS.length <= units && !showsNothing(short)) return short + ELLIPSIS;
  }
  return null;
}

/** The most whole words with which the initials of the others still fit; of the initials, as many as fit. */
function withInitials(words: readonly string[], units: number): string | null {
  const initials = words.map(initialOf);
  for (let kept = words.length; kept > 0; kept--) {
    const short = [...words.slice(0, kept), ...initials.slice(kept)].filter(Boolean).join(' ');
    if (short.length <= units) return tail(short);
  }
  for (let count = words.length; count > 0; count--) {
    const short = [words[0]!, ...initials.slice(1, count)].filter(Boolean).join(' ');
    if (short.length <= units) return tail(short);
  }
  return null;
}

/** `K.`; nothing of a word without a letter or digit. */
function initialOf(word: string): string {
  const letter = charactersOf(word).find((character) => /[\p{L}\p{N}]/u.test(character));
  return letter ? `${letter.toUpperCase()}.` : '';
}

function cutWord(characters: readonly string[], units: number, loose = /[\p{P}\p{Z}]+$/u): string {
  let short = '';
  for (const character of characters) {
    if (short.length + character.length + ELLIPSIS.length > units) break;
    short += character;
  }
  const end = short.replace(loose, '');
  return showsNothing(end) ? '' : end + ELLIPSIS;
}

/** A dash or comma before what was left out means nothing without it; the point of an initial stays. */
const tail = (short: string): string => (short.endsWith('.') ? short : short.replace(/(?!^)[\p{P}\p{Z}]+$/u, ''));

const unmarked = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .normalize('NFC');
