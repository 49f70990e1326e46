import { STATUS_NAMES } from '../rules/statuses.js';
import type { WireObject } from '../wire/wire-json.js';

/** What an endpoint answers, and what happens after it. */
export interface PaAnswer {
  status: number;
  envelope: WireObject;
  /** Token of the message that was carried out. */
  token?: string;
  /** The receipts of the phones that got it. */
  receipts?: () => Promise<void>;
}

const CHAT_HOSTNAME = 'SN-CHAT-03_';

/** A refusal with its status; `message` when a rule has something better to say than the status's name. */
export function refusal(status: number, message?: string): PaAnswer {
  const status_message = message ?? STATUS_NAMES[status] ?? 'general error';
  return { status, envelope: { status, status_message, chat_hostname: CHAT_HOSTNAME } };
}

/** Status 0 with what the endpoint has to tell. */
export function accepted(rest: WireObject): PaAnswer {
  return { status: 0, envelope: { status: 0, status_message: 'ok', ...rest, chat_hostname: CHAT_HOSTNAME } };
}
