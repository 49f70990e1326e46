import type { SendableMessage } from '../messenger-gateway.js';
import { viberMessage, viberName, viberSender } from './viber-message.js';

const URL = 'https://tasks.example.com/m/key/photo.jpg';
const SMALL = 'https://tasks.example.com/m/other/thumbnail.jpg';

const picture = (text: string, thumbnailUrl: string | null = null): SendableMessage => ({
  kind: 'picture',
  text,
  url: URL,
  thumbnailUrl,
});
const video = (durationMs: number | null, thumbnailUrl: string | null = null): SendableMessage => ({
  kind: 'video',
  url: URL,
  size: 27_262_976,
  durationMs,
  thumbnailUrl,
});
const card = (name: string, phoneNumber = '+40721234567'): SendableMessage => ({ kind: 'contact', name, phoneNumber });
const fileName = (name: string) => viberMessage({ kind: 'file', url: URL, size: 7, name })['file_name'] as string;

describe('a message in the words of Viber', () => {
  it.each<[string, SendableMessage, object]>([
    ['text', { kind: 'text', text: 'Ж 😀' }, { type: 'text', text: 'Ж 😀' }],
    ['picture', picture('Like this?', SMALL), { type: 'picture', text: 'Like this?', media: URL, thumbnail: SMALL }],
    ['picture: its text is required, also when there is none', picture(''), { type: 'picture', text: '', media: URL }],
    [
      'video: the duration in whole seconds',
      video(12_400, SMALL),
      { type: 'video', media: URL, size: 27_262_976, duration: 12, thumbnail: SMALL },
    ],
    ['video of half a second', video(400), { type: 'video', media: URL, size: 27_262_976, duration: 1 }],
    ['video of three minutes', video(180_000), { type: 'video', media: URL, size: 27_262_976, duration: 180 }],
    ['video of unknown duration', video(null), { type: 'video', media: URL, size: 27_262_976 }],
    [
      'file',
      { kind: 'file', url: URL, size: 7, name: 'договор.pdf' },
      { type: 'file', media: URL, size: 7, file_name: 'договор.pdf' },
    ],
    [
      'location',
      { kind: 'location', lat: -47.0245, lon: 0 },
      { type: 'location', location: { lat: -47.0245, lon: 0 } },
    ],
    ['contact', card('Ion'), { type: 'contact', contact: { name: 'Ion', phone_number: '+40721234567' } }],
    [
      'contact: a number begins with a plus',
      card('Ion', '40721234567'),
      { type: 'contact', contact: { name: 'Ion', phone_number: '+40721234567' } },
    ],
  ])('%s', (_name, message, expected) => {
    expect(viberMessage(message)).toEqual(expected);
  });

  it.each([
    ['a'.repeat(28), 'a'.repeat(28)],
    ['a'.repeat(29), 'a'.repeat(28)],
    [`${'a'.repeat(26)}😀b`, `${'a'.repeat(26)}😀`],
    [`${'a'.repeat(27)}😀`, 'a'.repeat(27)],
    ['Ana 👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 'Ana 👨‍👩‍👧‍👦👨‍👩‍👧‍👦'],
    ['Ana\n\u202eLee', 'Ana Lee'],
    ['\u3164', '+40721234567'],
  ])('cuts the name of a card to 28, between characters: %s', (name, expected) => {
    expect(viberMessage(card(name))).toMatchObject({ contact: { name: expected } });
  });

  it.each([
    ['a.pdf', 'a.pdf'],
    ['LICENSE', 'LICENSE.dat'],
    ['Отчёт за год', 'Отчёт за год.dat'],
    ['tar.tar.gz', 'tar.tar.gz'],
    [`${'a'.repeat(252)}.pdf`, `${'a'.repeat(252)}.pdf`],
    [`${'a'.repeat(253)}.pdf`, `${'a'.repeat(252)}.pdf`],
    [`${'a'.repeat(251)}😀.pdf`, `${'a'.repeat(251)}.pdf`],
    ['a'.repeat(300), `${'a'.repeat(252)}.dat`],
  ])('names a file in at most 256, with an extension: %s', (name, expected) => {
    expect(fileName(name)).toBe(expected);
    expect(fileName(name).length).toBeLessThanOrEqual(256);
  });
});

it('says beforehand under which name a customer will see a message', () => {
  for (const name of ['Iryna Savchuk', 'Aleksandra Konstantinovna Wolfeschlegelstein', '\u200b']) {
    expect(viberSender(name)).toEqual({ name: viberName(name) });
  }
});
