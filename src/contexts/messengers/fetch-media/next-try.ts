const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DELAYS = [1 * SECOND, 3 * SECOND, 10 * SECOND, 30 * SECOND, 1 * MINUTE, 2 * MINUTE, 5 * MINUTE];

/** A server that says so three times means it. A person may ask again while the link lives. */
const MAX_DEAD = 3;

/** Before that a link is not over by the clock alone: it may have leapt. */
const LEAST_TRIES = 3;

/**
 * How long to wait before a file is fetched again, ms; null when it is lost. It is tried for as long as its link lives.
 * @param attempts made so far, at least 1
 * @param random 0..1
 */
export function nextTry(
  failed: 'passing' | 'dead' | 'final',
  attempts: number,
  endsAt: number,
  now: number,
  random: number,
): number | null {
  if (failed === 'final' || (failed === 'dead' && attempts >= MAX_DEAD)) return null;
  const wait = DELAYS[Math.min(attempts, DELAYS.length) - 1]! * (0.8 + random * 0.4);
  return now + wait < endsAt || attempts < LEAST_TRIES ? wait : null;
}
