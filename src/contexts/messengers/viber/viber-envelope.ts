import { createHash } from 'node:crypto';
import { eventTime } from '../domain/event-time.js';
import { type Fields, fields, number, parseViberJson, text, token } from './viber-json.js';

/** What the inbox needs of a callback: the key under which it is kept once, and its time. */
export interface ViberEnvelope {
  event: string;
  messageToken: string;
  userId: string;
  /** Epoch ms; when it came, where the time that it tells cannot be. */
  timestamp: number;
}

/** Kept under this name, with the hash of its bytes as its token: what cannot be read is not lost either. */
const UNREADABLE = 'unreadable';

/** The name of the event. MariaDB takes "x" and "x " for the same key, so what is around a name or an id is no part of it. */
export const eventOf = (callback: Fields): string | null => text(callback.event)?.trim() ?? null;

/** Whom the callback is about: who wrote the message, whom the receipt or the event concerns. */
export function userOf(callback: Fields): string | null {
  const candidates = [fields(callback.sender).id, callback.user_id, fields(callback.user).id];
  return candidates.map((id) => text(id)?.trim() ?? null).find((id) => id !== null) ?? null;
}

/** Never throws: whatever was signed is taken in. */
export function viberEnvelope(body: Buffer, now: number): ViberEnvelope {
  const callback = read(body.toString('utf8'));
  if (!callback) return { event: UNREADABLE, messageToken: hash(body), userId: '', timestamp: now };
  const event = eventOf(callback);
  const userId = userOf(callback) ?? '';
  const timestamp = number(callback.timestamp);
  return {
    event: event && event.length <= 64 ? event : UNREADABLE,
    messageToken: token(callback.message_token) ?? hash(body),
    userId: userId.length <= 190 ? userId : hash(userId),
    timestamp: eventTime(timestamp === null ? null : Math.floor(timestamp), now).at,
  };
}

/** Never throws. */
export function toldAt(body: Buffer): number | null {
  const callback = read(body.toString('utf8'));
  return callback ? number(callback.timestamp) : null;
}

function read(json: string): Fields | null {
  try {
    return fields(parseViberJson(json));
  } catch {
    return null;
  }
}

const hash = (of: Buffer | string): string => `sha256:${createHash('sha256').update(of).digest('hex').slice(0, 48)}`;
