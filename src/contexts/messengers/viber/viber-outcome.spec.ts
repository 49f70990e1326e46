import type { SendOutcome } from '../contract.js';
import { replyOf, type ViberReply } from './viber-api.js';
import { sendOutcome } from './viber-outcome.js';

const answer = (status: number, more: object = {}): ViberReply =>
  replyOf(200, null, JSON.stringify({ status, ...more }));
const reasonOf = (outcome: SendOutcome): string => ('reason' in outcome ? outcome.reason : '');
/** Sentences for staff, perhaps with Viber's own words behind them. */
const SENTENCE = /^[A-Z](?!.*(?:undefined|null|NaN|\[object)).*\.(?: \(Viber: .+\))?$/s;
/** Words of the protocol and of programs. */
const JARGON = /\b(webhook|callback|json|http|status|token|payload|receiver|request|ur[il])\b|\bapi(?! key)|_/i;
/** Something that somebody can do, or what happens by itself. */
const REMEDY =
  /An admin should |Ask them |Reach them |Change it and |Please report |They have to write first|by itself|Send it |when the customer writes/;

describe('what an answer of Viber is', () => {
  it.each<[string, Parameters<typeof replyOf>, object]>([
    ['a yes', [200, null, '{"status":0,"status_message":"ok"}'], { kind: 'answer', status: 0, message: 'ok' }],
    ['a no without words', [200, null, '{"status":1}'], { kind: 'answer', status: 1, message: '' }],
    ['a status that is text', [200, null, '{"status":"6"}'], { kind: 'answer', status: 6 }],
    ['a status in an HTTP error', [400, null, '{"status":3,"status_message":"x"}'], { kind: 'answer', status: 3 }],
    ['a status in a 500', [500, null, '{"status":12}'], { kind: 'answer', status: 12 }],
    ['401', [401, null, 'unauthorized'], { kind: 'http', code: 401, retryAfterMs: null }],
    ['404', [404, null, ''], { kind: 'http', code: 404, retryAfterMs: null }],
    ['429 that says when', [429, 7, ''], { kind: 'http', code: 429, retryAfterMs: 7000 }],
    ['429 of Viber', [429, null, '{"status":12}'], { kind: 'answer', status: 12 }],
    ['502 in HTML', [502, null, '<html></html>'], { kind: 'unclear' }],
    ['an empty 200', [200, null, ''], { kind: 'unclear' }],
    ['half of the JSON', [200, null, '{"status":0,"mess'], { kind: 'unclear' }],
    ['JSON without a status', [200, null, '{"ok":true}'], { kind: 'unclear' }],
    ['a status that is no number', [200, null, '{"status":null}'], { kind: 'unclear' }],
    ['a list', [200, null, '[0]'], { kind: 'unclear' }],
    ['a redirect', [302, null, ''], { kind: 'unclear' }],
  ])('%s', (_name, [code, retryAfter, raw], expected) => {
    expect(replyOf(code, retryAfter, raw)).toMatchObject(expected);
  });

  it('keeps every digit of the token', () => {
    const raw = '{"status":0,"status_message":"ok","message_token":5389804735894462827,"billing_status":1}';
    expect(sendOutcome(replyOf(200, null, raw))).toEqual({
      kind: 'accepted',
      externalMessageId: '5389804735894462827',
      billingStatus: 1,
    });
  });
});

describe('what becomes of a message', () => {
  const refused = { kind: 'refused', customerLeft: false };
  const stopped = { kind: 'account-stopped' };
  const patient = { kind: 'postponed', patient: true };
  const soon = { kind: 'postponed', patient: false };

  it.each<[number, string, object, RegExp]>([
    [1, 'invalidUrl', stopped, /cannot reach this service.*PUBLIC_URL/],
    [2, 'invalidAuthToken', stopped, /API key/],
    [3, 'badData', refused, /form of this message/],
    [4, 'missingData', refused, /form of this message/],
    [5, 'receiverNotRegistered', refused, /no Viber account/],
    [6, 'receiverNotSubscribed', { kind: 'refused', customerLeft: true }, /left the bot/],
    [7, 'publicAccountBlocked', stopped, /blocked/],
    [8, 'publicAccountNotFound', stopped, /does not exist/],
    [9, 'publicAccountSuspended', stopped, /suspended/],
    [10, 'webhookNotSet', stopped, /connected again/],
    [11, 'receiverNoSuitableDevice', refused, /device/],
    [12, 'tooManyRequests', patient, /no more messages/],
    [13, 'apiVersionNotSupported', refused, /too old/],
    [14, 'incompatibleWithVersion', refused, /form of this message/],
    [15, 'publicAccountNotAuthorized', stopped, /authorise/],
    [16, 'inchatReplyMessageNotAllowed', refused, /form of this message/],
    [17, 'publicAccountIsNotInline', refused, /form of this message/],
    [18, 'noPublicChat', refused, /form of this message/],
    [19, 'cannotSendBroadcast', refused, /form of this message/],
    [20, 'broadcastNotAllowed', refused, /form of this message/],
    [21, 'unsupportedCountry', refused, /country/],
    [22, 'paymentUnsupported', refused, /form of this message/],
    [23, 'freeMessagesExceeded', refused, /free messages/],
    [24, 'noBalance', refused, /balance/],
    [25, 'general error', soon, /problem/],
    [99, 'general error', soon, /problem/],
    [-1, 'general error', soon, /problem/],
  ])('status %d, %s', (status, words, expected, why) => {
    const outcome = sendOutcome(answer(status, { status_message: words }));
    expect(outcome).toMatchObject(expected);
    expect(reasonOf(outcome)).toMatch(why);
    expect(reasonOf(outcome)).toMatch(SENTENCE);
    // The same without words.
    expect(sendOutcome(answer(status))).toMatchObject(expected);
    expect(reasonOf(sendOutcome(answer(status)))).toMatch(SENTENCE);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24])(
    'status %d tells an employee what can be done, in their words',
    (status) => {
      const reason = reasonOf(sendOutcome(answer(status)));
      // A setting's name helps the admin who is asked for; nothing else of ours does.
      expect(reason.replace('(PUBLIC_URL)', '')).not.toMatch(JARGON);
      expect(reason).toMatch(REMEDY);
      expect(reason.length).toBeLessThan(160);
    },
  );

  it('stops the account when the key was missing, whatever the number', () => {
    expect(sendOutcome(answer(77, { status_message: 'missing_auth_token' }))).toMatchObject(stopped);
  });

  it.each<[string, ViberReply, object]>([
    ['accepted with a token', answer(0, { message_token: '5' }), { kind: 'accepted', billingStatus: null }],
    ['accepted without a token', answer(0), { kind: 'accepted', externalMessageId: null }],
    [
      'accepted with a token that lost its digits',
      replyOf(200, null, '{"status":0,"message_token":1.5e30}'),
      { kind: 'accepted', externalMessageId: null },
    ],
    ['HTTP 401', replyOf(401, null, ''), stopped],
    ['HTTP 403', replyOf(403, null, ''), stopped],
    ['HTTP 404', replyOf(404, null, ''), refused],
    ['HTTP 413', replyOf(413, null, ''), refused],
    ['HTTP 429', replyOf(429, null, ''), patient],
    ['HTTP 429 that says when', replyOf(429, 7, ''), { ...patient, afterMs: 7000 }],
    ['HTTP 500', replyOf(500, null, 'oops'), { kind: 'unknown' }],
    ['HTTP 502 in HTML', replyOf(502, null, '<html></html>'), { kind: 'unknown' }],
    ['half an answer', replyOf(200, null, '{"status":0,'), { kind: 'unknown' }],
    ['a time-out', { kind: 'unclear', why: 'TimeoutError' }, { kind: 'unknown' }],
    ['a connection that never was', { kind: 'unreachable', why: 'ECONNREFUSED' }, soon],
  ])('%s', (_name, reply, expected) => {
    const outcome = sendOutcome(reply);
    expect(outcome).toMatchObject(expected);
    expect(reasonOf(outcome) || 'Accepted.').toMatch(SENTENCE);
  });

  it('tells staff of the risk when it is not known', () => {
    expect(reasonOf(sendOutcome(replyOf(500, null, '')))).toMatch(/twice/);
  });

  it("quotes Viber's words where they help, and not without end", () => {
    const words = `keyboard is not valid. ${'x'.repeat(5000)}`;
    for (const status of [3, 5, 23, 99]) {
      const reason = reasonOf(sendOutcome(answer(status, { status_message: words })));
      expect(reason).toContain('keyboard is not valid');
      expect(reason.length).toBeLessThan(600);
    }
  });
});
