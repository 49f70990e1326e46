import type { InboundEvent } from '../messenger-gateway.js';
import { translateViber } from './viber-translator.js';

const USER = 'kT3x/9aQ+uPz1mN0bVYw6A==';
const SENDER = `{"id":"${USER}","name":"Ольга","avatar":"https://media-direct.cdn.viber.com/download_photo?dlid=abc&fltp=jpg&imsz=0000","language":"ru-RU","country":"BY","api_version":10}`;
const translate = (body: string | Buffer): InboundEvent => translateViber(Buffer.from(body));
const messageOf = (message: string, sender = SENDER) =>
  translate(
    `{"event":"message","timestamp":1700000010000,"chat_hostname":"SN-CHAT-05_","message_token":5871234567890200001,` +
      `"sender":${sender},"message":${message},"silent":false}`,
  );
const told = (text: string, content: object): InboundEvent => ({
  kind: 'message',
  userId: USER,
  userName: 'Ольга',
  text,
  content,
});

describe('what a message says', () => {
  const media = 'https://dl-media.viber.com/4/media/2/x.jpg?Expires=1700003610&Signature=s&Key-Pair-Id=APKA';
  it.each<[string, string, InboundEvent]>([
    ['a text', '{"text":"Добрый день","type":"text","tracking_data":"welcome"}', told('Добрый день', {})],
    [
      'a picture with a caption',
      `{"type":"picture","media":"${media}","thumbnail":"${media}","file_name":"1.jpg","size":356135,"text":"caption"}`,
      told('caption', { unsupported: { type: 'picture' } }),
    ],
    ['a picture without media', '{"type":"picture"}', told('', { unsupported: { type: 'picture' } })],
    [
      'a video',
      `{"type":"video","media":"${media}","file_name":"1.mp4","size":268364,"duration":2400}`,
      told('', { unsupported: { type: 'video' } }),
    ],
    [
      'a file',
      `{"type":"file","media":"${media}","file_name":"offer.pdf","size":48211}`,
      told('', { unsupported: { type: 'file' } }),
    ],
    [
      'a sticker by number',
      '{"type":"sticker","sticker_id":40133,"media":"https://x/40133.png"}',
      told('', { sticker: { id: '40133' } }),
    ],
    ['a sticker by text', '{"type":"sticker","sticker_id":"40133"}', told('', { sticker: { id: '40133' } })],
    ['a sticker without an id', '{"type":"sticker"}', told('', { unsupported: { type: 'sticker' } })],
    [
      'a contact card',
      '{"type":"contact","contact":{"name":"Иван","phone_number":"+375291234567","avatar":"https://x"}}',
      told('', { sharedContact: { name: 'Иван', phoneNumber: '+375291234567' } }),
    ],
    [
      'an own number without + and name',
      '{"type":"contact","contact":{"phone_number":"375291234567"},"text":"#share-phone:81","tracking_data":"81"}',
      told('#share-phone:81', { sharedContact: { name: null, phoneNumber: '375291234567' } }),
    ],
    [
      'a number written as a number',
      '{"type":"contact","contact":{"name":"Иван","phone_number":375291234567}}',
      told('', { sharedContact: { name: 'Иван', phoneNumber: '375291234567' } }),
    ],
    ['a card without a card', '{"type":"contact"}', told('', { sharedContact: { name: null, phoneNumber: null } })],
    ['a link', '{"type":"url","media":"https://example.com/a"}', told('', { link: 'https://example.com/a' })],
    ['a link without an address', '{"type":"url"}', told('', { unsupported: { type: 'url' } })],
    [
      'a place',
      '{"type":"location","location":{"lat":53.8844239,"lon":27.4325049}}',
      told('', { location: { lat: 53.8844239, lon: 27.4325049 } }),
    ],
    [
      'a place of whole or nonsensical numbers',
      '{"type":"location","location":{"lat":1234,"lon":"4312"}}',
      told('', { location: { lat: 1234, lon: 4312 } }),
    ],
    [
      'a place without a place',
      '{"type":"location","location":{"lat":53.9}}',
      told('', { unsupported: { type: 'location' } }),
    ],
    [
      'rich media',
      '{"type":"rich_media","rich_media":{"Type":"rich_media"},"alt_text":"Two offers"}',
      told('Two offers', { unsupported: { type: 'rich_media' } }),
    ],
    ['a type of tomorrow', '{"type":"hologram","beam":1}', told('', { unsupported: { type: 'hologram' } })],
    ['no type', '{"text":"only text"}', told('only text', { unsupported: { type: 'unknown' } })],
    ['a type that is no text', '{"type":7}', told('', { unsupported: { type: 'unknown' } })],
    [
      'a text with stray media and place, as in the documentation',
      `{"type":"text","text":"a message to the service","media":"${media}","location":{"lat":37.7898,"lon":-122.3942},"tracking_data":"t"}`,
      told('a message to the service', {}),
    ],
    ["a text with Viber's own emoticons", '{"type":"text","text":"ok (like)"}', told('ok (like)', {})],
    ['an empty text', '{"type":"text","text":""}', told('', {})],
    ['a text without text', '{"type":"text"}', told('', {})],
    ['a text with tracking_data null', '{"type":"text","text":"x","tracking_data":null}', told('x', {})],
    ['digits that are no token', '{"type":"text","text":"5871234567890123457"}', told('5871234567890123457', {})],
    ['no message at all', 'null', told('', { unsupported: { type: 'unknown' } })],
  ])('%s', (_name, message, expected) => {
    expect(messageOf(message)).toEqual(expected);
  });

  it.each([
    ['an object', '{"a":1}'],
    ['an object that cannot become text', '{"toString":1,"valueOf":1}'],
    ['a list', '[1,2]'],
    ['true', 'true'],
  ])('takes no phone number or sticker from %s', (_name, value) => {
    const card = { sharedContact: { name: 'Иван', phoneNumber: null } };
    expect(messageOf(`{"type":"contact","contact":{"name":"Иван","phone_number":${value}}}`)).toEqual(told('', card));
    const nothing = { unsupported: { type: 'sticker' } };
    expect(messageOf(`{"type":"sticker","sticker_id":${value}}`)).toEqual(told('', nothing));
  });

  it('keeps the type of tomorrow short', () => {
    expect(messageOf(`{"type":"${'x'.repeat(500)}"}`)).toEqual(told('', { unsupported: { type: 'x'.repeat(64) } }));
  });

  it('reads escapes in upper-case hex', () => {
    expect(messageOf(String.raw`{"type":"text","text":"\u0416\uD83D\uDE00"}`)).toEqual(told('Ж😀', {}));
  });
});

describe('who wrote it', () => {
  const nameOf = (sender: string) => {
    const event = messageOf('{"type":"text","text":"x"}', sender);
    return event.kind === 'message' ? event.userName : event;
  };
  it.each<[string, string, string | null]>([
    ['hides his name', `{"id":"${USER}","name":"Subscriber"}`, null],
    ['has no name', `{"id":"${USER}"}`, null],
    ['has an empty name', `{"id":"${USER}","name":"  "}`, null],
    ['has the name null', `{"id":"${USER}","name":null}`, null],
    ['has blanks around the name', `{"id":"${USER}","name":" Ольга "}`, 'Ольга'],
    ['is called Subscriber and more', `{"id":"${USER}","name":"Subscriber Ivanov"}`, 'Subscriber Ivanov'],
    ['has markup in the name', `{"id":"${USER}","name":"<b>&amp;</b>"}`, '<b>&amp;</b>'],
  ])('somebody who %s', (_name, sender, expected) => {
    expect(nameOf(sender)).toBe(expected);
  });

  it('is cut where it is very long, between characters', () => {
    const name = nameOf(`{"id":"${USER}","name":"${'a'.repeat(254)}😀"}`);
    expect(name).toBe('a'.repeat(254));
  });

  it.each(['{}', '{"id":""}', '{"id":null}', '{"id":5}', 'null', '"x"'])(
    'nobody (%s): that cannot be read',
    (sender) => {
      expect(() => messageOf('{"type":"text","text":"x"}', sender)).toThrow('the callback names no user');
    },
  );
});

describe('what other events say', () => {
  const receipt = (state: string, reason: string | null = null) => ({
    kind: 'receipt',
    userId: USER,
    messageId: '5871234567890300003',
    state,
    reason,
  });
  const of = (event: string, rest: string) =>
    `{"event":"${event}","timestamp":1700000011000,"chat_hostname":"SN-CHAT-02_","message_token":5871234567890300003,${rest}}`;
  const userId = `"user_id":"${USER}"`;
  it.each<[string, string, object]>([
    ['delivered', of('delivered', userId), receipt('delivered')],
    ['seen', of('seen', userId), receipt('seen')],
    [
      'failed',
      of('failed', `${userId},"desc":"message validation failed"`),
      receipt('failed', 'message validation failed'),
    ],
    ['failed without a description', of('failed', userId), receipt('failed')],
    ['failed as one library expects it', of('failed', `${userId},"descr":"x"`), receipt('failed')],
    ['subscribed', of('subscribed', `"user":${SENDER}`), { kind: 'subscription', userId: USER, subscribed: true }],
    ['unsubscribed', of('unsubscribed', userId), { kind: 'subscription', userId: USER, subscribed: false }],
  ])('%s', (_name, body, expected) => {
    expect(translate(body)).toEqual(expected);
  });

  it.each([
    ['conversation_started', of('conversation_started', `"type":"open","user":${SENDER},"subscribed":false`), 'opened'],
    ['webhook', '{"event":"webhook","timestamp":4977069964384421269,"message_token":1478683725125}', 'tried'],
    ['client_status', of('client_status', `"user":${SENDER},"status":{"type":"payment","code":0}`), 'client_status'],
    ['action', of('action', '"anything":1'), 'action'],
    ['an event of tomorrow', of('reaction_added', '"emoji":"👍"'), 'reaction_added'],
  ])('ignores %s, and says why', (_name, body, why) => {
    expect(translate(body)).toEqual({ kind: 'ignored', why: expect.stringContaining(why) });
  });

  it.each([
    ['receipts', of('delivered', '"x":1')],
    ['subscribed', of('subscribed', '"user":{}')],
    ['unsubscribed', of('unsubscribed', '"user_id":7')],
  ])('cannot read %s without a user', (_name, body) => {
    expect(() => translate(body)).toThrow('the callback names no user');
  });

  it.each(['{}', 'null', '[]', '5', '{"event":null}', '{"event":7}', '{"event":{"toString":1}}'])(
    'cannot read %s: it names no event',
    (body) => {
      expect(() => translate(body)).toThrow('the callback names no event');
    },
  );

  it.each(['', '{', '<html>', '{"event":"message",}'])('cannot read %j: it is no JSON', (body) => {
    expect(() => translate(body)).toThrow(SyntaxError);
  });
});
