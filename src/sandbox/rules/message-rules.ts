import { keyboardProblems, richMediaProblems } from './keyboard-rules.js';
import { fileProblems, pictureProblems, urlProblems, videoProblems } from './media-rules.js';
import { bad, isObject, missing, type Problem } from './statuses.js';

type Body = Record<string, unknown>;

/** UTF-16 units: the sources do not say what a character is, and units are the strictest reading. */
const TEXT_MAX = 7000;
const NAME_MAX = 28;
const TRACKING_DATA_MAX = 4000;
const PHONE_MAX = 18;

const BY_TYPE: Readonly<Record<string, (body: Body, version: number) => Problem[]>> = {
  text: textProblems,
  picture: pictureProblems,
  video: videoProblems,
  file: fileProblems,
  contact: contactProblems,
  location: locationProblems,
  url: urlProblems,
  sticker: stickerProblems,
  rich_media: (body, version) =>
    body['rich_media'] === undefined
      ? [missing('rich_media')]
      : [...richMediaProblems(body['rich_media'], version), ...textOfAtMost(body, 'alt_text')],
};

/** Everything wrong with a message of a bot, apart from its receiver. Empty: Viber takes it. */
export function messageProblems(body: Body): Problem[] {
  const version = body['min_api_version'] ?? 1;
  if (!Number.isInteger(version) || (version as number) < 1) return [bad('min_api_version must be a positive integer')];
  return [
    ...senderProblems(body['sender']),
    ...trackingProblems(body),
    ...contentProblems(body, version as number),
    ...('keyboard' in body ? keyboardProblems(body['keyboard'], version as number) : []),
  ];
}

function contentProblems(body: Body, version: number): Problem[] {
  const type = body['type'];
  // A keyboard alone may come without a type.
  if (type === undefined) return 'keyboard' in body ? [] : [missing('type')];
  const rules = typeof type === 'string' && Object.hasOwn(BY_TYPE, type) ? BY_TYPE[type] : undefined;
  return rules ? rules(body, version) : [bad(`unknown message type ${JSON.stringify(type)}`)];
}

function senderProblems(sender: unknown): Problem[] {
  if (sender === undefined) return [missing('sender')];
  if (!isObject(sender)) return [bad('sender must be an object')];
  const name = sender['name'];
  if (name === undefined || name === '') return [missing('sender.name')];
  if (typeof name !== 'string' || name.length > NAME_MAX)
    return [bad(`sender.name must be at most ${NAME_MAX} characters`)];
  const avatar = sender['avatar'];
  const pictured = avatar === undefined || (typeof avatar === 'string' && URL.canParse(avatar));
  return pictured ? [] : [bad('sender.avatar must be a URL')];
}

function trackingProblems(body: Body): Problem[] {
  if (!('tracking_data' in body)) return [];
  const data = body['tracking_data'];
  if (typeof data === 'string' && data.length <= TRACKING_DATA_MAX) return [];
  return [bad(`tracking_data must be text of at most ${TRACKING_DATA_MAX} characters, never null`)];
}

function textProblems(body: Body): Problem[] {
  if (body['text'] === undefined || body['text'] === '') return [missing('text')];
  return textOfAtMost(body, 'text');
}

function textOfAtMost(body: Body, field: string): Problem[] {
  const text = body[field];
  const fine = text === undefined || (typeof text === 'string' && text.length <= TEXT_MAX);
  return fine ? [] : [bad(`${field} must be text of at most ${TEXT_MAX} characters`)];
}

function contactProblems(body: Body): Problem[] {
  const contact = body['contact'];
  if (contact === undefined) return [missing('contact')];
  if (!isObject(contact)) return [bad('contact must be an object')];
  const { name, phone_number: phone } = contact;
  if (name === undefined || name === '') return [missing('contact.name')];
  if (phone === undefined || phone === '') return [missing('contact.phone_number')];
  const problems: Problem[] = [];
  if (typeof name !== 'string' || name.length > NAME_MAX)
    problems.push(bad(`contact.name must be at most ${NAME_MAX}`));
  const dialable = typeof phone === 'string' && phone.length <= PHONE_MAX && /^\+?\d+$/.test(phone);
  if (!dialable) problems.push(bad(`contact.phone_number must be digits with a leading +, at most ${PHONE_MAX}`));
  return problems;
}

function locationProblems(body: Body): Problem[] {
  const location = body['location'];
  if (location === undefined) return [missing('location')];
  if (!isObject(location)) return [bad('location must be an object')];
  if (location['lat'] === undefined || location['lon'] === undefined) return [missing('location.lat, location.lon')];
  const within = (value: unknown, limit: number): boolean => typeof value === 'number' && Math.abs(value) < limit;
  return within(location['lat'], 90) && within(location['lon'], 180) ? [] : [bad('location is not on Earth')];
}

function stickerProblems(body: Body): Problem[] {
  const id = body['sticker_id'];
  if (id === undefined) return [missing('sticker_id')];
  const fine = Number.isInteger(id) || (typeof id === 'string' && /^\d+$/.test(id));
  return fine ? [] : [bad('sticker_id must be a number')];
}
