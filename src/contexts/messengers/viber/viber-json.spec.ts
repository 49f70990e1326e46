import * as fc from 'fast-check';
import { isSafeNumber, parse } from 'lossless-json';
import { wildJson, wildNumber } from '../../../../test/support/wild-json.js';
import { fields, line, number, parseViberJson, text, token } from './viber-json.js';

describe('JSON with 64-bit integers', () => {
  it.each([
    '9007199254740993',
    '5871234567890123456',
    '5871234567890123457',
    '18446744073709551615',
    '-9007199254740993',
  ])('keeps every digit of %s', (digits) => {
    expect(fields(parseViberJson(`{"message_token":${digits}}`)).message_token).toBe(digits);
  });

  it('reads what a double holds as a number, and leaves digits inside texts alone', () => {
    expect(parseViberJson('{"a":1700000010000,"b":53.8844239,"c":"5871234567890123456","d":-0.5,"e":1e3}')).toEqual({
      a: 1700000010000,
      b: 53.8844239,
      c: '5871234567890123456',
      d: -0.5,
      e: 1000,
    });
  });

  it('reads escapes in upper-case and lower-case hex', () => {
    expect(parseViberJson(String.raw`{"t":"\u0416\u0436\uD83D\uDE00"}`)).toEqual({ t: 'Жж😀' });
  });

  it.each(['{"a":1,"a":2}', '{"x":{"a":"\\"","a":[1]}}', '{"event":"message","message_token":5,"message_token":6}'])(
    'refuses %s, in which a member is there twice',
    (raw) => expect(() => parseViberJson(raw)).toThrow(/[Dd]uplicate/),
  );

  it('says what is wrong without saying what is written there', () => {
    expect(() => parseViberJson('{"text":"secret" "x":1}')).toThrow(/^(?!.*secret)Comma ',' expected/);
  });

  it.each(['', '{', '[1,', 'null x', '{"a":}', '{"a":1}{"b":2}', '\u0000', '<html>', '{9007199254740993 :1}'])(
    'refuses %j',
    (raw) => {
      expect(() => parseViberJson(raw)).toThrow(SyntaxError);
    },
  );

  it.each<[string, string, string]>([
    ['arrays', '[', ']'],
    ['objects', '{"a":', '}'],
    ['objects with brackets in their texts', String.raw`{"[{\"[":"]}\\","a":`, '}'],
  ])('refuses %s beyond a depth that does not depend on the stack', (_name, open, close) => {
    const nested = (depth: number) => `${open.repeat(depth)}1${close.repeat(depth)}`;
    expect(() => parseViberJson(nested(500))).not.toThrow();
    expect(() => parseViberJson(nested(501))).toThrow(new RangeError('it is nested more than 500 levels deep'));
  });

  it('does not take what lies beside one another for deep', () => {
    expect(() => parseViberJson(`[${Array(1_000).fill('[{"a":["[[["]}]').join(',')}]`)).not.toThrow();
  });
});

it('reads of whatever comes what the exact parser reads, by whichever way', () => {
  const exact = (json: string): unknown => parse(json, undefined, (d) => (isSafeNumber(d) ? Number(d) : d));
  /** What is read, or null where that is refused; of the token, its digits. */
  const read = (reader: (json: string) => unknown, json: string) => {
    try {
      const found = fields(reader(json));
      return { ...found, message_token: token(found.message_token) };
    } catch {
      return null;
    }
  };
  const callback = fc
    .record({ token: wildNumber, id: wildNumber, x: wildJson, spaces: fc.constantFrom('', ' ', '\n\t') })
    .map(
      ({ token: own, id, x, spaces: s }) =>
        `{"event":"message",${s}"message_token"${s}:${s}${own}${s},"sender":{"id":${id}},"x":${x}}`,
    );
  const found = fc.check(
    fc.property(callback, (json) => {
      expect(read(parseViberJson, json)).toEqual(read(exact, json));
    }),
    { numRuns: 3_000 },
  );
  expect(found.counterexample?.[0]).toBeUndefined();
});

describe('a field of unknown type', () => {
  it.each<[unknown, object]>([
    [{ a: 1 }, { a: 1 }],
    [null, {}],
    [undefined, {}],
    [[1, 2], {}],
    ['text', {}],
    [7, {}],
  ])('%j as an object is %j', (value, expected) => expect(fields(value)).toEqual(expected));

  it.each<[unknown, string | null]>([
    ['Ольга', 'Ольга'],
    [' kept as written ', ' kept as written '],
    ['', null],
    [' \t\n', null],
    [5, null],
    [null, null],
    [{}, null],
    ['half \uD83D of a pair', 'half \uFFFD of a pair'],
  ])('%j as text is %j', (value, expected) => expect(text(value)).toBe(expected));

  it.each<[unknown, number | null]>([
    [5, 5],
    ['5', 5],
    ['53.88', 53.88],
    ['', null],
    [' ', null],
    ['five', null],
    [Number.NaN, null],
    ['1e400', null],
    [null, null],
    [true, null],
    [[5], null],
  ])('%j as a number is %j', (value, expected) => expect(number(value)).toBe(expected));

  it.each<[unknown, string | null]>([
    ['Ann', 'Ann'],
    [' Ann\u2028Lee\0 ', 'Ann Lee'],
    [5, '5'],
    ['\u3164', null],
    ['\0', null],
    [['Ann'], null],
    [undefined, null],
  ])('%j as a line is %j', (value, expected) => expect(line(value)).toBe(expected));

  it.each<[unknown, string | null]>([
    ['5871234567890123456', '5871234567890123456'],
    [1478683725125, '1478683725125'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
    ['-5', '-5'],
    [-5, '-5'],
    [2 ** 53, null],
    [1.5, null],
    ['1.5', null],
    ['12a', null],
    ['', null],
    ['1'.repeat(41), null],
    [null, null],
    [{ value: '5' }, null],
  ])('%j as a token is %j', (value, expected) => expect(token(value)).toBe(expected));
});
