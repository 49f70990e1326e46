import type { InboundEvent } from '../messenger-gateway.js';
import { translateViber } from './viber-translator.js';

const USER = 'kT3x/9aQ+uPz1mN0bVYw6A==';
const SENDER = `{"id":"${USER}","name":"Ольга"}`;
const translate = (body: string | Buffer): InboundEvent => translateViber(Buffer.from(body));

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
  ])('ignores %s without a user', (_name, body) => {
    expect(translate(body)).toEqual({ kind: 'ignored', why: 'The callback names no person.' });
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
