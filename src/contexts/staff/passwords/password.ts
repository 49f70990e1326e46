/** Signs; composition is free. More than the longest is nothing that anybody types, and takes long to hash. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;

/** What must be left of it without the words that everybody knows of its owner. */
const LEAST_OWN = 8;

/** A password and what people around its owner know: their name, their address, the company's. */
export interface ChosenPassword {
  password: string;
  ownWords: readonly string[];
}

/** Why it would soon be guessed, for whoever chose it; null when it is good enough. */
export function weaknessOf({ password, ownWords }: ChosenPassword, common: ReadonlySet<string>): string | null {
  const length = Array.from(password).length;
  if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD) {
    return `must have ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters`;
  }
  const guessed = password.toLowerCase();
  if (common.has(guessed) || isRepetition(guessed)) {
    return 'is one of those that are tried first; choose another, for example four words that have nothing to do with each other';
  }
  if (withoutWords(guessed, ownWords).length < LEAST_OWN) {
    return 'is made of names that people around you know; choose another, for example four words that have nothing to do with each other';
  }
  return null;
}

/** The parts of names and addresses, as somebody who guesses would try them. */
export function wordsOf(...texts: readonly string[]): string[] {
  const words = texts.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  return [...new Set(words)].filter((word) => word.length >= 3);
}

const isRepetition = (text: string): boolean => /^(.{1,4})\1{2,}.{0,3}$/u.test(text);

const withoutWords = (text: string, words: readonly string[]): string =>
  words.toSorted((a, b) => b.length - a.length).reduce((left, word) => left.replaceAll(word, ''), text);
