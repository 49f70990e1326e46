const OFFSET = 10n ** 20n;

/** Behind everything a customer can have written in the same millisecond. */
const AFTER_MESSAGES = '~';

/**
 * Sorts a feed as text, in one index and for one cursor: by the time of writing, then by the messenger's token as a
 * 64-bit number (negative ones too), then by id. @param orderKey decimal text, or null for what staff wrote.
 */
export function feedKey(writtenAt: number, orderKey: string | null, actionId: string): string {
  return `${String(writtenAt).padStart(15, '0')}.${orderKey === null ? AFTER_MESSAGES : padded(orderKey)}.${actionId}`;
}

/** The time part of a key. */
export const feedTime = (key: string): number => Number(key.slice(0, 15));

function padded(orderKey: string): string {
  if (!/^-?\d{1,20}$/.test(orderKey)) return orderKey.slice(0, 22);
  return String(BigInt(orderKey) + OFFSET).padStart(22, '0');
}
