/** How far clocks may be apart before one counts as wrong: nodes of a cluster, statements that waited for a lock. */
export const CLOCKS_MS = 5_000;

/**
 * Whether a time lies further ahead than the longest wait that is ever set for it: then it comes from a clock that was put
 * back since. Without this, "not before" would wait for as long as the clock was wrong.
 */
export const isTooFarAhead = (at: number, longestMs: number, now: number): boolean => at - now > longestMs + CLOCKS_MS;
