import { createHmac } from 'node:crypto';

/** Viber's signature: HMAC-SHA256 of the raw bytes, keyed by the token's text as it stands (dashes too), lower-case hex. */
export function signatureOf(apiKey: string, body: string | Buffer): string {
  return createHmac('sha256', apiKey).update(body).digest('hex');
}
