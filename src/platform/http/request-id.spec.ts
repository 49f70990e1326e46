import { requestIdOf } from './request-id.js';

const idFor = (value: string | string[]) => requestIdOf({ headers: { 'x-request-id': value } });

it.each(['a', '7b1c0c2e-9b1e-4a52-8d55-0d1f2c3b4a5d', 'x'.repeat(128)])("keeps the caller's id %s", (id) =>
  expect(idFor(id)).toBe(id),
);

it.each<[string, string | string[]]>([
  ['empty', ''],
  ['too long', 'x'.repeat(129)],
  ['of two words', 'one two'],
  ['not of ASCII', 'ид'],
  ['with a line break', 'one\ntwo'],
  ['given twice', ['one', 'two']],
])('makes one of its own where the caller’s is %s', (_what, id) => {
  expect(idFor(id)).toMatch(/^[\w-]{8}-\w+$/);
  expect(idFor(id)).not.toBe(idFor(id));
});
