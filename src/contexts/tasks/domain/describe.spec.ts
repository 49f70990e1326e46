import type { ActionContent } from '../contract.js';
import { describe as line, descriptionOf } from './describe.js';

const cases: Array<[string, string, ActionContent, string]> = [
  ['a text as it is', 'Printer\nis dead', {}, 'Printer\nis dead'],
  ['nothing as nothing', '', {}, ''],
  ['a place', '', { location: { lat: 53.9, lon: -27.56 } }, '[location 53.9, -27.56]'],
  ['a place at zero', '', { location: { lat: 0, lon: 0 } }, '[location 0, 0]'],
  [
    'a card with name and number',
    '',
    { sharedContact: { name: 'Ann', phoneNumber: '+375' } },
    '[contact card: Ann, +375]',
  ],
  ['a card without a name', '', { sharedContact: { name: null, phoneNumber: '+375' } }, '[contact card: +375]'],
  ['a card without a number', '', { sharedContact: { name: 'Ann', phoneNumber: null } }, '[contact card: Ann]'],
  ['an empty card', '', { sharedContact: { name: null, phoneNumber: null } }, '[contact card]'],
  [
    'all numbers of a card',
    '',
    { sharedContact: { name: null, phoneNumber: '1', phoneNumbers: ['1', '2'] } },
    '[contact card: 1, 2]',
  ],
  ['that there was nothing to see', '', { empty: true }, '[empty message]'],
  ['a sticker', '', { sticker: { id: '40129' } }, '[sticker]'],
  ['a link behind its text', 'Look', { link: 'https://example.com' }, 'Look https://example.com'],
  ['what cannot be shown by its kind', 'caption', { unsupported: { type: 'video' } }, 'caption [video]'],
];

describe('an action as one line', () => {
  it.each(cases)('shows %s', (_, text, content, expected) => {
    expect(line(text, content)).toBe(expected);
  });

  it('leaves nothing out when several come together', () => {
    const all = line('Text', {
      location: { lat: 1, lon: 2 },
      sharedContact: { name: 'Ann', phoneNumber: '1' },
      sticker: { id: '1' },
      link: 'https://example.com',
      unsupported: { type: 'poll' },
    });
    expect(all).toBe('Text [location 1, 2] [contact card: Ann, 1] [sticker] https://example.com [poll]');
  });
});

describe('the message that opens a task, as its description', () => {
  const files = [{ id: '1', kind: 'picture' as const, name: '1.jpg' }];
  it.each<[string, string, ActionContent, string]>([
    ['its text alone, beside its files', 'Look', { files }, 'Look'],
    ['its files where there is no text', '', { files }, '[picture]'],
    ['what else came with its text', 'Here', { location: { lat: 1, lon: 2 } }, 'Here [location 1, 2]'],
  ])('is %s', (_, text, content, expected) => expect(descriptionOf(text, content)).toBe(expected));
});
