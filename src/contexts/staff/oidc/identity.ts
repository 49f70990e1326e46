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
}

export const hashIdentity = ({ issuer, subject }: Identity): string =>
  createHash('sha256')
    .update(JSON.stringify([issuer, subject]))
    .digest('hex');
