import * as fc from 'fast-check';

/*
 * JSON as strangers may write it, as text: JSON.stringify could write neither the large numbers, nor the same member
 * twice, nor nesting that is deeper than its own stack.
 */

/** Where texts hurt: what databases, terminals, file systems and regular expressions stumble over. */
const ODD_TEXTS = [
  '',
  ' ',
  '\u0000',
  'before\u0000after',
  '\uFEFF',
  '\uD800',
  '\uDFFFtail\uD83D',
  '\u202Egpj.exe',
  'שלום \u200Fعالم',
  '👨‍👩‍👧‍👦👩🏽‍🚀🏳️‍🌈🇧🇾',
  'e\u0301'.repeat(40),
  'Z̸̡̛͖̪'.repeat(50),
  '\u0001\u0007\u001B[31m\u0085\u2028\u2029',
  'Subscriber',
  'message',
  '__proto__',
  'constructor',
  'null',
  "'; DROP TABLE inbox; --",
  '<script>alert(1)</script>',
  '%s%n${7*7}{{7*7}}',
  '../../../../etc/passwd',
  'C:\\Windows\\system32\\con.txt',
  '..\\..\\photo.jpg\u0000.exe',
  'ﷺ'.repeat(250),
  'İ'.repeat(300),
];

/** Rarer, since thousands of them would only test the patience of who runs the tests. */
const LONG_TEXTS = [
  'a'.repeat(3_000),
  '😀'.repeat(5_000),
  ' '.repeat(20_000),
  '<'.repeat(20_000),
  `a${'.'.repeat(20_000)}x`,
  'ж'.repeat(20_000),
];

const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 });
/** Any Unicode, lone surrogates too. */
export const wildText = fc.oneof(
  { weight: 12, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 12, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  { weight: 12, arbitrary: units.map((codes) => String.fromCharCode(...codes)) },
  { weight: 12, arbitrary: fc.constantFrom(...ODD_TEXTS) },
  { weight: 1, arbitrary: fc.constantFrom(...LONG_TEXTS) },
);

/** A number as it stands in JSON. */
export const wildNumber = fc.oneof(
  fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n }).map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  // Neighbours that a double cannot tell apart.
  fc.bigInt({ min: 5_871_234_567_890_123_400n, max: 5_871_234_567_890_123_500n }).map(String),
  fc.constantFrom('1e400', '-1e400', '1E+2', '0', '-0', '0.0', '9007199254740993', '1e-400', '1'.repeat(400)),
  fc.constantFrom('-9223372036854775808', '18446744073709551616', '253402300800000', `0.${'0'.repeat(400)}1`),
);

export const quoted = (values: fc.Arbitrary<string>) => values.map((value) => JSON.stringify(value));

const anyKey = fc.oneof(
  wildText,
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'id', 'event', 'message'),
);

/** Any value at all. */
export const wildJson: fc.Arbitrary<string> = fc.letrec<{ wild: string }>((tie) => ({
  wild: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    quoted(wildText),
    wildNumber,
    fc.constantFrom('null', 'true', 'false', '{}', '[]'),
    fc.array(tie('wild'), { maxLength: 3 }).map((items) => `[${items.join(',')}]`),
    fc
      .array(fc.tuple(anyKey, tie('wild')), { maxLength: 3 })
      .map((members) => `{${members.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(',')}}`),
  ),
})).wild;

/** So many levels around a value; left open, or with its brackets closed. */
export const nested = (depth: number, inner: string, closed = true): string =>
  `${'[{"a":'.repeat(depth >> 1)}${inner}${closed ? '}]'.repeat(depth >> 1) : ''}`;
