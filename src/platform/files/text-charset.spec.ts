import { textCharset } from './text-charset.js';

const utf16 = {
  'utf-16le': (text: string) => Buffer.from(text, 'utf16le'),
  'utf-16be': (text: string) => swapped(text),
};
const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('the charset of a text', () => {
  it.each(['Hello\r\n\tworld', 'Привет, мир', 'Bună ziua; 100 €', '漢字テスト。', '👍🏽 да', 'x'])('"%s"', (text) => {
    expect(textCharset(Buffer.from(text))).toBe('utf-8');
    for (const [charset, encode] of Object.entries(utf16)) expect(textCharset(encode(`\ufeff${text}`))).toBe(charset);
  });

  it.each(['Hello\r\n\tworld', 'Привет, мир', 'Bună ziua; 100 €'])('"%s" without a byte order mark', (text) => {
    for (const [charset, encode] of Object.entries(utf16)) expect(textCharset(encode(text))).toBe(charset);
  });

  it('is known although the sample ends inside a character', () => {
    expect(textCharset(utf16['utf-16le']('\ufeffaa😀').subarray(0, 8))).toBe('utf-16le');
    expect(textCharset(Buffer.from('aaж').subarray(0, 3))).toBe('utf-8');
  });

  it.each([
    ['nothing', ''],
    ['a zero in the middle', 'abc\0def'],
    ['zeros only', '\0\0\0\0'],
    ['small numbers of 16 bits', '\x01\0\x02\0\x03\0\x04\0'],
    ['text of an old encoding', '\xcf\xf0\xe8\xe2\xe5\xf2'],
    ['one byte', '\xff'],
    ['sound that begins like a byte order mark', '\xff\xfe\x90\xc4\0\0\0\0\x01\x02'],
    ['half a pair behind a byte order mark', '\xff\xfe\x3d\xd8\x41\0'],
    ['characters that are none behind a byte order mark', '\xfe\xff\xff\xff\0A'],
  ])('%s has none', (_what, bytes) => {
    expect(textCharset(Buffer.from(bytes, 'latin1'))).toBeNull();
  });
});
