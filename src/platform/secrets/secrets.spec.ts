import { randomBytes } from 'node:crypto';
import type { Config } from './config/config.js';
import { Secrets } from './secrets.js';

const KEY = '44dafb7e0f40021e-61a47a1e6778d187-f2c5a676a07050b3';
const secretsUnder = (secretKey: Buffer) => new Secrets({ secretKey } as Config);
const secrets = secretsUnder(randomBytes(32));

describe('a secret in the database', () => {
  it('comes back as it was', () => {
    for (const plain of [KEY, '', 'ключ 😀']) expect(secrets.decrypt(secrets.encrypt(plain, 'a'), 'a')).toBe(plain);
  });

  it('shows nothing of itself, and looks different every time', () => {
    const [one, two] = [secrets.encrypt(KEY, 'a'), secrets.encrypt(KEY, 'a')];
    expect(one).not.toBe(two);
    for (const sealed of [one, two]) {
      expect(sealed).not.toContain(KEY.slice(0, 8));
      expect(Buffer.from(sealed.slice(3), 'base64').toString('latin1')).not.toContain(KEY.slice(0, 8));
    }
  });

  const sealed = secrets.encrypt(KEY, 'account 1');
  const bytes = Buffer.from(sealed.slice(3), 'base64');
  const changedAt = (position: number) => {
    const other = Buffer.from(bytes);
    other[position]! ^= 1;
    return `v1.${other.toString('base64')}`;
  };
  const wrongKey = /SECRET_KEY/;
  it.each<[string, () => string]>([
    ['under another SECRET_KEY', () => secretsUnder(randomBytes(32)).decrypt(sealed, 'account 1')],
    ["in another account's row", () => secrets.decrypt(sealed, 'account 2')],
    ['with another initialisation vector', () => secrets.decrypt(changedAt(0), 'account 1')],
    ['with another tag', () => secrets.decrypt(changedAt(12), 'account 1')],
    ['with one changed bit', () => secrets.decrypt(changedAt(28), 'account 1')],
    ['cut off', () => secrets.decrypt(`v1.${bytes.subarray(0, 40).toString('base64')}`, 'account 1')],
    ['cut off inside the tag', () => secrets.decrypt(`v1.${bytes.subarray(0, 16).toString('base64')}`, 'account 1')],
    ['empty', () => secrets.decrypt('', 'account 1')],
  ])('does not open %s, and the reason names the setting', (_name, open) => {
    expect(open).toThrow(wrongKey);
    expect(open).not.toThrow(KEY);
  });
});
