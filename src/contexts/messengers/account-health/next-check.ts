const FIRST_MS = 60_000;
const LAST_MS = 30 * 60_000;
const JITTER = 0.2;

/** When to look again at an account that was stopped for the n-th time in a row: one minute at first, then rarer. */
export const nextCheckDelay = (stops: number): number => Math.min(LAST_MS, FIRST_MS * 2 ** Math.min(stops, 10));

/** When to look again at one that is well. Not all at once, whenever they were linked: `random` is 0..1. */
export const usualCheckDelay = (everyMs: number, random: number): number =>
  Math.round(everyMs * (1 - JITTER + 2 * JITTER * random));
