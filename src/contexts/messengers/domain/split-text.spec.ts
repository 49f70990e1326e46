import * as fc from 'fast-check';
import { charactersOf } from '../../../platform/text/cut.js';
import { splitText } from './split-text.js';

const FAMILY = '👨‍👩‍👧‍👦';

const withoutBlanks = (text: string) => text.replace(/\s+/g, '');
/** Without the characters at both ends that are blank; one that carries a mark is not. */
const trimmed = (whole: string): string => {
  const characters = charactersOf(whole.trimEnd());
  const first = characters.findIndex((character) => character.trim() !== '');
  return first < 0 ? '' : characters.slice(first).join('');
};
const text = fc.string({
  unit: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('a', 'Я', 'слово', 'x1') },
    { weight: 3, arbitrary: fc.constantFrom(' ', '  ', '\n', '\n\n', '\t', '\u00a0', '\u2028') },
    { weight: 2, arbitrary: fc.constantFrom('. ', '! ', '?', '…', ', ', '; ', '."', ':)') },
    { weight: 3, arbitrary: fc.constantFrom('😀', FAMILY, '𝒳', '🇧🇾', 'e\u0301', ' \u0301', 'क्षि') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
  ),
  maxLength: 400,
});
const limit = fc.integer({ min: 2, max: 90 });

describe('splitting a text', () => {
  it('loses nothing but blanks, makes no part too long or empty, and cuts no character in half', () => {
    fc.assert(
      fc.property(text, limit, (whole, max) => {
        const parts = splitText(whole, max);
        expect(withoutBlanks(parts.join(''))).toBe(withoutBlanks(whole));
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(max);
          expect(trimmed(part)).toBe(part);
          expect(part).not.toBe('');
          expect(part.isWellFormed()).toBe(whole.isWellFormed());
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('keeps every blank inside a part: each part stands in the text as it is, one after the other', () => {
    fc.assert(
      fc.property(text, limit, (whole, max) => {
        let from = 0;
        for (const part of splitText(whole, max)) {
          const at = whole.indexOf(part, from);
          expect(at).toBeGreaterThanOrEqual(0);
          expect(whole.slice(from, at).trim()).toBe('');
          from = at + part.length;
        }
        expect(whole.slice(from).trim()).toBe('');
      }),
    );
  });

  it('leaves a text that fits alone, and makes nothing of nothing', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const kept = trimmed(whole);
        expect(splitText(whole, Math.max(2, kept.length))).toEqual(kept === '' ? [] : [kept]);
      }),
    );
    expect(splitText(' \n ', 7_000)).toEqual([]);
  });

  it.each([
    ['a paragraph', 'aaaa bbb. cc\n\nd, e f', 16, ['aaaa bbb. cc', 'd, e f']],
    [
      'a line, where no paragraph ends near the limit',
      'aaaa bbbb ccc.\ndd. e, f g',
      20,
      ['aaaa bbbb ccc.', 'dd. e, f g'],
    ],
    ['a sentence', 'One two three. Four, five six', 19, ['One two three.', 'Four, five six']],
    ['a sentence in quotes', '«One two three.» Four, five', 21, ['«One two three.»', 'Four, five']],
    ['a pause', 'One two three four, five six', 22, ['One two three four,', 'five six']],
    ['a blank', 'aaaaaaaa bbbbbbbb', 12, ['aaaaaaaa', 'bbbbbbbb']],
    ['a blank right behind the limit', 'aaaaaa bbbbbb', 6, ['aaaaaa', 'bbbbbb']],
    ['the limit, where there is nothing better', 'a'.repeat(25), 10, ['a'.repeat(10), 'a'.repeat(10), 'a'.repeat(5)]],
    ['one before the limit, where the limit lies inside a character', 'aaa😀😀', 6, ['aaa😀', '😀']],
  ])('cuts at %s', (_, whole, max, parts) => {
    expect(splitText(whole, max)).toEqual(parts);
  });

  it.each([
    ['families', FAMILY.repeat(700)],
    ['a family at the limit', `${'a'.repeat(6990)}${FAMILY}b`],
    ['flags', '🇲🇩'.repeat(4000)],
    ['blanks with marks', `${'a'.repeat(6999)} \u0301b`],
  ])('cuts none of %s in half', (_, whole) => {
    const parts = splitText(whole, 7_000);
    expect(parts.length).toBeGreaterThan(1);
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(7_000);
    expect(parts.flatMap(charactersOf)).toEqual(charactersOf(whole));
  });

  it('cuts one character without end, though not between the halves of a pair', () => {
    const parts = splitText(`a${'\u{1d165}'.repeat(8_000)}`, 7_000);
    expect(parts.map(({ length }) => length)).toEqual([6_999, 7_000, 2_002]);
    expect(parts.every((part) => part.isWellFormed())).toBe(true);
  });

  it('does not cut so early that parts become many: places in the first part of a message do not count', () => {
    const whole = `Hi.\n\n${'a'.repeat(200)}`;
    expect(splitText(whole, 100).length).toBe(3);
  });
});
