/** One bubble on the customer's phone. */
export interface PhoneMessage {
  /** As the phone sees it: `out` was written by the customer, `in` came from the bot. */
  direction: 'out' | 'in';
  token: string;
  type: string;
  text: string;
  /** Of the bot's messages: `sender.name`. */
  senderName: string;
  /** The message object; of the bot's messages the whole body of the call. */
  body: Record<string, unknown>;
  /** Of what the customer wrote: `delivered` when the webhook answered 200. */
  state: 'sent' | 'delivered' | 'seen' | 'failed';
  /** Epoch milliseconds. */
  at: number;
  /** Whether the phone shows it: without network the bot's messages wait. */
  arrived: boolean;
  /** Why it failed. */
  reason?: string;
}

/** The text a bubble or a list shows. */
export function textOf(body: Record<string, unknown>): string {
  if (typeof body['text'] === 'string') return body['text'];
  return typeof body['alt_text'] === 'string' ? body['alt_text'] : '';
}
