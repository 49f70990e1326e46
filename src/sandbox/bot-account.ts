import { createHash, randomBytes } from 'node:crypto';
import type { Attempt } from './wire/callback-post.js';

/** How to make a bot. */
export interface BotOptions {
  name: string;
  /** Name in deep links; default: made from the name. */
  uri?: string;
  /** Default: a new one of the usual form. */
  apiKey?: string;
  /** Whether it has a picture of its own. Default: true. */
  pictured?: boolean;
  /** Default: made from the key. */
  id?: string;
}

/** One callback that was due to a bot, with every attempt (copies included). */
export interface CallbackRecord {
  /** Epoch milliseconds. */
  at: number;
  event: string;
  token: string;
  url: string;
  body: string;
  attempts: Attempt[];
}

/** Every event name of the API, in the order in which set_webhook lists them. */
export const EVENTS = [
  'subscribed',
  'unsubscribed',
  'webhook',
  'conversation_started',
  'action',
  'delivered',
  'failed',
  'message',
  'seen',
  'client_status',
] as const;

/** Events that cannot be switched off. */
export const MANDATORY_EVENTS: readonly string[] = ['message', 'subscribed', 'unsubscribed'];

/** What Viber keeps about a bot. */
export class BotAccount {
  readonly name: string;
  readonly uri: string;
  readonly id: string;
  readonly pictured: boolean;
  apiKey: string;
  webhookUrl: string | null = null;
  webhookEvents: string[] = [];
  sendName = false;
  sendPhoto = false;
  /** Not 0: every call is refused with this status (7 blocked, 9 suspended, 15 not authorised…). */
  accountStatus = 0;
  readonly callbacks: CallbackRecord[] = [];

  constructor(options: BotOptions) {
    this.name = options.name;
    this.apiKey = options.apiKey ?? newApiKey();
    this.pictured = options.pictured ?? true;
    this.uri = options.uri ?? (options.name.toLowerCase().replace(/[^a-z0-9]+/g, '') || 'bot');
    this.id = options.id ?? idFor(this.apiKey);
  }

  /** A new key, as Viber's support gives one; the old one stops at once. */
  replaceKey(apiKey: string = newApiKey()): string {
    this.apiKey = apiKey;
    return apiKey;
  }

  wants(event: string): boolean {
    return this.webhookUrl !== null && (MANDATORY_EVENTS.includes(event) || this.webhookEvents.includes(event));
  }
}

function newApiKey(): string {
  return Array.from({ length: 3 }, () => randomBytes(8).toString('hex')).join('-');
}

function idFor(apiKey: string): string {
  const digits = createHash('md5').update(apiKey).digest().readBigUInt64BE(0) % 1_000_000_000_000_000_000n;
  return `pa:${5_000_000_000_000_000_000n + digits}`;
}
