import { readPhone } from '../../../platform/phone.js';
import { cut, cutStart } from '../../../platform/text/cut.js';
import { sentences } from '../../../platform/text/sentences.js';
import type { ActionContent, FileKind } from '../../tasks/contract.js';
import type { InboundEvent, InboundMedia } from '../messenger-gateway.js';
import { eventOf, userOf } from './viber-envelope.js';
import { type Fields, fields, line, number, parseViberJson, scalar, text, token } from './viber-json.js';
import { carriedNonce, pressedNonce } from './viber-phone.js';

const MAX_NAME = 255;
/** Its end is kept: there the extension is. Names are only tidied after this, and that must not take long. */
const MAX_FILE_NAME = 1000;

const say = sentences({
  'callback-without-person': 'The callback names no person.',
  'callback-of-trial': 'Viber tried the webhook.',
  'callback-unused': 'The event "{event}" is not used.',
  'callback-of-opening': 'Somebody opened the chat; only a message creates something.',
});
const NOBODY: InboundEvent = { kind: 'ignored', why: say('callback-without-person') };

/** What Viber tells of people who hide their name and picture. */
const PLACEHOLDER_NAME = 'Subscriber';
const PLACEHOLDER_AVATAR = /\/generic-avatar/;

/**
 * One callback of Viber in our words (viber-api §3.3 and §4).
 * @throws Error when the body is no JSON, or a message has no sender; never for what is merely unknown.
 */
export function translateViber(body: Buffer): InboundEvent {
  const callback = fields(parseViberJson(body.toString('utf8')));
  const event = eventOf(callback);
  switch (event) {
    case 'message':
      return message(callback);
    case 'subscribed':
    case 'unsubscribed': {
      const userId = userOf(callback);
      return userId === null ? NOBODY : { kind: 'subscription', userId, subscribed: event === 'subscribed' };
    }
    case 'delivered':
    case 'seen':
    case 'failed': {
      const userId = userOf(callback);
      if (userId === null) return NOBODY;
      return {
        kind: 'receipt',
        userId,
        messageId: token(callback.message_token) ?? '',
        state: event,
        reason: text(callback.desc),
      };
    }
    case 'conversation_started':
      return opened(callback);
    case 'webhook':
      return { kind: 'ignored', why: say('callback-of-trial') };
    case null:
      throw new Error('the callback names no event');
    default:
      return { kind: 'ignored', why: say('callback-unused', { event: cut(event, 64) }) };
  }
}

/** A longer context is none of ours. */
const MAX_CONTEXT = 100;

function opened(callback: Fields): InboundEvent {
  const context = text(callback.context);
  if (context === null || context.length > MAX_CONTEXT) {
    return { kind: 'ignored', why: say('callback-of-opening') };
  }
  return { kind: 'opened', userId: userIdOf(callback), context };
}

function message(callback: Fields): InboundEvent {
  const sender = fields(callback.sender);
  const name = cut(line(sender.name) ?? '', MAX_NAME) || null;
  const payload = fields(callback.message);
  const said = scalar(payload.text) ?? scalar(payload.alt_text) ?? unlinked(payload);
  return {
    kind: 'message',
    userId: userIdOf(callback),
    userName: name === PLACEHOLDER_NAME ? null : name,
    avatarUrl: avatarOf(sender),
    text: said,
    content: isReadable(payload) ? contentOf(payload, said) : { ...contentOf(payload, said), ...unsupported(payload) },
    media: mediaOf(payload),
    language: matching(sender.language, /^[a-z]{2,3}([-_][a-z0-9]{2,8})?$/i),
    country: matching(sender.country, /^[a-z]{2}$/i)?.toUpperCase() ?? null,
    pressed: pressedNonce(payload),
    carried: carriedNonce(payload),
  };
}

const matching = (value: unknown, form: RegExp): string | null => {
  const trimmed = text(value)?.trim() ?? '';
  return form.test(trimmed) ? trimmed : null;
};

const avatarOf = (sender: Fields): string | null => {
  const url = text(sender.avatar)?.trim() ?? null;
  return url === null || PLACEHOLDER_AVATAR.test(url) ? null : url;
};

/** Viber's names of files, by the type of the message. */
const MEDIA: Record<string, FileKind> = { picture: 'picture', video: 'video', file: 'file', sticker: 'sticker' };
/** `media` of these is no file: a link, or a stray of a documented sample. */
const WITHOUT_MEDIA = new Set<unknown>(['text', 'url', 'location', 'contact', 'rich_media']);

/** What is to be fetched. Of a kind that nobody knows the file is kept too, if there is one: its link dies. */
function mediaOf(payload: Fields): InboundMedia[] {
  const { type } = payload;
  if (WITHOUT_MEDIA.has(type)) return [];
  const known = typeof type === 'string' && Object.hasOwn(MEDIA, type) ? MEDIA[type]! : null;
  const link = text(payload.media)?.trim() ?? null;
  const url = link !== null && WEB_LINK.test(link) ? link : null;
  // Without an address a picture is lost; a sticker is known by its number.
  if (url === null && (known === null || known === 'sticker')) return [];
  const thumbnailUrl = known === 'video' ? text(payload.thumbnail) : null;
  const fileName = scalar(payload.file_name);
  const name = fileName === null ? null : cutStart(fileName, MAX_FILE_NAME);
  return [{ kind: known ?? 'file', url, name, thumbnailUrl, endsAt: url ? endOf(url) : null }];
}

/** Signed links say when they die, in seconds. */
function endOf(url: string): number | null {
  const seconds = /[?&]Expires=(\d{1,12})(&|$)/.exec(url)?.[1];
  return seconds ? Number(seconds) * 1000 : null;
}

const WEB_LINK = /^https?:\/\//i;

/** A link that leads to no page of the web is told, not offered to be clicked: it could be a script. */
function unlinked(payload: Fields): string {
  const link = payload.type === 'url' ? (text(payload.media)?.trim() ?? '') : '';
  return link !== '' && !WEB_LINK.test(link) ? link : labelsOf(payload).join('\n');
}

/** What stands on the buttons of a rich message. A tag ends before the next begins: looking further would take ages. */
function labelsOf(payload: Fields): string[] {
  const { Buttons } = fields(payload.rich_media);
  const labels = Array.isArray(Buttons) ? Buttons.map((button: unknown) => text(fields(button).Text)) : [];
  return labels.flatMap((label) => (label === null ? [] : [label.replace(/<[^<>]*>/g, '').trim()])).filter(Boolean);
}

/** `type` decides: documented samples carry stray `media` and `location` on texts. */
function contentOf(payload: Fields, said: string): ActionContent {
  switch (payload.type) {
    case 'text':
      if (said !== '') return {};
      return typeof payload.text === 'string' ? { empty: true } : unsupported(payload);
    case 'picture':
    case 'video':
    case 'file':
      return {};
    case 'location': {
      const lat = number(fields(payload.location).lat);
      const lon = number(fields(payload.location).lon);
      return lat === null || lon === null ? unsupported(payload) : { location: { lat, lon } };
    }
    case 'contact': {
      const contact = fields(payload.contact);
      const numbers = numbersOf(contact).flatMap((each) => phone(each) ?? []);
      const [phoneNumber = null] = numbers;
      const several = numbers.length > 1 && { phoneNumbers: numbers };
      return { sharedContact: { name: line(contact.name), phoneNumber, ...several } };
    }
    case 'sticker': {
      const id = scalar(payload.sticker_id);
      return id === null ? unsupported(payload) : { sticker: { id } };
    }
    case 'url': {
      const link = text(payload.media)?.trim() ?? null;
      return link !== null && WEB_LINK.test(link) ? { link } : unsupported(payload);
    }
    default:
      return unsupported(payload);
  }
}

/** A number as it is copied is the one number; what is none stays as it was told. */
function phone(value: unknown): string | null {
  const typed = line(value);
  if (typed === null) return null;
  const read = readPhone(typed);
  return 'number' in read ? read.number : typed;
}

const numbersOf = ({ phone_number: value }: Fields): unknown[] => (Array.isArray(value) ? value : [value]);

/** Whether what should be text is text, or is not there. The raw message says what else it is. */
function isReadable({ type, text: said, alt_text: alternative, file_name: fileName, contact }: Fields): boolean {
  const card = fields(contact);
  const isCard = type !== 'contact' || card === contact || contact === undefined || contact === null;
  const ofCard = type === 'contact' ? [card.name, ...numbersOf(card)] : [];
  return isCard && [said, alternative, fileName, ...ofCard].every(isPlain);
}

const isPlain = (value: unknown): boolean => ['string', 'number', 'undefined'].includes(typeof value) || value === null;

/** Shown as such; the raw message stays in the inbox. */
const unsupported = (payload: Fields): ActionContent => ({
  unsupported: { type: cut(text(payload.type) ?? 'unknown', 64) },
});

function userIdOf(callback: Fields): string {
  const id = userOf(callback);
  if (id === null) throw new Error('the callback names no user');
  return id;
}
