import type { SendOutcome } from '../contract.js';
import { number, token } from './viber-json.js';
import type { ViberReply } from './viber-api.js';
import { cut } from '../../../platform/text/cut.js';
import { sentences } from '../../../platform/text/sentences.js';

const say = sentences({
  'viber-refuses-message': 'Viber does not accept this message. Change it and send it again.',
  'viber-refuses-form':
    'Viber does not accept the form of this message. Please report it to the makers of this service.',
  'viber-too-old': "The customer's Viber is too old for this message. Ask them another way to update Viber.",
  'viber-cannot-reach-us':
    'Viber cannot reach this service, so the bot may not send. An admin should check its public address (PUBLIC_URL) and the certificate.',
  'viber-refuses-key': "Viber refuses the bot's API key. An admin should enter the key that Viber shows now.",
  'no-viber-account': 'The customer has no Viber account any more. Reach them another way.',
  'viber-says-left': 'The customer has left the bot, so Viber does not let it write to them. They have to write first.',
  'viber-blocked-bot': 'Viber has blocked the bot. An admin should ask Viber for the reason.',
  'bot-does-not-exist': "The bot of this API key does not exist any more. An admin should enter the bot's new key.",
  'viber-suspended-bot': 'Viber has suspended the bot. An admin should ask Viber for the reason.',
  'bot-disconnected': 'The bot was disconnected from this service. It is being connected again by itself.',
  'device-without-bots': "The customer's device cannot chat with bots. Reach them another way.",
  'bot-not-authorised': 'Viber does not authorise the bot to send. An admin should ask Viber for the reason.',
  'not-in-country':
    "Viber does not allow this kind of message in the customer's country. Send it as a text, or another way.",
  'free-messages-used':
    "The bot's free messages of this month are used up. Viber lets it answer again when the customer writes, or next month.",
  'no-balance':
    'The bot has no balance left at Viber. It can answer again when the customer writes, or after a top-up.',
  'viber-unreachable': 'Viber cannot be reached just now.',
  'viber-in-trouble': 'Viber has a problem just now.',
  'viber-in-trouble-says': 'Viber has a problem just now (Viber: {said}).',
  'viber-said': '(Viber: {said})',
  'viber-allows-no-more':
    'Viber allows no more messages to this customer for now, until they answer or the hour is over.',
  'viber-unclear':
    'No clear answer came from Viber: the customer may have got it, or not. Sending it again may show it to them twice.',
});

type Verdict = (detail: string) => SendOutcome;

const refused =
  (reason: string): Verdict =>
  (detail) => ({ kind: 'refused', reason: reason + detail, customerLeft: false });
const stopped =
  (reason: string): Verdict =>
  () => ({ kind: 'account-stopped', reason });

const NOT_A_MESSAGE = refused(say('viber-refuses-message'));
const OUR_FAULT = refused(say('viber-refuses-form'));
const PHONE_TOO_OLD = refused(say('viber-too-old'));

/** What each status of `send_message` means for staff, and for us (viber-api §1.3). */
const VERDICTS: Record<number, Verdict> = {
  1: stopped(say('viber-cannot-reach-us')),
  2: stopped(say('viber-refuses-key')),
  3: OUR_FAULT,
  4: OUR_FAULT,
  5: refused(say('no-viber-account')),
  6: () => ({ kind: 'refused', reason: say('viber-says-left'), customerLeft: true }),
  7: stopped(say('viber-blocked-bot')),
  8: stopped(say('bot-does-not-exist')),
  9: stopped(say('viber-suspended-bot')),
  10: stopped(say('bot-disconnected')),
  11: refused(say('device-without-bots')),
  13: PHONE_TOO_OLD,
  14: OUR_FAULT,
  15: stopped(say('bot-not-authorised')),
  21: refused(say('not-in-country')),
  23: refused(say('free-messages-used')),
  24: refused(say('no-balance')),
};

const TOO_MANY = 12;
const NEVER_OURS = new Set([16, 17, 18, 19, 20, 22]);

/** What became of a `send_message`. */
export function sendOutcome(reply: ViberReply): SendOutcome {
  switch (reply.kind) {
    case 'unreachable':
      return { kind: 'postponed', reason: say('viber-unreachable'), patient: false, unreachable: true };
    case 'unclear':
      return unknown();
    case 'http':
      if (reply.code === 401 || reply.code === 403) return VERDICTS[2]!('');
      if (reply.code === 429) return tooMany(reply.retryAfterMs);
      return NOT_A_MESSAGE('');
    case 'answer':
      return answered(reply);
  }
}

function answered({ status, message, body }: Extract<ViberReply, { kind: 'answer' }>): SendOutcome {
  if (status === 0) {
    const externalMessageId = token(body.message_token);
    return { kind: 'accepted', externalMessageId, billingStatus: number(body.billing_status) };
  }
  if (status === TOO_MANY) return tooMany(null);
  const said = cut(message, 300);
  const detail = said && ` ${say('viber-said', { said })}`;
  const verdict = VERDICTS[status] ?? (NEVER_OURS.has(status) ? OUR_FAULT : null);
  if (verdict) return verdict(detail);
  if (/missing_auth_token/i.test(message)) return VERDICTS[2]!('');
  const reason = said ? say('viber-in-trouble-says', { said }) : say('viber-in-trouble');
  return { kind: 'postponed', reason, patient: false };
}

const tooMany = (afterMs: number | null): SendOutcome => ({
  kind: 'postponed',
  reason: say('viber-allows-no-more'),
  patient: true,
  ...(afterMs === null ? {} : { afterMs }),
});

const unknown = (): SendOutcome => ({ kind: 'unknown', reason: say('viber-unclear') });
