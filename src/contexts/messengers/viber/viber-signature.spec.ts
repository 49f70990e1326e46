import { isSigned, viberSignature } from './viber-signature.js';

const KEY = '44dafb7e0f40021e-61a47a1e6778d187-f2c5a676a07050b3';
const BODY = Buffer.from('{"event":"webhook","timestamp":4977069964384421269,"message_token":1478683725125}');
const SIGNATURE = 'd21b343448c8aee33b8e93768ef6ceb64a6ba6163099973a2b8bd028fea510ef';

describe('the signature of a callback', () => {
  it.each([
    [KEY, BODY, SIGNATURE],
    ['2', Buffer.from('1'), '4703d481ddedca88184497744b52937586bef3b273645082c04529f73b85456e'],
  ])('is the documented one (key %s)', (key, body, expected) => {
    expect(viberSignature(key, body)).toBe(expected);
    expect(isSigned(key, body, expected, undefined)).toBe(true);
  });

  it('is taken from the header, from ?sig=, or from both when they agree', () => {
    expect(isSigned(KEY, BODY, SIGNATURE, undefined)).toBe(true);
    expect(isSigned(KEY, BODY, undefined, SIGNATURE)).toBe(true);
    expect(isSigned(KEY, BODY, SIGNATURE, SIGNATURE)).toBe(true);
  });

  it('covers the bytes, not what they mean: escapes in upper-case hex stay as they came', () => {
    const escaped = Buffer.from(String.raw`{"event":"message","message":{"text":"\u0416"}}`);
    const signature = viberSignature(KEY, escaped);
    expect(isSigned(KEY, escaped, signature, undefined)).toBe(true);
    expect(isSigned(KEY, Buffer.from(JSON.stringify(JSON.parse(escaped.toString()))), signature, undefined)).toBe(
      false,
    );
  });

  it('covers bytes that are no UTF-8', () => {
    const bytes = Buffer.from([0x7b, 0xff, 0xfe, 0x7d]);
    expect(isSigned(KEY, bytes, viberSignature(KEY, bytes), undefined)).toBe(true);
  });

  const otherKey = viberSignature('another-key-of-another-bot', BODY);
  const lastDigitWrong = `${SIGNATURE.slice(0, -1)}e`;
  it.each<[string, unknown, unknown]>([
    ['missing', undefined, undefined],
    ['empty', '', undefined],
    ['empty in the header, right in the query', '', SIGNATURE],
    ['of another key', otherKey, undefined],
    ['wrong in the last digit', lastDigitWrong, undefined],
    ['in upper case', SIGNATURE.toUpperCase(), undefined],
    ['too short', SIGNATURE.slice(0, -1), undefined],
    ['half', SIGNATURE.slice(0, 32), undefined],
    ['too long', `${SIGNATURE}0`, undefined],
    ['followed by a line break', `${SIGNATURE}\n`, undefined],
    ['with a blank', ` ${SIGNATURE}`, undefined],
    ['with a prefix', `sha256=${SIGNATURE}`, undefined],
    ['no hex', 'z'.repeat(64), undefined],
    ['base64', Buffer.from(SIGNATURE, 'hex').toString('base64'), undefined],
    ['64 characters of two bytes each', 'ж'.repeat(64), undefined],
    ['a list', [SIGNATURE], undefined],
    ['a list in the query', undefined, [SIGNATURE, SIGNATURE]],
    ['right in the header, wrong in the query', SIGNATURE, lastDigitWrong],
    ['wrong in the header, right in the query', lastDigitWrong, SIGNATURE],
    ['two in one header', `${SIGNATURE}, ${SIGNATURE}`, undefined],
    ['null', null, undefined],
    ['a number', 42, undefined],
  ])('is refused when it is %s', (_name, header, query) => {
    expect(isSigned(KEY, BODY, header, query)).toBe(false);
  });

  it('does not fit a body that differs in one byte', () => {
    const other = Buffer.from(BODY);
    other[10]! ^= 1;
    expect(isSigned(KEY, other, SIGNATURE, undefined)).toBe(false);
    expect(isSigned(KEY, Buffer.concat([BODY, Buffer.from('\n')]), SIGNATURE, undefined)).toBe(false);
    expect(isSigned(KEY, Buffer.alloc(0), SIGNATURE, undefined)).toBe(false);
  });
});
