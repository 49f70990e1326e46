import type { SendOutcome } from '../contract.js';
import { number, token } from './viber-json.js';
import type { ViberReply } from './viber-api.js';
import { cut } from '../../../platform/text/cut.js';

type Verdict = (detail: string) => SendOutcome;

const refused =
  (reason: string): Verdict =>
  (detail) => ({ kind: 'refused', reason: reason + detail, customerLeft: false });
const stopped =
  (reason: string): Verdict =>
  () => ({ kind: 'account-stopped', reason });

const NOT_A_MESSAGE = refused('Viber does not accept this message. Change it and send it again.');
const OUR_FAULT = refused(
  'Viber does not accept the form of this message. Please report it to the makers of this service.',
);
const PHONE_TOO_OLD = refused(
  "The customer's Viber is too old for this message. Ask them another way to update Viber.",
);

/** What each status of `send_message` means for staff, and for us (viber-api §1.3). */
const VERDICTS: Record<number, Verdict> = {
  1: stopped(
    'Viber cannot reach this service, so the bot may not send. An admin should check its public address (PUBLIC_URL) and the certificate.',
  ),
  2: stopped("Viber refuses the bot's API key. An admin should enter the key that Viber shows now."),
  3: OUR_FAULT,
  4: OUR_FAULT,
  5: refused('The customer has no Viber account any more. Reach them another way.'),
  6: () => ({
    kind: 'refused',
    reason: 'The customer has left the bot, so Viber does not let it write to them. They have to write first.',
    customerLeft: true,
  }),
  7: stopped('Viber has blocked the bot. An admin should ask Viber for the reason.'),
  8: stopped("The bot of this API key does not exist any more. An admin should enter the bot's new key."),
  9: stopped('Viber has suspended the bot. An admin should ask Viber for the reason.'),
  10: stopped('The bot was disconnected from this service. It is being connected again by itself.'),
  11: refused("The customer's device cannot chat with bots. Reach them another way."),
  13: PHONE_TOO_OLD,
  14: OUR_FAULT,
  15: stopped('Viber does not authorise the bot to send. An admin should ask Viber for the reason.'),
  21: refused(
    "Viber does not allow this kind of message in the customer's country. Send it as a text, or another way.",
  ),
  23: refused(
    "The bot's free messages of this month are used up. Viber lets it answer again when the customer writes, or next month.",
  ),
  24: refused('The bot has no balance left at Viber. It can answer again when the customer writes, or after a top-up.'),
};

const TOO_MANY = 12;
const NEVER_OURS = new Set([16, 17, 18, 19, 20, 22]);

/** What became of a `send_message`. */
export function sendOutcome(reply: ViberReply): SendOutcome {
  switch (reply.kind) {
    case 'unreachable':
      return { kind: 'postponed', reason: 'Viber cannot be reached just now.', patient: false, unreachable: true };
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
  const detail = message ? ` (Viber: ${cut(message, 300)})` : '';
  const verdict = VERDICTS[status] ?? (NEVER_OURS.has(status) ? OUR_FAULT : null);
  if (verdict) return verdict(detail);
  if (/missing_auth_token/i.test(message)) return VERDICTS[2]!('');
  return { kind: 'postponed', reason: `Viber has a problem just now${detail}.`, patient: false };
}

const tooMany = (afterMs: number | null): SendOutcome => ({
  kind: 'postponed',
  reason: 'Viber allows no more messages to this customer for now, until they answer or the hour is over.',
  patient: true,
  ...(afterMs === null ? {} : { afterMs }),
});

const unknown = (): SendOutcome => ({
  kind: 'unknown',
  reason:
    'No clear answer came from Viber: the customer may have got it, or not. Sending it again may show it to them twice.',
});
