/** First letters of the first two words, or two of the only one. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const [first = '', second = ''] = words.map((word) => [...word.replace(/^[^\p{L}\p{N}]+/u, '')][0] ?? '');
  return (first + second || '?').toLocaleUpperCase();
}

/** One of eight colours, always the same for an id: 1–8. */
export function hueOf(id: string): number {
  let hash = 0;
  for (const letter of id) hash = (hash * 31 + letter.codePointAt(0)!) % 1_000_003;
  return (hash % 8) + 1;
}
