import * as fc from 'fast-check';
import { charactersOf, cut, cutStart } from './cut.js';

const FAMILY = '👨‍👩‍👧‍👦';

it.each([
  ['abc', 3, 'abc'],
  ['abcd', 3, 'abc'],
  ['a\r\nb', 2, 'a'],
  [`a${FAMILY}`, 11, 'a'],
  [`a${FAMILY}`, 12, `a${FAMILY}`],
  ['🇲🇩🇷🇴', 7, '🇲🇩'],
  ['ae\u0301', 2, 'a'],
  // One character, longer than all of it.
  [FAMILY, 9, FAMILY.slice(0, 9).replace(/[\ud800-\udbff]$/, '')],
  ['😀', 1, ''],
])('%s, at most %d: %s', (text, units, expected) => {
  expect(cut(text, units)).toBe(expected);
});

const unit = fc.constantFrom('a', ' ', '\r\n', 'e\u0301', '😀', FAMILY, '🇲🇩', 'क्षि', '한', '\u200d', '\ufe0f');
const texts = fc.array(unit, { maxLength: 60 }).map((units) => units.join(''));

it.each([
  ['beginning', cut, (text: string, part: string) => text.startsWith(part), false],
  ['end', cutStart, (text: string, part: string) => text.endsWith(part), true],
])('the %s of a text has whole characters, as many as fit', (_, take, isPartOf, fromEnd) => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 90 }), (text, units) => {
      const part = take(text, units);
      expect(isPartOf(text, part)).toBe(true);
      expect(part.length).toBeLessThanOrEqual(units);
      expect(part.isWellFormed()).toBe(true);
      const characters = fromEnd ? charactersOf(text).toReversed() : charactersOf(text);
      const fits: string[] = [];
      for (const character of characters) {
        if (fits.join('').length + character.length > units) break;
        fits.push(character);
      }
      const whole = (fromEnd ? fits.toReversed() : fits).join('');
      // A single character that is longer than all of it is cut.
      expect(whole === '' ? '' : part).toBe(whole);
    }),
    { numRuns: 1_000 },
  );
});
