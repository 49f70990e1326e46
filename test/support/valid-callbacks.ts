import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { showsNothing } from '../../src/platform/text/shown.js';
import type { WireObject } from '../../src/sandbox/wire/wire-json.js';
import { wildText } from './wild-json.js';

/** What must come of a valid message. */
export interface ExpectedMessage {
  person: number;
  text: string;
  timestamp: number;
  token: bigint;
}

/** Where media may be said to lie. */
export interface Places {
  /** Which the service may fetch from. */
  origin: string;
  /** A port of this machine where nothing may ever be asked for. */
  forbiddenPort: number;
}

const idOf = (name: string): string => createHash('md5').update(name).digest('base64');

/** A callback but for its token. */
export type Callback = (token: bigint) => { callback: WireObject; expected?: ExpectedMessage };

/** Every event of viber-api §4, as it is documented. */
export function callbacks(
  who: fc.Arbitrary<number>,
  places: Places,
  now: number,
  name: (who: number) => string,
): fc.Arbitrary<Callback> {
  const person = fc
    .tuple(who, wildText, fc.option(fc.oneof(fc.constant(`${places.origin}/avatars/a.png`), addresses(places))))
    .map(([number, more, avatar]) => ({
      number,
      id: idOf(name(number)),
      card: {
        id: idOf(name(number)),
        name: name(number) + more,
        language: 'uk-UA',
        country: 'BY',
        api_version: 10,
        ...(avatar === null ? {} : { avatar }),
      },
    }));
  // Few different times, so that the token has to decide; all of them in the past.
  const time = fc.integer({ min: now - 60_000, max: now - 59_500 });
  const envelope = (event: string, token: bigint, timestamp: number) => ({
    event,
    timestamp,
    chat_hostname: 'SN-CHAT-05_',
    message_token: token,
  });
  const message = fc
    .tuple(person, time, contents(places), fc.boolean())
    .map(([{ number, card }, timestamp, { content, text }, silent]): Callback => (token) => ({
      callback: { ...envelope('message', token, timestamp), sender: card, message: content, silent },
      expected: { person: number, text: shownOf(content, text), timestamp, token },
    }));
  const others: Array<[string, (who: { id: string; card: WireObject }, text: string) => WireObject]> = [
    ['subscribed', ({ card }) => ({ user: card })],
    ['unsubscribed', ({ id }) => ({ user_id: id })],
    ['delivered', ({ id }) => ({ user_id: id })],
    ['seen', ({ id }) => ({ user_id: id })],
    ['failed', ({ id }, text) => ({ user_id: id, desc: text })],
    ['conversation_started', ({ card }, text) => ({ type: 'open', context: text, user: card, subscribed: false })],
    ['client_status', ({ card }, text) => ({ user: card, status: { type: 'payment', code: 0, tracking_data: text } })],
    ['action', ({ card }) => ({ user: card })],
    ['webhook', () => ({})],
  ];
  const other = fc
    .tuple(person, time, fc.constantFrom(...others), wildText)
    .map(([sender, timestamp, [event, rest], text]): Callback => (token) => ({
      callback: { ...envelope(event, token, timestamp), ...rest(sender, text) },
    }));
  return fc.oneof({ weight: 3, arbitrary: message }, { weight: 1, arbitrary: other });
}

/** What staff read of it: no halves of characters, no zeros; of a text with nothing to see, that it is one. */
function shownOf({ type }: WireObject, text: string): string {
  const kept = text.toWellFormed().replaceAll('\0', '');
  if (!showsNothing(kept)) return kept;
  return type === 'text' ? '[empty message]' : '';
}

interface Content {
  content: WireObject;
  /** What its action must say. */
  text: string;
}

/** Every kind of message of viber-api §3.3, as it is documented. */
function contents(places: Places): fc.Arbitrary<Content> {
  const address = fc.oneof(
    { weight: 2, arbitrary: fc.constant(`${places.origin}/stickers/40133.png`) },
    { weight: 5, arbitrary: addresses(places) },
  );
  const media = fc.record({ media: address, thumbnail: address, file_name: wildText, size: fc.nat() });
  const caption = fc.option(wildText, { nil: undefined });
  const kind = (type: string, rest: fc.Arbitrary<WireObject>): fc.Arbitrary<Content> =>
    fc
      .tuple(rest, caption)
      .map(([more, text = '']) => ({ content: { ...more, type, ...(text ? { text } : {}) }, text }));
  const text = wildText.map((written): Content => ({ content: { type: 'text', text: written }, text: written }));
  return fc.oneof(
    { weight: 24, arbitrary: text },
    kind('picture', media),
    kind(
      'video',
      fc.tuple(media, fc.nat()).map(([medium, duration]) => ({ ...medium, duration })),
    ),
    kind('file', media),
    kind('sticker', fc.record({ sticker_id: fc.oneof(fc.nat(), fc.constant('40133')), media: address })),
    kind('contact', fc.record({ contact: fc.record({ name: wildText, phone_number: wildText }) })),
    // A link to anything else is told as a text, which is not what this is about.
    kind('url', fc.record({ media: address.filter((link) => /^https?:\/\//i.test(link)) })),
    kind('location', fc.record({ location: fc.record({ lat: fc.constant(53.8844239), lon: fc.nat(179) }) })),
    kind('voice_of_tomorrow', fc.record({ media: address })),
    // The caption is the text that a rich message has for devices that cannot show it; without one, its buttons speak.
    wildText.map((more): Content => {
      const buttons = ['<b>One</b>', more.replace(/[^<]/g, ''), '<font color="#FFFFFF">Two</font>'];
      const rich = { Type: 'rich_media', Buttons: buttons.map((Text) => ({ Text })) };
      const left = buttons[1]!;
      return {
        content: { type: 'rich_media', rich_media: rich },
        text: ['One', left, 'Two'].filter(Boolean).join('\n'),
      };
    }),
    wildText.map((alt_text) => ({ content: { type: 'rich_media', rich_media: {}, alt_text }, text: alt_text })),
  );
}

/** Addresses that must not be asked, and some that may. `redirected.png` leads to the forbidden port. */
function addresses({ origin, forbiddenPort: port }: Places): fc.Arbitrary<string> {
  const forbidden = [
    '127.0.0.1',
    'localhost',
    '[::1]',
    '127.1',
    '0x7f000001',
    '2130706433',
    '0.0.0.0',
    '[::ffff:7f00:1]',
  ];
  const host = new URL(origin).host;
  return fc.oneof(
    fc.constantFrom(...forbidden).map((name) => `http://${name}:${port}/photo.jpg?Expires=99999999999`),
    fc.constantFrom(
      `https://127.0.0.1:${port}/photo.jpg`,
      `http://user:password@127.0.0.1:${port}/photo.jpg`,
      `http://${host}@127.0.0.1:${port}/photo.jpg`,
      `http://${host}\\@127.0.0.1:${port}/photo.jpg`,
      `http://127.0.0.1:${port}#@${host}/photo.jpg`,
      `ftp://127.0.0.1:${port}/photo.jpg`,
      `ws://127.0.0.1:${port}/photo.jpg`,
      `//127.0.0.1:${port}/photo.jpg`,
      `${origin}/stickers/redirected.png`,
    ),
    fc.constantFrom(
      'javascript:alert(1)',
      'data:image/png;base64,AAAA',
      'file:///etc/passwd',
      'http://169.254.169.254/latest/meta-data/',
      'https://dl-media.viber.com/5/media/x.mp4?Expires=1700003610&Signature=x',
      'http://',
      'https://[',
      'not an address',
      `http://host.invalid/${'a'.repeat(20_000)}.jpg`,
      `${origin}/media/2/short/any/sig/x/no%ZZname.jpg?Expires=1700003610&Signature=x`,
    ),
    wildText,
  );
}
