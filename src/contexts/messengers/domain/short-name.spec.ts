import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { shortName } from './short-name.js';

const FAMILY = '👩‍👩‍👧‍👦';
const MARKS = '\u0301\u0302\u0303\u0304\u0306\u0307\u0308';

describe('a name of at most 28 units', () => {
  it.each([
    // It fits.
    ['Ann Lee', 'Ann Lee'],
    ['  Ann \t\n Lee ', 'Ann Lee'],
    ['Aleksandra Konstantinopolsky', 'Aleksandra Konstantinopolsky'],
    ['Ann (Support)', 'Ann (Support)'],
    [`Ann ${FAMILY}`, `Ann ${FAMILY}`],
    // Initials of the rest.
    ['Aleksandra Konstantinopolskaya-Ivanova', 'Aleksandra K.'],
    ['Александра Константинопольская-Иванова', 'Александра К.'],
    ['Maria Elena Konstantinopolskaya Ivanova', 'Maria Elena K. I.'],
    ['Alexander Bartholomew Konstantinopolsky', 'Alexander Bartholomew K.'],
    ['Konstantin Petrovich Chernomyrdin the Third of Their Name', 'Konstantin Petrovich…'],
    ['A service desk with quite a long name', 'A service desk with quite a…'],
    ['Maximilian-Alexander-Benedikt von der Hohen', 'Maximilian-Alexander-Benedi…'],
    ['Wolfeschlegelsteinhausen van Bergerdorff', 'Wolfeschlegelsteinhausen V.'],
    ['Wolfeschlegelsteinhausenberg van Bergen', 'Wolfeschlegelsteinhausenberg'],
    ['Olga “the Printer” Konstantinopolskaya', 'Olga “the Printer” K.'],
    ['Aleksandra – Konstantinopolskaya Desk', 'Aleksandra – K. D.'],
    ['Gabriela-Alexandrina, – – – – – – – – –', 'Gabriela-Alexandrina'],
    // One endless word.
    ['Konstantinopolskayaivanovapetrova', 'Konstantinopolskayaivanovap…'],
    ['Konstantinopolskaya-Ivanova-Petrova', 'Konstantinopolskaya-Ivanova…'],
    ['Konstantinopolskayaivanov---------', 'Konstantinopolskayaivanov…'],
    ['田'.repeat(40), `${'田'.repeat(27)}…`],
    // Nothing is cut in half.
    ['🙂'.repeat(20), `${'🙂'.repeat(13)}…`],
    [`${'x'.repeat(20)}${FAMILY}y`, `${'x'.repeat(20)}…`],
    [`${'x'.repeat(26)}e\u0301e\u0301e\u0301`, `${'x'.repeat(26)}é…`],
    [`${'x'.repeat(24)}q\u0301\u0302q\u0301\u0302`, `${'x'.repeat(24)}q\u0301\u0302…`],
    [`Z${MARKS.repeat(6)}oe`, 'Zoe…'],
    [`${'-'.repeat(40)} Ann Lee`, 'Ann Lee'],
    ['-'.repeat(40), `${'-'.repeat(27)}…`],
    [`${'-'.repeat(40)}Ann`, `${'-'.repeat(27)}…`],
    ['\u1100'.repeat(40), `${'\u1100'.repeat(27)}…`],
    // Half a character is what a broken program sends.
    ['Ann \ud83d', 'Ann \ufffd'],
    // Nothing to see.
    ['', ''],
    [' \u200b\u200d\n', ''],
    ['\u0301\u0302', ''],
  ])('%j is %j', (name, short) => expect(shortName(name, 28)).toBe(short));

  it('is never too long, never empty where there is something to see, and never ends in the middle of something', () => {
    const word = oneof(
      string({ unit: 'grapheme', maxLength: 40 }),
      string({ unit: 'binary', maxLength: 40 }),
      constantFrom('Ann', 'Konstantinopolskaya', FAMILY, `e${MARKS}`, '–', '🇷🇴'),
    );
    const names = array(word, { maxLength: 6 }).map((words) => words.join(' '));
    assert(
      property(names, (name) => {
        const short = shortName(name, 28);
        expect(short.length).toBeLessThanOrEqual(28);
        expect(short).toBe(short.trim());
        expect(short.isWellFormed()).toBe(true);
        expect(short !== '' || !/[\p{L}\p{N}]/u.test(name)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
