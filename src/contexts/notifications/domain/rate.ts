/** Microseconds: at a thousand messages a second and more, milliseconds would round too much away. */
const SECOND = 1_000_000;

/**
 * A token bucket that holds one second's messages, as one number: until when its tokens are used. It rises by a
 * message's share of a second with every message, and may run ahead of the clock by a second.
 */
export interface Rate {
  perSecond: number;
  /** Epoch microseconds. */
  usedUntil: number;
}

/** How many tokens it holds, a message each. @param now epoch ms */
export function tokensLeft({ perSecond, usedUntil }: Rate, now: number): number {
  const ahead = Math.max(0, believed(usedUntil, now) - now * 1_000);
  return Math.max(0, Math.floor(((SECOND - ahead) * perSecond) / SECOND));
}

/** `usedUntil` when so many tokens are taken. */
export function takeTokens({ perSecond, usedUntil }: Rate, now: number, messages: number): number {
  return Math.ceil(Math.max(believed(usedUntil, now), now * 1_000) + (messages * SECOND) / perSecond);
}

/** Statements that waited for a lock, and nodes of a cluster, may be apart by so much. */
const CLOCKS = 5 * SECOND;

/** No more than a second is used ahead: a clock that was put back says nothing of what was sent. */
const believed = (usedUntil: number, now: number): number =>
  usedUntil - now * 1_000 > SECOND + CLOCKS ? 0 : usedUntil;
