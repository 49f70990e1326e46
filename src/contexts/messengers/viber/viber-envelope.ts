import { createHash } from 'node:crypto';
import { fields, number, parseViberJson, text, token } from './viber-json.js';

/** What the intake needs of a callback: the key under which it is kept once, and its time. */
export interface ViberEnvelope {
  event: string;
  messageToken: string;
  userId: string;
  /** Epoch ms. */
  timestamp: number;
}

/** Kept under this name, with the hash of its bytes as its token: what cannot be read is not lost either. */
const UNREADABLE = 'unreadable';

/** Never throws: whatever was signed is taken in. */
export function viberEnvelope(body: Buffer, now: number): ViberEnvelope {
  const hash = () => `sha256:${createHash('sha256').update(body).digest('hex').slice(0, 48)}`;
  let callback;
  try {
    callback = fields(parseViberJson(body.toString('utf8')));
  } catch {
    return { event: UNREADABLE, messageToken: hash(), userId: '', timestamp: now };
  }
  const event = text(callback.event);
  const user = callback.user_id ?? fields(callback.sender).id ?? fields(callback.user).id;
  const userId = text(user) ?? '';
  const timestamp = number(callback.timestamp);
  return {
    event: event && event.length <= 64 ? event : UNREADABLE,
    messageToken: token(callback.message_token) ?? hash(),
    userId: userId.length <= 190 ? userId : hash(),
    timestamp: timestamp && timestamp > 0 && timestamp < 1e15 ? Math.floor(timestamp) : now,
  };
}
