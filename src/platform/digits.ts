const OTHER_DIGIT = /(?![0-9])\p{Nd}/gu;

/** The digits of every script as `0` to `9`. */
export const asciiDigits = (text: string): string => text.replace(OTHER_DIGIT, valueOf);

/** The ten digits of a script follow one another, from its zero on. */
function valueOf(digit: string): string {
  const code = digit.codePointAt(0)!;
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--;
  return String((code - first) % 10);
}
