/** One try to hand a callback over; entered before it is sent. Times in ms of the test's monotonic clock. */
export interface Attempt {
  /** Which instance was asked. */
  instance: number;
  at: number;
  /** Null while none has come, and where none came at all. */
  status: number | null;
  ms: number | null;
  /** Why there was no answer: the code of the failure. */
  why?: string;
}

/** One callback that Viber has to hand over. */
export interface SentCallback {
  token: string;
  event: string;
  user: string;
  /** Which of the sender's messages it is; null for what is no message. */
  sequence: number | null;
  /** What its action says; null where that is not known. */
  text: string | null;
  body: string | Buffer;
  /** Whether it has to be taken in: what is signed wrongly must not. */
  welcome: boolean;
  attempts: Attempt[];
  acknowledgedAt: number | null;
}

export const keyOf = ({ event, token, user }: Pick<SentCallback, 'event' | 'token' | 'user'>): string =>
  `${event} ${token} ${user}`;
