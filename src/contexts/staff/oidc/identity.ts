import { createHash } from 'node:crypto';

/**
 * Who somebody is for their provider: issuer and subject, nothing else. An e-mail is what they can change there, to that
 * of an admin too.
 */
export interface Identity {
  issuer: string;
  subject: string;
}

/** What the provider says of who has just signed in there. */
export interface Vouched extends Identity {
  /** By what `OIDC_ACR` takes for a second factor. */
  isTwoFactor: boolean;
  /** Their session there, where it has a name. */
  sid: string | null;
}

export const hashIdentity = ({ issuer, subject }: Identity): string => hashOf(issuer, subject);
export const hashSid = (issuer: string, sid: string): string => hashOf(issuer, sid);
export const hashJti = (issuer: string, jti: string): string => hashOf(issuer, jti);

/** Of what a provider calls something, which may be of any length and in any letters. */
const hashOf = (issuer: string, name: string): string =>
  createHash('sha256')
    .update(JSON.stringify([issuer, name]))
    .digest('hex');
