import type { ActionContent } from '../../tasks/contract.js';
import type { InboundEvent } from '../messenger-gateway.js';
import { cut, type Fields, fields, number, parseViberJson, scalar, text, token } from './viber-json.js';

const MAX_NAME = 255;

/** Viber's word for people who hide their name. */
const PLACEHOLDER_NAME = 'Subscriber';

/**
 * One callback of Viber in our words (viber-api §3.3 and §4).
 * @throws Error when the body is no JSON, or a message has no sender; never for what is merely unknown.
 */
export function translateViber(body: Buffer): InboundEvent {
  const callback = fields(parseViberJson(body.toString('utf8')));
  const event = text(callback.event);
  switch (event) {
    case 'message':
      return message(callback);
    case 'subscribed':
      return { kind: 'subscription', userId: userIdOf(fields(callback.user).id), subscribed: true };
    case 'unsubscribed':
      return { kind: 'subscription', userId: userIdOf(callback.user_id), subscribed: false };
    case 'delivered':
    case 'seen':
    case 'failed':
      return {
        kind: 'receipt',
        userId: userIdOf(callback.user_id),
        messageId: token(callback.message_token) ?? '',
        state: event,
        reason: text(callback.desc),
      };
    case 'conversation_started':
      return { kind: 'ignored', why: 'Somebody opened the chat; only a message creates something.' };
    case 'webhook':
      return { kind: 'ignored', why: 'Viber tried the webhook.' };
    case null:
      throw new Error('the callback names no event');
    default:
      return { kind: 'ignored', why: `The event "${cut(event, 64)}" is not used.` };
  }
}

function message(callback: Fields): InboundEvent {
  const sender = fields(callback.sender);
  const name = cut(text(sender.name)?.trim() ?? '', MAX_NAME) || null;
  const told = fields(callback.message);
  return {
    kind: 'message',
    userId: userIdOf(sender.id),
    userName: name === PLACEHOLDER_NAME ? null : name,
    text: text(told.text) ?? text(told.alt_text) ?? '',
    content: contentOf(told),
  };
}

/** `type` decides: documented samples carry stray `media` and `location` on texts. */
function contentOf(told: Fields): ActionContent {
  switch (told.type) {
    case 'text':
      return {};
    case 'location': {
      const lat = number(fields(told.location).lat);
      const lon = number(fields(told.location).lon);
      return lat === null || lon === null ? unsupported(told) : { location: { lat, lon } };
    }
    case 'contact': {
      const contact = fields(told.contact);
      const phoneNumber = scalar(contact.phone_number);
      return { sharedContact: { name: text(contact.name), phoneNumber } };
    }
    case 'sticker': {
      const id = scalar(told.sticker_id);
      return id === null ? unsupported(told) : { sticker: { id } };
    }
    case 'url': {
      const link = text(told.media);
      return link === null ? unsupported(told) : { link };
    }
    default:
      return unsupported(told);
  }
}

/** Shown as such; the raw message stays in the ledger. */
const unsupported = (told: Fields): ActionContent => ({
  unsupported: { type: cut(text(told.type) ?? 'unknown', 64) },
});

function userIdOf(value: unknown): string {
  const id = text(value);
  if (id === null) throw new Error('the callback names no user');
  return id;
}
