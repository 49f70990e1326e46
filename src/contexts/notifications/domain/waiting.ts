import type { DeliveryWait } from '../contract.js';
import { tokensLeft, type Rate } from './rate.js';

/** What stands in its way; times by the database's clock, epoch ms. */
export interface Obstacles {
  now: number;
  /** How long it is still held, ms. */
  holdMs: number;
  /** Why its bot must not send; null when it may. */
  stopReason: string | null;
  /** An earlier delivery of the chat is still on its way. */
  isBehind: boolean;
  /** The chat's time and the wait it was set for; null where nothing is known of it. */
  dueAt: number | null;
  waitMs: number;
  rate: Rate;
}

export function waitingOf({ now, holdMs, stopReason, isBehind, dueAt, waitMs, rate }: Obstacles): DeliveryWait {
  if (holdMs > 0) {
    const until = now + holdMs;
    const text = `It is held so that it can be taken back, and leaves at ${timeOf(until)} UTC.`;
    return { for: 'hold', text, until: new Date(until).toISOString() };
  }
  if (stopReason !== null) return { for: 'account', text: stopReason };
  if (isBehind) {
    const text = 'An earlier message of this chat is still on its way; messages go out in order.';
    return { for: 'earlier-message', text };
  }
  if (dueAt !== null && dueAt > now) {
    // Further ahead it stands only until the service has noticed that the clock was put back.
    const until = Math.min(dueAt, now + waitMs);
    return { for: 'retry', text: `It is tried again at ${timeOf(until)} UTC.`, until: new Date(until).toISOString() };
  }
  if (tokensLeft(rate, now) === 0) {
    const text = `This bot sends ${rate.perSecond} messages a second at most; others go out first.`;
    return { for: 'rate', text };
  }
  return { for: 'sender', text: 'It is sent in a moment.' };
}

const timeOf = (at: number) => new Date(at).toISOString().slice(11, 19);
