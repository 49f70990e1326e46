import { expect, it } from 'vitest';
import { quotesOf } from './quotes.ts';

it('finds what was quoted, with all of its lines', () => {
  const description = [
    'Again',
    '',
    'Previous task: #94 Olena (Viber, Teplo)',
    '',
    'Earlier in this conversation (times in UTC):',
    '(3 older messages are in the previous task)',
    '[2026-11-12 08:05] Olena: Добрий день: котел',
    '> не гріє',
    '[2026-11-12 08:09] Iryna Savchuk: We come at ten',
  ].join('\n');
  expect(quotesOf(description)).toEqual([
    { at: new Date('2026-11-12T08:05:00Z'), author: 'Olena', text: 'Добрий день: котел\nне гріє' },
    { at: new Date('2026-11-12T08:09:00Z'), author: 'Iryna Savchuk', text: 'We come at ten' },
  ]);
});

it.each([
  '',
  'Hello',
  '[2026-11-12 08:05] Olena: said by a customer',
  '> Earlier in this conversation (times in UTC):',
])('takes nothing of %j for a quote', (description) => {
  expect(quotesOf(description)).toEqual([]);
});
