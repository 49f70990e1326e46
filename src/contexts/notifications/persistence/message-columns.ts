import type { OutboundMessage } from '../../messengers/contract.js';
import type { PartKind } from '../contract.js';

/** The columns of `delivery_part` that hold its message. */
export interface MessageColumns {
  kind: PartKind;
  text: string;
  content: string | null;
}

export function partOf(message: OutboundMessage): MessageColumns {
  const { kind, text, ...rest } = { text: '', ...message };
  return { kind, text, content: Object.keys(rest).length > 0 ? JSON.stringify(rest) : null };
}

export function messageOf({ kind, text, content }: MessageColumns): OutboundMessage {
  const rest = content === null ? {} : (JSON.parse(content) as object);
  return { kind, text, ...rest } as OutboundMessage;
}
