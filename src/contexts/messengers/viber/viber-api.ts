import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { bulkhead, type BulkheadPolicy } from 'cockatiel';
import { Config } from '../../../platform/config/config.js';
import {
  type Agent,
  agentWithin,
  type Dispatcher,
  type Pool,
  poolWithin,
  reachOf,
  request,
} from '../../../platform/outgoing/outgoing.js';
import { type Fields, fields, number, parseViberJson, text } from './viber-json.js';

/**
 * What came of one call.
 * - `answer`: Viber's own word; `status` 0 is yes.
 * - `http`: refused by HTTP status, without an answer of Viber's.
 * - `unreachable`: certainly not accepted, no byte of it was sent.
 * - `unclear`: the request was written and no clear answer came.
 */
export type ViberReply =
  | { kind: 'answer'; status: number; message: string; body: Fields }
  | { kind: 'http'; code: number; retryAfterMs: number | null }
  | { kind: 'unreachable'; why: string }
  | { kind: 'unclear'; why: string };

/** Failures that happen before the request is written: name look-up, connecting, TLS. */
const NOTHING_SENT =
  /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|ERR_ADDRESS_OUT_OF_REACH|UND_ERR_CONNECT_TIMEOUT|CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_|EPROTO)/;

interface Sender {
  pool: Pool;
  places: BulkheadPolicy;
}

type PostMessage = (body: Fields, deadlineMs: number) => Promise<ViberReply>;

/** So many messages of one bot are on their way at once. */
const CONNECTIONS_OF_BOT = 32;
const CONNECTION = { connect: { timeout: 5_000 }, keepAliveTimeout: 4_000 };

/** Viber's REST API over kept-alive connections; each call has a deadline of its own. */
@Injectable()
export class ViberApi implements OnApplicationShutdown {
  private readonly reach: 'public' | 'loopback';
  private readonly agent: Agent;
  private readonly senders = new Map<string, Sender>();

  constructor(private readonly config: Config) {
    this.reach = reachOf(config.VIBER_API_URL);
    this.agent = agentWithin(this.reach, { ...CONNECTION, connections: 16 });
  }

  /**
   * Runs `work`, with a `send_message` whose deadline begins when it is called, once one of the connections is free that
   * this bot has of its own: one that hangs holds no other's.
   */
  sending<T>(apiKey: string, work: (post: PostMessage) => Promise<T>): Promise<T> {
    const { pool, places } = this.senderOf(apiKey);
    return new Promise((resolve, reject) => {
      void places.execute(async () => {
        await work((body, deadlineMs) => this.post(pool, 'send_message', apiKey, body, deadlineMs)).then(
          resolve,
          reject,
        );
        // Who waits for the place shall know what came of this one.
        await nextTurn();
      });
    });
  }

  /** Everything else. */
  call(endpoint: string, apiKey: string, body: Fields, deadlineMs: number): Promise<ViberReply> {
    return this.post(this.agent, endpoint, apiKey, body, deadlineMs);
  }

  private async post(
    dispatcher: Dispatcher,
    endpoint: string,
    apiKey: string,
    body: Fields,
    deadlineMs: number,
  ): Promise<ViberReply> {
    try {
      const response = await request(`${this.config.VIBER_API_URL}/${endpoint}`, {
        method: 'POST',
        dispatcher,
        // The key goes into the header only, so that it never lands in a logged body.
        headers: { 'x-viber-auth-token': apiKey, 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(deadlineMs),
      });
      const retryAfter = number(response.headers['retry-after']);
      return replyOf(response.statusCode, retryAfter, await response.body.text());
    } catch (error) {
      const errorCode = (error as { code?: unknown }).code;
      // A time-out carries a number here, and a name that says more.
      const code = typeof errorCode === 'string' ? errorCode : '';
      if (NOTHING_SENT.test(code)) return { kind: 'unreachable', why: code };
      return { kind: 'unclear', why: code || (error as Error).name };
    }
  }

  private senderOf(apiKey: string): Sender {
    const known = this.senders.get(apiKey);
    if (known) return known;
    // Those of bots that are gone, and of keys that were changed, have nothing to do any more.
    for (const [key, { pool, places }] of this.senders) {
      if (pool.stats.connected === 0 && places.executionSlots === CONNECTIONS_OF_BOT) this.senders.delete(key);
    }
    const pool = poolWithin(this.reach, new URL(this.config.VIBER_API_URL).origin, {
      ...CONNECTION,
      connections: CONNECTIONS_OF_BOT,
    });
    const sender = { pool, places: bulkhead(CONNECTIONS_OF_BOT, Infinity) };
    this.senders.set(apiKey, sender);
    return sender;
  }

  /** Last of all: attempts on their way were waited for before. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.all(
      [this.agent, ...[...this.senders.values()].map(({ pool }) => pool)].map((dispatcher) => dispatcher.destroy()),
    );
  }
}

/** Exported for its table test. */
export function replyOf(code: number, retryAfterSeconds: number | null, raw: string): ViberReply {
  const body = readObject(raw);
  const status = body ? number(body.status) : null;
  if (body && status !== null) {
    return { kind: 'answer', status, message: text(body.status_message) ?? '', body };
  }
  if (code >= 400 && code < 500) {
    return { kind: 'http', code, retryAfterMs: retryAfterSeconds === null ? null : retryAfterSeconds * 1000 };
  }
  return { kind: 'unclear', why: `HTTP ${code} without an answer of Viber's` };
}

function readObject(raw: string): Fields | null {
  try {
    return fields(parseViberJson(raw));
  } catch {
    return null;
  }
}
