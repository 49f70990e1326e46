/** What somebody wants to do with the identity that the provider will tell. */
export type Purpose =
  | { kind: 'sign-in' }
  /** The session that began it: nobody else may end it. */
  | { kind: 'link'; employeeId: string }
  | { kind: 'invitation'; token: string; name: string | null };

/** What this browser has to bring back, and what nobody but we knew before. */
export interface Checks {
  state: string;
  nonce: string;
  codeVerifier: string;
}

export interface Attempt extends Checks {
  purpose: Purpose;
  expiresAt: number;
}
