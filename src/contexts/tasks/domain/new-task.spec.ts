import * as fc from 'fast-check';
import { descriptionFor, type Quote, titleFor } from './new-task.js';

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
    { writtenAt: at, author: 'Ann', text: 'Hello' },
    { writtenAt: at + 1_000, author: 'Bob', text: 'Good evening' },
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
