import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** How somebody came in. */
export type SignInMethod = 'password' | 'reset' | 'invitation' | 'setup' | 'oidc';

/** Where a call comes from, as people recognise it in the list of their sessions. */
export interface Client {
  address: string;
  userAgent: string;
}

/** The value of a session's cookie: 32 random bytes. */
export const newSessionSecret = (): string => randomBytes(32).toString('base64url');
export const looksLikeSecret = (text: string): boolean => /^[\w-]{43}$/.test(text);

/** What a page sends along to show that it is ours: another site's pages have the cookie sent, and cannot read this. */
export const csrfTokenOf = (secret: string): string => createHmac('sha256', secret).update('csrf').digest('base64url');

export function isCsrfToken(token: unknown, secret: string): boolean {
  const right = Buffer.from(csrfTokenOf(secret));
  const sent = Buffer.from(typeof token === 'string' ? token : '');
  return sent.length === right.length && timingSafeEqual(sent, right);
}
