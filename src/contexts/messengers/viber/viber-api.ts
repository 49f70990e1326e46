import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Agent, request } from 'undici';
import { Config } from '../../../platform/config/config.js';
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
  /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_|EPROTO)/;

/** Viber's REST API over kept-alive connections; each call has a deadline of its own. */
@Injectable()
export class ViberApi implements OnApplicationShutdown {
  private readonly agent = new Agent({ connections: 128, connect: { timeout: 5_000 }, keepAliveTimeout: 4_000 });

  constructor(private readonly config: Config) {}

  async call(endpoint: string, apiKey: string, body: Fields, deadlineMs: number): Promise<ViberReply> {
    try {
      const response = await request(`${this.config.VIBER_API_URL}/${endpoint}`, {
        method: 'POST',
        dispatcher: this.agent,
        // The key goes into the header only, so that it never lands in a logged body.
        headers: { 'x-viber-auth-token': apiKey, 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(deadlineMs),
      });
      const retryAfter = number(response.headers['retry-after']);
      return replyOf(response.statusCode, retryAfter, await response.body.text());
    } catch (error) {
      const told = (error as { code?: unknown }).code;
      // A time-out carries a number here, and a name that says more.
      const code = typeof told === 'string' ? told : '';
      if (NOTHING_SENT.test(code)) return { kind: 'unreachable', why: code };
      return { kind: 'unclear', why: code || (error as Error).name };
    }
  }

  /** Last of all: attempts on their way were waited for before. */
  async onApplicationShutdown(): Promise<void> {
    await this.agent.destroy();
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
