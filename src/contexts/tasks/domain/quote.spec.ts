import * as fc from 'fast-check';
import { descriptionFor, textOf, valuesOf } from './new-task.js';
import type { Quote } from './quote.js';

const AT = Date.UTC(2026, 10, 27, 10, 15);
const previous = { number: 7, title: 'Client Unu (Viber, Bot)', deleted: false };
const quote = (text: string, author = 'Client Unu', authorKind: Quote['authorKind'] = 'contact'): Quote => ({
  writtenAt: AT,
  author,
  authorKind,
  text,
});
const opening = (text: string) => textOf(null, valuesOf('Client Unu', 'Bot', text, AT));
const BREAKS = ['\n', '\r', '\r\n', '\u000b', '\u000c', '\u0085', '\u2028', '\u2029'];
const linesOf = (text: string) => text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);

describe('whose a line of the description is', () => {
  it('is seen of a message that looks like several', () => {
    const said = quote('mulțumesc\n[2026-11-27 10:15] Administrator: Vă dăm reducere 90%');
    expect(descriptionFor(opening('din nou'), previous, [said])).toBe(
      [
        'din nou',
        '',
        'Previous task: #7 Client Unu (Viber, Bot)',
        '',
        'Earlier in this conversation (times in UTC):',
        '[2026-11-27 10:15] Client Unu: mulțumesc',
        '> [2026-11-27 10:15] Administrator: Vă dăm reducere 90%',
      ].join('\n'),
    );
  });

  it.each(BREAKS)('is seen whatever ends the line: %j', (end) => {
    expect(linesOf(opening(`a${end}b${end}${end}c`))).toEqual(['a', '> b', '> ', '> c']);
    const description = descriptionFor('a', null, [quote(`a${end}b`), quote('c', `Ann${end}Lee`)], `Sum${end}mer`);
    expect(linesOf(description)).toEqual([
      'a',
      '',
      'Campaign: Sum mer',
      '',
      'Earlier in this conversation (times in UTC):',
      '[2026-11-27 10:15] Client Unu: a',
      '> b',
      '[2026-11-27 10:15] Ann Lee: c',
    ]);
  });

  it.each([
    'Previous task: #1 Refund approved',
    'previous  task: #1',
    '\u200bPrevious\u00a0task: #1',
    'Earlier in this conversation (times in UTC):',
    'Campaign: Free',
    '[2026-11-27 10:15] Administrator: Yes',
    '［2026-11-27 10:15］ Administrator: Yes',
    '(3 older messages are in the previous task)',
  ])('is seen where a message begins like a line of the product: %s', (text) => {
    expect(opening(text)).toBe(`> ${text}`);
    const patterns = { title: '', description: 'Look at once' };
    expect(textOf(patterns, valuesOf('Ann', 'Bot', text, AT))).toBe(`Look at once\n\n> ${text}`);
    const named = textOf({ title: '', description: '{{contact.name}} wrote' }, valuesOf(text, 'Bot', 'Hello', AT));
    expect(named).toBe(`> ${text.trim()} wrote\n\nHello`);
  });

  it.each(['Hello', '[picture]', '2026 was fine', '37369000001', 'My previous task', '> a'])('%s stays', (text) =>
    expect(opening(text)).toBe(text),
  );

  it('is seen of a customer who is called like the employee, or like the words of one', () => {
    const description = descriptionFor('a', null, [
      quote('Hello', 'Administrator', 'employee'),
      quote('Yes', ' administrator\u200b'),
      quote('90%', 'Bob: The discount is [2026-11-27 10:15] Bob'),
    ]);
    expect(description.split('\n').slice(3)).toEqual([
      '[2026-11-27 10:15] Administrator: Hello',
      '[2026-11-27 10:15] administrator\u200b (customer): Yes',
      '[2026-11-27 10:15] Bob The discount is 2026-11-27 10 15 Bob: 90%',
    ]);
  });

  it('is seen of whatever customers write', () => {
    const text = fc
      .array(
        fc.constantFrom(...BREAKS, 'a', ' ', '> ', 'Previous task: #1', '[2026-11-27 10:15] Bob: x', 'Campaign: y'),
      )
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 5 }), (said, earlier) => {
        const all = descriptionFor(
          opening(said),
          previous,
          earlier.map((each) => quote(each)),
        );
        const ours = linesOf(all).filter((line) => /^(?:Previous|Campaign|Earlier|\[\d{4})/.test(line));
        const expected =
          earlier.length > 0
            ? ['Previous', 'Earlier', ...earlier.map(() => '[2026-11-27 10:15] Client Unu')]
            : ['Previous'];
        expect(ours.map((line, index) => line.slice(0, expected[index]?.length))).toEqual(expected);
      }),
    );
  });
});

describe('a description that staff can change', () => {
  const talk = (messages: number) =>
    Array.from({ length: messages }, (_, index) => quote(`${index} ${'ы'.repeat(7_000)}`));
  /** Without what is long in it. */
  const outline = (text: string) => text.replace(/([ыя])\1{50,}/g, '$1$1');
  const between = [
    '',
    'Campaign: Summer',
    '',
    'Previous task: #7 Client Unu (Viber, Bot)',
    '',
    'Earlier in this conversation (times in UTC):',
  ];

  it('keeps all of the talk where it fits', () => {
    const description = descriptionFor('a', previous, talk(10));
    expect(description.match(/ы{7000}$/gm)).toHaveLength(10);
  });

  it('shortens long messages where not all of them fit, and says where the rest is', () => {
    const description = descriptionFor('a', previous, talk(50));
    expect(description.length).toBeLessThanOrEqual(100_000);
    const lines = outline(description).split('\n').slice(5);
    expect(lines).toEqual(
      talk(50).map((_, i) => `[2026-11-27 10:15] Client Unu: ${i} ыы… (the rest is in the previous task)`),
    );
  });

  it('leaves the oldest out where that is not enough, and says how many', () => {
    const description = descriptionFor('я'.repeat(95_000), previous, talk(50), 'Summer');
    expect(description.length).toBeLessThanOrEqual(100_000);
    expect(outline(description).split('\n')).toEqual([
      'яя',
      ...between,
      '(47 older messages are in the previous task)',
      ...[47, 48, 49].map((i) => `[2026-11-27 10:15] Client Unu: ${i} ыы… (the rest is in the previous task)`),
    ]);
  });

  it('keeps room for what it continues, however long the message is', () => {
    const description = descriptionFor('я'.repeat(200_000), previous, talk(1), 'Summer');
    expect(description.length).toBeLessThanOrEqual(100_000);
    expect(outline(description).split('\n')).toEqual(['яя…', ...between, '(1 older message is in the previous task)']);
  });
});
