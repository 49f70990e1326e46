import type { ActionContent } from '../../tasks/contract.js';
import type { InboundEvent, InboundMedia } from '../messenger-gateway.js';
import { translateViber } from './viber-translator.js';

const USER = 'kT3x/9aQ+uPz1mN0bVYw6A==';
const FACE = 'https://media-direct.cdn.viber.com/download_photo?dlid=abc&fltp=jpg&imsz=0000';
const SENDER = `{"id":"${USER}","name":"Ольга","avatar":"${FACE}","language":"ru-RU","country":"BY","api_version":10}`;

function messageOf(message: string, sender = SENDER) {
  const event: InboundEvent = translateViber(
    Buffer.from(
      `{"event":"message","timestamp":1700000010000,"chat_hostname":"SN-CHAT-05_","message_token":5871234567890200001,` +
        `"sender":${sender},"message":${message},"silent":false}`,
    ),
  );
  if (event.kind !== 'message') throw new Error(`it became ${event.kind}`);
  return event;
}

/** A signed link as the CDN writes it, and when it dies. */
const LINK = 'https://dl-media.viber.com/4/media/2/x.jpg?Expires=1700003610&Signature=s&Key-Pair-Id=APKA';
const DIES = 1_700_003_610_000;
const media = (kind: InboundMedia['kind'], rest: Partial<InboundMedia> = {}): InboundMedia[] => [
  { kind, url: LINK, name: null, thumbnailUrl: null, endsAt: DIES, ...rest },
];
const lost = (kind: InboundMedia['kind'], name: string | null = null) => media(kind, { url: null, endsAt: null, name });
const unsupported = (type: string): ActionContent => ({ unsupported: { type } });

/** What is sent, and what it says: its text, its content, its files. */
type Row = [what: string, sent: string, text: string, content: ActionContent, media?: InboundMedia[]];

const FILES: Row[] = [
  [
    'a picture with a caption',
    `{"type":"picture","media":"${LINK}","thumbnail":"${LINK}","file_name":"1557267880757450.jpg","size":356135,"text":"caption"}`,
    'caption',
    {},
    media('picture', { name: '1557267880757450.jpg' }),
  ],
  ['a picture as it was in 2016', `{"type":"picture","media":"${LINK}","text":""}`, '', {}, media('picture')],
  ['a picture without media', '{"type":"picture","file_name":"1.jpg"}', '', {}, lost('picture', '1.jpg')],
  ['a picture whose media is no link', '{"type":"picture","media":"file:///etc/passwd"}', '', {}, lost('picture')],
  ['a picture whose media is no text', '{"type":"picture","media":{"url":"x"}}', '', {}, lost('picture')],
  [
    'a video with a small picture of it',
    `{"type":"video","media":"${LINK}","thumbnail":"https://dl-media.viber.com/t.jpg","file_name":"1.mp4","size":268364,"duration":2400,"text":"look"}`,
    'look',
    {},
    media('video', { name: '1.mp4', thumbnailUrl: 'https://dl-media.viber.com/t.jpg' }),
  ],
  ['a video without one', `{"type":"video","media":"${LINK}"}`, '', {}, media('video')],
  ['a video without media', '{"type":"video","duration":2400}', '', {}, lost('video')],
  [
    'a file, its size on the wire',
    `{"type":"file","media":"${LINK}","file_name":"offer.pdf","size":48211}`,
    '',
    {},
    media('file', { name: 'offer.pdf' }),
  ],
  [
    'a file, its size as in the documentation',
    `{"type":"file","media":"${LINK}","file_name":"offer.pdf","file_size":"48211"}`,
    '',
    {},
    media('file', { name: 'offer.pdf' }),
  ],
  ['a file without media', '{"type":"file","file_name":"offer.pdf"}', '', {}, lost('file', 'offer.pdf')],
  ['a file without a name', `{"type":"file","media":"${LINK}"}`, '', {}, media('file')],
  [
    'a link that does not say when it dies',
    '{"type":"file","media":"https://dl-media.viber.com/a?Expires=soon"}',
    '',
    {},
    media('file', { url: 'https://dl-media.viber.com/a?Expires=soon', endsAt: null }),
  ],
  [
    'a link with its end at another place',
    '{"type":"file","media":"HTTP://dl-media.viber.com/a?Signature=s&Expires=1700003610"}',
    '',
    {},
    media('file', { url: 'HTTP://dl-media.viber.com/a?Signature=s&Expires=1700003610' }),
  ],
];

const STICKERS: Row[] = [
  [
    'a sticker by number',
    `{"type":"sticker","sticker_id":40133,"media":"https://dl-media.viber.com/40133.png"}`,
    '',
    { sticker: { id: '40133' } },
    media('sticker', { url: 'https://dl-media.viber.com/40133.png', endsAt: null }),
  ],
  [
    'a sticker by text, without its picture',
    '{"type":"sticker","sticker_id":"40133"}',
    '',
    { sticker: { id: '40133' } },
  ],
  ['a sticker without an id', '{"type":"sticker"}', '', unsupported('sticker')],
  [
    'a sticker that is only a picture',
    `{"type":"sticker","media":"${LINK}"}`,
    '',
    unsupported('sticker'),
    media('sticker'),
  ],
];

const CARDS_AND_PLACES: Row[] = [
  [
    'a contact card; its picture is not fetched',
    '{"type":"contact","contact":{"name":"Иван","phone_number":"+375291234567","avatar":"https://media-direct.cdn.viber.com/x"}}',
    '',
    { sharedContact: { name: 'Иван', phoneNumber: '+375291234567' } },
  ],
  [
    'an own number without + and name',
    '{"type":"contact","contact":{"phone_number":"375291234567"},"text":"#share-phone:81","tracking_data":"81"}',
    '#share-phone:81',
    { sharedContact: { name: null, phoneNumber: '375291234567' } },
  ],
  [
    'a number written as a number',
    '{"type":"contact","contact":{"name":"Иван","phone_number":375291234567}}',
    '',
    { sharedContact: { name: 'Иван', phoneNumber: '375291234567' } },
  ],
  [
    'a number as it is kept in address books',
    '{"type":"contact","contact":{"name":"Ion","phone_number":"\u202a+40 (721) 234.567\u202c"}}',
    '',
    { sharedContact: { name: 'Ion', phoneNumber: '+40721234567' } },
  ],
  [
    'a number that is none',
    '{"type":"contact","contact":{"name":"Ion","phone_number":"ask me"}}',
    '',
    { sharedContact: { name: 'Ion', phoneNumber: 'ask me' } },
  ],
  ['a card without a card', '{"type":"contact"}', '', { sharedContact: { name: null, phoneNumber: null } }],
  ['a link, which is not fetched', `{"type":"url","media":"${LINK}"}`, '', { link: LINK }],
  [
    'a link with words',
    '{"type":"url","media":"https://example.com/a","text":"see"}',
    'see',
    { link: 'https://example.com/a' },
  ],
  ['a link without an address', '{"type":"url"}', '', unsupported('url')],
  [
    'a place',
    '{"type":"location","location":{"lat":53.8844239,"lon":27.4325049},"text":"here"}',
    'here',
    { location: { lat: 53.8844239, lon: 27.4325049 } },
  ],
  [
    'a place of whole or nonsensical numbers',
    '{"type":"location","location":{"lat":1234,"lon":"4312"}}',
    '',
    { location: { lat: 1234, lon: 4312 } },
  ],
  ['a place without a place', '{"type":"location","location":{"lat":53.9}}', '', unsupported('location')],
];

const BUTTONS =
  '{"Type":"rich_media","Buttons":[{"Text":"<b>Two</b> offers"},{"Image":"x"},{"Text":" "},{"Text":"Buy"}]}';
const THE_REST: Row[] = [
  ['a text', '{"text":"Добрый день","type":"text","tracking_data":"welcome"}', 'Добрый день', {}],
  [
    'a text with stray media and place, as in the documentation',
    `{"type":"text","text":"a message to the service","media":"${LINK}","location":{"lat":37.7898,"lon":-122.3942},"tracking_data":"t"}`,
    'a message to the service',
    {},
  ],
  ["a text with Viber's own emoticons", '{"type":"text","text":"ok (like)"}', 'ok (like)', {}],
  ['an empty text', '{"type":"text","text":""}', '', { empty: true }],
  ['a text without text', '{"type":"text"}', '', unsupported('text')],
  ['a text with tracking_data null', '{"type":"text","text":"x","tracking_data":null}', 'x', {}],
  ['digits that are no token', '{"type":"text","text":"5871234567890123457"}', '5871234567890123457', {}],
  ['escapes in upper-case hex', String.raw`{"type":"text","text":"\u0416\uD83D\uDE00"}`, 'Ж😀', {}],
  [
    'rich media by its alternative text',
    `{"type":"rich_media","rich_media":${BUTTONS},"alt_text":"Two offers","media":"${LINK}"}`,
    'Two offers',
    unsupported('rich_media'),
  ],
  [
    'rich media by its buttons',
    `{"type":"rich_media","rich_media":${BUTTONS}}`,
    'Two offers\nBuy',
    unsupported('rich_media'),
  ],
  ['rich media of nothing', '{"type":"rich_media","rich_media":{"Buttons":{}}}', '', unsupported('rich_media')],
  ['a type of tomorrow', '{"type":"hologram","beam":1}', '', unsupported('hologram')],
  [
    'a type of tomorrow with a file',
    `{"type":"voice","media":"${LINK}","text":"listen"}`,
    'listen',
    unsupported('voice'),
    media('file'),
  ],
  ['no type', `{"text":"only text","media":"${LINK}"}`, 'only text', unsupported('unknown'), media('file')],
  ['a type that is no text', '{"type":7}', '', unsupported('unknown')],
  ["a type that is a word of JavaScript's", '{"type":"constructor"}', '', unsupported('constructor')],
  ['no message at all', 'null', '', unsupported('unknown')],
];

describe('what a message says', () => {
  it.each([...FILES, ...STICKERS, ...CARDS_AND_PLACES, ...THE_REST])('%s', (_what, sent, text, content, files = []) => {
    expect(messageOf(sent)).toEqual({
      kind: 'message',
      userId: USER,
      userName: 'Ольга',
      avatarUrl: FACE,
      text,
      content,
      media: files,
      language: 'ru-RU',
      country: 'BY',
      pressed: null,
      carried: null,
    });
  });

  it.each([
    ['an object', '{"a":1}'],
    ['an object that cannot become text', '{"toString":1,"valueOf":1}'],
    ['a list of lists', '[[1],[2]]'],
    ['true', 'true'],
  ])('takes no phone number, sticker, link or name from %s', (_name, value) => {
    expect(messageOf(`{"type":"contact","contact":{"name":${value},"phone_number":${value}}}`).content).toEqual({
      sharedContact: { name: null, phoneNumber: null },
      ...unsupported('contact'),
    });
    expect(messageOf(`{"type":"sticker","sticker_id":${value}}`).content).toEqual(unsupported('sticker'));
    expect(messageOf(`{"type":"file","media":${value},"file_name":${value}}`).media).toEqual(lost('file'));
  });

  it('keeps the type of tomorrow short', () => {
    expect(messageOf(`{"type":"${'x'.repeat(500)}"}`).content).toEqual(unsupported('x'.repeat(64)));
  });
});

describe('who wrote it', () => {
  const who = (rest: string) => messageOf('{"type":"text","text":"x"}', `{"id":"${USER}"${rest}}`);

  it.each<[string, string | null, string | null]>([
    [',"language":"ru","country":"by"', 'ru', 'BY'],
    [',"language":"uk-UA"', 'uk-UA', null],
    [',"language":5,"country":{"code":"BY"}', null, null],
    [',"language":"a language that is far too long","country":"Belarus"', null, null],
    [',"language":"","country":"375"', null, null],
  ])('speaks a language and is of a country: %s', (rest, language, country) => {
    expect(who(rest)).toMatchObject({ language, country });
  });

  it.each<[string, string, string | null]>([
    ['hides their name', ',"name":"Subscriber"', null],
    ['has no name', '', null],
    ['has an empty name', ',"name":"  "', null],
    ['has the name null', ',"name":null', null],
    ['has blanks around the name', ',"name":" Ольга "', 'Ольга'],
    ['is called Subscriber and more', ',"name":"Subscriber Ivanov"', 'Subscriber Ivanov'],
    ['has markup in the name', ',"name":"<b>&amp;</b>"', '<b>&amp;</b>'],
  ])('somebody who %s', (_name, rest, expected) => {
    expect(who(rest).userName).toBe(expected);
  });

  it.each<[string, string, string | null]>([
    ['has none', '', null],
    ['has null for one', ',"avatar":null', null],
    ['has an empty one', ',"avatar":" "', null],
    ['has one that is no text', ',"avatar":{"url":"x"}', null],
    [
      'hides it behind the placeholder',
      ',"avatar":"http://dl-media.viber.com/1/share/2/long/bots/generic-avatar%402x.png"',
      null,
    ],
    ['has one of 2017', `,"avatar":"${FACE}"`, FACE],
    [
      'has one of 2016',
      ',"avatar":"http://share.viber.com/download_photo?dlid=1%26fltp=jpg"',
      'http://share.viber.com/download_photo?dlid=1%26fltp=jpg',
    ],
  ])('a picture of somebody who %s', (_name, rest, expected) => {
    expect(who(rest).avatarUrl).toBe(expected);
  });

  it('is cut where the name is very long, between characters', () => {
    expect(who(`,"name":"${'a'.repeat(254)}😀"`).userName).toBe('a'.repeat(254));
  });

  it.each(['{}', '{"id":""}', '{"id":null}', '{"id":5}', 'null', '"x"'])(
    'nobody (%s): that cannot be read',
    (sender) => {
      expect(() => messageOf('{"type":"text","text":"x"}', sender)).toThrow('the callback names no user');
    },
  );
});
