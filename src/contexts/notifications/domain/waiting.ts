import type { DeliveryWait } from '../contract.js';
import { tokensLeft, type Rate } from './rate.js';
import { sentences } from '../../../platform/text/sentences.js';

const say = sentences({
  'waits-held': 'It is held so that it can be taken back, and leaves at {time} UTC.',
  'waits-for-earlier-message': 'An earlier message of this chat is still on its way; messages go out in order.',
  'waits-for-retry': 'It is tried again at {time} UTC.',
  'waits-for-rate': 'This bot sends {perSecond} messages a second at most; others go out first.',
  'waits-for-sender': 'It is sent in a moment.',
});

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
    const text = say('waits-held', { time: timeOf(until) });
    return { for: 'hold', text, until: new Date(until).toISOString() };
  }
  if (stopReason !== null) return { for: 'account', text: stopReason };
  if (isBehind) {
    return { for: 'earlier-message', text: say('waits-for-earlier-message') };
  }
  if (dueAt !== null && dueAt > now) {
    // Further ahead it stands only until the service has noticed that the clock was put back.
    const until = Math.min(dueAt, now + waitMs);
    return {
      for: 'retry',
      text: say('waits-for-retry', { time: timeOf(until) }),
      until: new Date(until).toISOString(),
    };
  }
  if (tokensLeft(rate, now) === 0) {
    return { for: 'rate', text: say('waits-for-rate', { perSecond: rate.perSecond }) };
  }
  return { for: 'sender', text: say('waits-for-sender') };
}

const timeOf = (at: number) => new Date(at).toISOString().slice(11, 19);
