import * as fc from 'fast-check';
import { descriptionFor, textOf, titleFor, titleOf, valuesOf } from './new-task.js';
import type { Quote } from './quote.js';

const MAX_TITLE = 500;

describe('the title of a task that a message opens', () => {
  it('is the name, the messenger and the bot', () => {
    expect(titleFor('Ольга', 'Service desk')).toBe('Ольга (Viber, Service desk)');
  });

  it('stays whole at exactly the limit, and is cut with a sign one character later', () => {
    const rest = ' (Viber, Bot)'.length;
    const fits = titleFor('n'.repeat(MAX_TITLE - rest), 'Bot');
    expect(fits).toHaveLength(MAX_TITLE);
    expect(fits).toMatch(/\(Viber, Bot\)$/);
    const cut = titleFor('n'.repeat(MAX_TITLE - rest + 1), 'Bot');
    expect(cut.length).toBeLessThanOrEqual(MAX_TITLE);
    expect(cut).toMatch(/\(Viber, Bo?…$/);
  });

  it('cuts between characters, never inside an emoji', () => {
    const tail = fc.string({ unit: fc.constantFrom('a', 'Я', '😀', '👩‍🔧', '𝒳'), maxLength: 30 });
    const name = fc.tuple(fc.integer({ min: 0, max: MAX_TITLE }), tail).map(([long, end]) => 'n'.repeat(long) + end);
    fc.assert(
      fc.property(name, (who) => {
        const title = titleFor(who, 'Bot');
        expect(title.length).toBeLessThanOrEqual(MAX_TITLE);
        expect(title.isWellFormed()).toBe(true);
        const whole = `${who} (Viber, Bot)`;
        const kept = title === whole ? whole.length : title.length - 1;
        expect(title).toBe(whole.slice(0, kept) + (kept < whole.length ? '…' : ''));
        // Not more is lost than the sign and the character it may have to spare.
        expect(kept).toBeGreaterThanOrEqual(Math.min(whole.length, MAX_TITLE - 5));
      }),
    );
  });
});

describe('the description of a task that a message opens', () => {
  const previous = { number: 7, title: 'Ann (Viber, Bot)', deleted: false };
  const at = Date.UTC(2026, 0, 31, 23, 59, 59);
  const quotes: Quote[] = [
    { writtenAt: at, author: 'Ann', authorKind: 'contact', text: 'Hello' },
    { writtenAt: at + 1_000, author: 'Bob', authorKind: 'employee', text: 'Good evening' },
  ];

  it('is the message alone, when it continues nothing', () => {
    expect(descriptionFor('Printer is dead', null, [])).toBe('Printer is dead');
  });

  it('names the campaign that its author came from', () => {
    expect(descriptionFor('Hello', null, [], 'Summer')).toBe('Hello\n\nCampaign: Summer');
  });

  it('names the task it continues by number and title', () => {
    expect(descriptionFor('Again', previous, [])).toBe('Again\n\nPrevious task: #7 Ann (Viber, Bot)');
  });

  it('names a task that was deleted for good by the number, which is all that is left', () => {
    expect(descriptionFor('Again', { number: 7, title: '', deleted: true }, [])).toBe(
      'Again\n\nPrevious task: #7 (deleted)',
    );
  });

  it('quotes the tail of the talk, oldest first, with times in UTC', () => {
    expect(descriptionFor('Again', previous, quotes)).toBe(
      [
        'Again',
        '',
        'Previous task: #7 Ann (Viber, Bot)',
        '',
        'Earlier in this conversation (times in UTC):',
        '[2026-01-31 23:59] Ann: Hello',
        '[2026-02-01 00:00] Bob: Good evening',
      ].join('\n'),
    );
  });
});

describe('a task of a template', () => {
  const values = valuesOf('Ann', 'Bot', 'The printer\n is dead', Date.UTC(2026, 0, 31, 23, 59, 59));
  const patterns = (title: string, description = '') => ({ title, description });

  it('has the title of the pattern, in one line', () => {
    expect(titleOf(patterns('{{date}} {{contact.name}}: {{message.text}}'), values)).toBe(
      '2026-01-31 Ann: The printer is dead',
    );
  });

  it.each([[null], [patterns('')], [patterns(' {{message.text}} ')]])('has the usual title with %j', (template) => {
    expect(titleOf(template, { ...values, 'message.text': ' \n ' })).toBe('Ann (Viber, Bot)');
  });

  it('has a title of 500 characters at most', () => {
    const title = titleOf(patterns('{{message.text}}'), { ...values, 'message.text': '😀'.repeat(400) });
    expect(title.length).toBeLessThanOrEqual(500);
    expect(title).toMatch(/^😀{200,}…$/u);
  });

  it.each([
    ['the message alone, without a template', null, 'The printer\n>  is dead'],
    ['the message alone, without a pattern', patterns('x', ' \n'), 'The printer\n>  is dead'],
    [
      'the message where the pattern wants it',
      patterns('', 'Said: “{{ message.text }}”'),
      'Said: “The printer\n>  is dead”',
    ],
    [
      'the message below, where the pattern has no place for it',
      patterns('', 'Look at once'),
      'Look at once\n\nThe printer\n>  is dead',
    ],
  ])('says %s', (_, template, expected) => {
    expect(textOf(template, values)).toBe(expected);
  });

  it('is not blown up by a pattern that repeats a long message', () => {
    const text = textOf(patterns('', '{{message.text}}'.repeat(100)), { ...values, 'message.text': 'ы'.repeat(7_000) });
    expect(text.length).toBeLessThanOrEqual(100_000);
    expect(text).toMatch(/ы…$/);
  });
});
