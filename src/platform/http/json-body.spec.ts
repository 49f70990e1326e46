import type { DomainError } from '../domain-error.js';
import { readJson } from './json-body.js';

const refusal = (body: string | Buffer): DomainError | null => {
  try {
    readJson(Buffer.from(body));
    return null;
  } catch (error) {
    return error as DomainError;
  }
};
const lists = (n: number) => '['.repeat(n) + ']'.repeat(n);
const objects = (n: number) => '{"a":'.repeat(n) + '1' + '}'.repeat(n);

it.each<[string, unknown]>([
  ['', undefined],
  ['{"a":[1,"x",null]}', { a: [1, 'x', null] }],
  ['\uFEFF {"a":1}\r\n', { a: 1 }],
  ['"text"', 'text'],
])('%j is read', (body, value) => expect(readJson(Buffer.from(body))).toEqual(value));

it.each([' ', '{', '{"a":1}x', '\uFEFF', Buffer.from('{"a":1}', 'utf16le'), Buffer.from([0x22, 0xff, 0x22])])(
  '%j is no JSON',
  (body) => expect(refusal(body)).toMatchObject({ kind: 'invalid', slug: 'bad-request' }),
);

it('has at most 8 levels, 100 fields in an object, 1000 entries in a list and 10,000 values', () => {
  const fields = (n: number) => JSON.stringify(Object.fromEntries(Array.from({ length: n }, (_, i) => [`f${i}`, i])));
  const entries = (n: number) => JSON.stringify({ a: Array.from({ length: n }, () => 1) });
  for (const body of [lists(8), objects(8), fields(100), entries(1_000)]) expect(refusal(body)).toBeNull();
  for (const body of [lists(9), objects(9), fields(101), entries(1_001), `{"a":${fields(101)}}`]) {
    expect(refusal(body)).toMatchObject({ kind: 'invalid', slug: 'validation' });
  }
  const lined = (n: number) => JSON.stringify(Array.from({ length: 10 }, () => Array.from({ length: n }, () => [])));
  expect(refusal(lined(999))).toBeNull();
  expect(refusal(lined(1_000))).toMatchObject({ slug: 'validation', message: expect.stringContaining('10000 values') });
  for (const body of [lists(300_000), objects(100_000)]) expect(refusal(body)).toMatchObject({ slug: 'validation' });
});

it.each([
  ['{"toString":1}', 'toString'],
  ['{"a":[{"b":{"constructor":{}}}]}', 'a.0.b.constructor'],
  ['{"a":{"__proto__":{"b":1}}}', 'a.__proto__'],
  ['{"prototype":1}', 'prototype'],
])('%s has a field that no request has', (body, path) =>
  expect(refusal(body)?.fields).toEqual([{ path, message: 'is not a field of this request' }]),
);
