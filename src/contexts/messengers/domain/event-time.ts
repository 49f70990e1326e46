const DAY_MS = 24 * 3_600_000;
/** So long a messenger keeps what it could not deliver; what is older it cannot be telling. */
const KEPT_MS = 14 * DAY_MS;
/** Whose clock is ahead of the messenger's by more is wrong by more than a time zone. */
const AHEAD_MS = DAY_MS;

export interface EventTime {
  /** Epoch ms. */
  at: number;
  /** It is the time at which it came: the messenger told none that can be. */
  ofArrival: boolean;
}

/**
 * When something happened. Some senders write seconds, zero, or the message's token in the place of the time: then it
 * happened when it came. @param claimed epoch ms, as the messenger says; null when it says none
 */
export function eventTime(claimed: number | null, receivedAt: number): EventTime {
  const canBe = claimed !== null && claimed >= receivedAt - KEPT_MS && claimed <= receivedAt + AHEAD_MS;
  // Stored so where it was entered as one that came without a time.
  return canBe && claimed !== receivedAt ? { at: claimed, ofArrival: false } : { at: receivedAt, ofArrival: true };
}
