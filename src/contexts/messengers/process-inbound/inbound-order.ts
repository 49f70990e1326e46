const YEAR_MS = 365 * 24 * 3600 * 1000;

/** Old callbacks were seen with time and token swapped: a time far from ours is not one. */
export function plausibleTime(row: { event_ts: string | number; received_at: string | number }): number {
  const told = Number(row.event_ts);
  const received = Number(row.received_at);
  return told > 0 && told < received + YEAR_MS ? told : received;
}

/** Tokens as the numbers they are: larger than what a number holds. */
export function compareTokens(a: string, b: string): number {
  if (a === b) return 0;
  const numbers = /^-?\d+$/.test(a) && /^-?\d+$/.test(b);
  return numbers ? (BigInt(a) < BigInt(b) ? -1 : 1) : a < b ? -1 : 1;
}
