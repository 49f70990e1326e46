import * as fc from 'fast-check';
import { parse } from 'lossless-json';
import { asciiJson, wireJson } from './wire-json.js';

describe('JSON on the wire', () => {
  it('keeps every digit of a bigint, unquoted, and leaves undefined members out', () => {
    expect(wireJson({ token: 5389804735894462827n, none: undefined, list: [1, null] })).toBe(
      '{"token":5389804735894462827,"list":[1,null]}',
    );
  });

  it('escapes what is not ASCII in upper-case hex, emoji as two units', () => {
    expect(asciiJson({ text: 'Я\n"😀"' })).toBe('{"text":"\\u042F\\n\\"\\uD83D\\uDE00\\""}');
  });

  it('reads back as what was written', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.bigInt({ min: 0n, max: 2n ** 64n }), (value, token) => {
        const text = asciiJson({ value: value as string, token });
        expect(JSON.parse(text).value).toEqual(JSON.parse(JSON.stringify(value)));
        expect(String((parse(text) as { token: unknown }).token)).toBe(String(token));
        expect(text).toMatch(/^[\x20-\x7e]*$/);
      }),
    );
  });
});
