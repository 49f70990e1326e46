const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** After so many attempts that failed for a passing reason, a person decides. */
export const MAX_ATTEMPTS = 12;

/**
 * How long to wait before the next attempt, ms; grows, with jitter so that many do not come back at once.
 * @param attempts made so far for this part, at least 1
 * @param patient the messenger's limit: one minute, five minutes, then the next full hour (viber-api §1.5)
 * @param random 0..1
 */
export function retryDelay(attempts: number, patient: boolean, now: number, random: number): number {
  if (!patient) return Math.min(10 * MINUTE, 2 * SECOND * 2 ** (attempts - 1)) * (0.75 + random / 2);
  if (attempts === 1) return MINUTE * (1 + random / 10);
  if (attempts === 2) return 5 * MINUTE * (1 + random / 10);
  return HOUR - (now % HOUR) + random * MINUTE;
}
