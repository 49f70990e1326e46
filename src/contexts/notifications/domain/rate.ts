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

/** Statements that waited for a lock, and nodes of a cluster, may be apart by so much. */
const CLOCKS = 5 * SECOND;

/** Nobody pays for more than a second ahead: a clock that was put back says nothing of what was sent. */
const believed = (paidUntil: number, now: number): number =>
  paidUntil - now * 1_000 > SECOND + CLOCKS ? 0 : paidUntil;
