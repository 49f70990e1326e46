/** What nobody sends who means well. */
export const ODD_TEXTS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\uD800',
  'x\uDFFF',
  '\uFEFF',
  '\u202Efdp.exe',
  '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}',
  'a\uFE0E'.repeat(50),
  "'; DROP TABLE task; --",
  '\\',
  '%s%00',
  'x'.repeat(5_000),
  '9'.repeat(40),
  '1e999',
  '-0',
  'null',
];
export const ODD_VALUES = [
  null,
  true,
  -1,
  1e308,
  0.1,
  [],
  {},
  [[]],
  [null],
  { a: 1 },
  { length: 1e9 },
  JSON.parse('{"then":1}'),
  [{ __x: [] }],
];
export const ODD_NAMES = [
  'toString',
  'constructor',
  '__proto__',
  'valueOf',
  'prototype',
  'then',
  'toJSON',
  'x.y',
  '',
  'é',
  'length',
];
export const TYPES = [
  'application/json',
  'application/json; charset=utf-16',
  'application/x-www-form-urlencoded',
  'text/plain',
  'application/xml',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  'nonsense; ;',
  '',
];
export const ODD_BODIES = [
  '',
  '{',
  '[]',
  'null',
  '"x"',
  '{"a":1',
  '\uFEFF{}',
  '{}{}',
  '['.repeat(3_000),
  `${'['.repeat(3_000)}${']'.repeat(3_000)}`,
];
export const ODD_PIECES = [
  '%00',
  '%E0%A4%A',
  '..',
  '%2e%2e%2f',
  '%F0%9F%98%80',
  "'",
  '%27%20OR%201=1--',
  '%ED%A0%80',
  '.',
  '%25',
  ';',
];

/** What an answer must not tell: where code stands, what a database or its driver said, what was asked of it. */
export const INSIDES =
  /\n\s+at .+:\d+|node_modules|\/dist\/|file:\/\/|SQLITE_|QueryFailed|\bER_[A-Z_]+\b|\b(SELECT|UPDATE|INSERT INTO|DELETE FROM) .+ (FROM|SET|VALUES|WHERE)\b/;
export interface Fault {
  asked: string;
  init: object;
  status: number;
  faults: string[];
  text: string;
}
/** One of each kind, that somebody can read them. */
export const unlike = (faults: Fault[]) => [
  ...new Map(
    faults.map((fault) => [
      `${fault.asked.replace(/[?].*|[\da-f-]{36}/g, '')} ${fault.status} ${fault.faults.join()}`,
      fault,
    ]),
  ).values(),
];
