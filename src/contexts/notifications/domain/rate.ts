import { isTooFarAhead } from '../../../platform/clocks.js';

/** Microseconds: at a thousand messages a second and more, milliseconds would round too much away. */
const SECOND = 1_000_000;

/**
 * A token bucket that holds one second's messages, as one number: until when what was sent is paid for. It rises by a
 * message's share of a second with every message, and may run ahead of the clock by a second.
 */
export interface Rate {
  perSecond: number;
  /** Epoch microseconds. */
  paidUntil: number;
}

/** How many messages may be sent now. @param now epoch ms */
export function affordable({ perSecond, paidUntil }: Rate, now: number): number {
  const ahead = Math.max(0, believed(paidUntil, now) - now * 1_000);
  return Math.max(0, Math.floor(((SECOND - ahead) * perSecond) / SECOND));
}

/** `paidUntil` after so many messages more. */
export function paid({ perSecond, paidUntil }: Rate, now: number, messages: number): number {
  return Math.ceil(Math.max(believed(paidUntil, now), now * 1_000) + (messages * SECOND) / perSecond);
}

/** Nobody pays for more than a second ahead: a clock that was put back says nothing of what was sent. */
const believed = (paidUntil: number, now: number): number =>
  isTooFarAhead(paidUntil / 1_000, SECOND / 1_000, now) ? 0 : paidUntil;
