import { createHmac, timingSafeEqual } from 'node:crypto';

/** HMAC-SHA256 of the raw bytes under the API key, lower-case hex (viber-api §5). */
export const viberSignature = (apiKey: string, body: Buffer): string =>
  createHmac('sha256', apiKey).update(body).digest('hex');

/**
 * Whether a callback was signed with this key. Viber puts the signature into a header, into `?sig=`, or both; two that
 * differ are refused. Only the exact form is accepted: 64 lower-case hex digits.
 */
export function isSigned(apiKey: string, body: Buffer, header: unknown, query: unknown): boolean {
  const signature = header ?? query;
  if (header !== undefined && query !== undefined && header !== query) return false;
  if (typeof signature !== 'string' || !/^[0-9a-f]{64}$/.test(signature)) return false;
  const expected = createHmac('sha256', apiKey).update(body).digest();
  return timingSafeEqual(expected, Buffer.from(signature, 'hex'));
}
