import { createHash, randomBytes } from 'node:crypto';

/** A new access token. The prefix lets people and secret scanners see what it is. */
export const newToken = (): string => `vt_${randomBytes(32).toString('base64url')}`;

/** What is stored instead of a token. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The token of an `Authorization` header; undefined where there is none. */
export function bearerToken(header: string | undefined): string | undefined {
  return /^Bearer +(\S(?:.*\S)?) *$/i.exec(header ?? '')?.[1];
}
