import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

const PERIOD_S = 30;
/** Clocks of phones differ: the code before and the one after count, too. */
const WINDOW = 1;
const RECOVERY_CODES = 10;

/** As every app takes it: SHA-1, six digits, half a minute. */
const totp = (secret: string, email: string) =>
  new TOTP({ issuer: 'viber-tasks', label: email, secret: Secret.fromBase32(secret), period: PERIOD_S });

/** 160 bits in base32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** What the picture for the camera holds. */
export const totpUri = (secret: string, email: string): string => totp(secret, email).toString();

/** Which code in the order of time this is; null: none of now. */
export function counterOf(secret: string, code: string, now: number): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const delta = totp(secret, '').validate({ token: code, timestamp: now, window: WINDOW });
  return delta === null ? null : Math.floor(now / 1_000 / PERIOD_S) + delta;
}

/** 80 bits each, in groups that people can read out. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: RECOVERY_CODES }, () =>
    new Secret({ buffer: new Uint8Array(randomBytes(10)).buffer }).base32.toLowerCase().replace(/(.{4})(?=.)/g, '$1-'),
  );

/** However it was typed. */
export const tidyCode = (code: string): string => code.toLowerCase().replace(/[\s-]/g, '');
