import { viberEnvelope } from './viber-envelope.js';
import { translateViber } from './viber-translator.js';

const NOW = 1_700_000_099_999;
const USER = 'kT3x/9aQ+uPz1mN0bVYw6A==';
const envelopeOf = (body: string | Buffer) => viberEnvelope(Buffer.from(body), NOW);

describe('what the inbox reads of a callback', () => {
  it.each([
    ['sender of a message', `{"event":"message","sender":{"id":"${USER}"}`, 'message'],
    ['user of an event', `{"event":"subscribed","user":{"id":"${USER}"}`, 'subscribed'],
    ['user_id of a receipt', `{"event":"seen","user_id":"${USER}"`, 'seen'],
  ])('finds the %s', (_name, start, event) => {
    expect(envelopeOf(`${start},"timestamp":1700000010000,"message_token":5871234567890200001}`)).toEqual({
      event,
      messageToken: '5871234567890200001',
      userId: USER,
      timestamp: 1_700_000_010_000,
    });
  });

  it.each(['9007199254740992', '9007199254740993', '9007199254740994', '18446744073709551615', '-5871234567890200001'])(
    'keeps the token %s, as a number and as text',
    (digits) => {
      expect(envelopeOf(`{"event":"message","message_token":${digits}}`).messageToken).toBe(digits);
      expect(envelopeOf(`{"event":"message","message_token":"${digits}"}`).messageToken).toBe(digits);
    },
  );

  it.each([
    ['missing', ''],
    ['no number', ',"timestamp":"yesterday"'],
    ['zero', ',"timestamp":0'],
    ['negative', ',"timestamp":-1700000010000'],
    ['a token, as in webhook events of 2016', ',"timestamp":4977069964384421269'],
    ['beyond a double', ',"timestamp":1e400'],
  ])('takes our time where the timestamp is %s', (_name, member) => {
    expect(envelopeOf(`{"event":"message"${member}}`).timestamp).toBe(NOW);
  });

  it('takes whole milliseconds of a fraction, and a timestamp that is text', () => {
    expect(envelopeOf('{"event":"message","timestamp":1700000010000.75}').timestamp).toBe(1_700_000_010_000);
    expect(envelopeOf('{"event":"message","timestamp":"1700000010000"}').timestamp).toBe(1_700_000_010_000);
  });

  it.each([
    ['no JSON', '{"event":'],
    ['empty', ''],
    ['no UTF-8', Buffer.from([0xff, 0xfe, 0x00, 0x80])],
    ['nested 100,000 deep', '['.repeat(100_000)],
    ['nested 100,000 deep and closed', '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)],
  ])('keeps a body that is %s under the hash of its bytes', (_name, body) => {
    const { event, messageToken, userId, timestamp } = envelopeOf(body);
    expect({ event, userId, timestamp }).toEqual({ event: 'unreadable', userId: '', timestamp: NOW });
    expect(messageToken).toMatch(/^sha256:[0-9a-f]{48}$/);
    expect(envelopeOf(body).messageToken).toBe(messageToken);
  });

  it('tells unreadable bodies apart by their bytes', () => {
    expect(envelopeOf('{"event":').messageToken).not.toBe(envelopeOf('{"event": ').messageToken);
  });

  it.each(['null', '[]', '"message"', '5', '{}', '{"event":5}', '{"event":" "}', `{"event":"${'e'.repeat(65)}"}`])(
    'keeps %s as unreadable',
    (body) => expect(envelopeOf(body).event).toBe('unreadable'),
  );

  it('keeps a message without a token under the hash of its bytes', () => {
    expect(envelopeOf(`{"event":"message","sender":{"id":"${USER}"}}`)).toMatchObject({
      event: 'message',
      userId: USER,
      messageToken: expect.stringMatching(/^sha256:/),
    });
  });

  it('gives every value the length of its column', () => {
    const long = 'u'.repeat(191);
    const { userId, messageToken, event } = envelopeOf(
      `{"event":"seen","user_id":"${long}","message_token":${'9'.repeat(60)}}`,
    );
    expect(userId).toMatch(/^sha256:/);
    expect(messageToken).toMatch(/^sha256:/);
    expect([userId, messageToken, event].map((value) => value.length <= 64)).toEqual([true, true, true]);
  });

  it('knows a person with a long id again in another callback', () => {
    const seen = (id: string, token: number) =>
      envelopeOf(`{"event":"seen","user_id":"${id}","message_token":${token}}`);
    const long = 'u'.repeat(191);
    expect(seen(long, 1).userId).toBe(seen(long, 2).userId);
    expect(seen(long, 1).userId).not.toBe(seen(`${long}u`, 1).userId);
  });

  it.each(['" message "', '"message\\u0020"', '"\\tmessage"'])(
    'takes %s for a message: the space is no name',
    (event) => {
      expect(envelopeOf(`{"event":${event}}`).event).toBe('message');
    },
  );

  it.each([
    ['spaces around it', `{"event":"seen","user_id":"${USER} "}`],
    ['a user_id of another type before it', `{"event":"message","user_id":7,"sender":{"id":"${USER}"}}`],
    ['a blank user_id before it', `{"event":"message","user_id":" ","sender":{"id":" ${USER}"}}`],
    ['a user_id of somebody else', `{"event":"message","user_id":"somebody","sender":{"id":"${USER}"}}`],
  ])('finds the same person as the message will: %s', (_name, body) => {
    expect(envelopeOf(body).userId).toBe(USER);
    expect(translateViber(Buffer.from(body))).toMatchObject({ userId: USER });
  });

  it('takes no user for an id that is no text', () => {
    expect(envelopeOf('{"event":"seen","user_id":5}').userId).toBe('');
    expect(envelopeOf('{"event":"seen","user":"x","sender":["y"]}').userId).toBe('');
  });
});
