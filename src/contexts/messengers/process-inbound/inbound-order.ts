import { type EventTime, eventTime } from '../domain/event-time.js';

/** When it happened, by the messenger's clock; when it came, where that makes no sense. */
export function timeOf(row: { event_ts: string | number; received_at: string | number }): EventTime {
  return eventTime(Number(row.event_ts), Number(row.received_at));
}

/** Tokens as the numbers they are: larger than what a number holds. */
export function compareTokens(a: string, b: string): number {
  if (a === b) return 0;
  const numbers = /^-?\d+$/.test(a) && /^-?\d+$/.test(b);
  return numbers ? (BigInt(a) < BigInt(b) ? -1 : 1) : a < b ? -1 : 1;
}
