import { Secret, TOTP } from 'otpauth';
import { counterOf, newRecoveryCodes, newTotpSecret, tidyCode, totpUri } from './codes.js';

/** RFC 6238, appendix B, with six of its eight digits. */
const RFC = Secret.fromLatin1('12345678901234567890').base32;

describe('a code of the second factor', () => {
  it.each([
    [59, '287082', 1],
    [1111111109, '081804', 37037036],
    [20000000000, '353130', 666666666],
  ])('at %i s is %s', (seconds, code, counter) => {
    expect(counterOf(RFC, code, seconds * 1_000)).toBe(counter);
  });

  it('counts for half a minute before and after its own, and no longer', () => {
    const now = 1_800_000_000_000;
    const code = new TOTP({ secret: Secret.fromBase32(RFC) }).generate({ timestamp: now });
    const counters = [-60, -30, 0, 30, 60].map((late) => counterOf(RFC, code, now + late * 1_000));
    expect(counters.map((counter) => counter !== null)).toEqual([false, true, true, true, false]);
    expect(new Set(counters.filter((counter) => counter !== null)).size).toBe(1);
  });

  it.each(['', '28708', '2870822', '28708a', ' 287082', '２８７０８２'])('is not %j', (code) => {
    expect(counterOf(RFC, code, 59_000)).toBeNull();
  });

  it('is of a secret by chance, which an app reads from the address', () => {
    const secret = newTotpSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(newTotpSecret()).not.toBe(secret);
    const address = new URL(totpUri(secret, 'ann@example.com'));
    expect([address.protocol, address.searchParams.get('secret')]).toEqual(['otpauth:', secret]);
  });
});

it('recovery codes are ten different ones, read however they are typed', () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^([a-z2-7]{4}-){3}[a-z2-7]{4}$/);
  expect(tidyCode(` ${codes[0]!.toUpperCase().replaceAll('-', ' ')} `)).toBe(codes[0]!.replaceAll('-', ''));
});
