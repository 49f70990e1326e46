import { linesOf, oneLine, showsNothing, sound } from './shown.js';

describe('what shows nothing', () => {
  it.each([
    // Names that customers and staff were called by.
    '\u3164',
    '\u3164\u3164',
    '\u17b4',
    '\u0301\u0301',
    '\u200b',
    // More of the same kind.
    '',
    ' \t\n',
    '\u00a0\u3000\u2007',
    '\uffa0\u115f\u1160\u17b5',
    '\u2800',
    '\u00ad',
    '\ufe0f\u{e0100}',
    '\u{e0067}\u{e0062}\u{e007f}',
    '\u202e\u2066\u2069',
    '\ufeff\u034f\u180e\u2060\u2064',
    '\ufff9\ufffa\ufffb\ufffc',
    '\u200c\u200d\u200e\u200f\u061c',
    '\0\u0007\u009f',
    '\u{1d159}\u{1d173}\u{13441}',
    '\u20e3',
  ])('%j does', (text) => expect(showsNothing(text)).toBe(true));

  it.each([
    'a',
    '-',
    '❤️',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    '🇲🇩',
    'e\u0301',
    '\u3164a',
    'ᄀ',
    '1️⃣',
    '\u{1faff}',
    '\ufffd',
    '√',
    '\uf8ff',
    '\u0378',
  ])('%j does not', (text) => expect(showsNothing(text)).toBe(false));
});

describe('one line', () => {
  it.each([
    ['Ann Lee', 'Ann Lee'],
    ['  Ann \t\r\n Lee ', 'Ann   Lee'],
    ['a\nb\rc\u000bd\u000ce\u0085f\u2028g\u2029h', 'a b c d e f g h'],
    ['An\0n\u0007\u009b', 'Ann'],
    ['\u202eknaB\u202c \u2067x\u2069', 'knaB x'],
    ['\ud83d', '\ufffd'],
    ['\u3164\n\u200b', ''],
    // What belongs to letters and emoji stays.
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['क्\u200dष', 'क्\u200dष'],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️ 👨‍👩‍👧‍👦', '🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️ 👨‍👩‍👧‍👦'],
    ['\u200fשלום\u200e', '\u200fשלום\u200e'],
  ])('%j is %j', (text, line) => expect(oneLine(text)).toBe(line));
});

it('ends lines at every sign that shows as an end', () => {
  expect(linesOf('a\r\nb\nc\rd\u000be\u000cf\u0085g\u2028h\u2029i')).toEqual([...'abcdefghi']);
});

it('keeps no zero and no half of a character', () => {
  expect(sound('a\0b\ud83d\n')).toBe('ab\ufffd\n');
});
