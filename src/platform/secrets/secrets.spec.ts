import { createCipheriv, randomBytes } from 'node:crypto';
import type { Config } from '../config/config.js';
import { Secrets } from './secrets.js';

const KEY = '44dafb7e0f40021e-61a47a1e6778d187-f2c5a676a07050b3';
const secretsUnder = (...secretKeys: [Buffer, ...Buffer[]]) => new Secrets({ secretKeys } as Config);
const secrets = secretsUnder(randomBytes(32));
/** `v2.<fingerprint>:` */
const HEAD = 20;

describe('a secret in the database', () => {
  it('comes back as it was', () => {
    for (const plain of [KEY, '', 'ключ 😀']) expect(secrets.decrypt(secrets.encrypt(plain, 'a'), 'a')).toBe(plain);
  });

  it('shows nothing of itself, and looks different every time', () => {
    const [one, two] = [secrets.encrypt(KEY, 'a'), secrets.encrypt(KEY, 'a')];
    expect(one).not.toBe(two);
    for (const sealed of [one, two]) {
      expect(sealed).not.toContain(KEY.slice(0, 8));
      expect(Buffer.from(sealed.slice(HEAD), 'base64').toString('latin1')).not.toContain(KEY.slice(0, 8));
    }
  });

  const sealed = secrets.encrypt(KEY, 'account 1');
  const bytes = Buffer.from(sealed.slice(HEAD), 'base64');
  const changedAt = (position: number) => {
    const other = Buffer.from(bytes);
    other[position]! ^= 1;
    return sealed.slice(0, HEAD) + other.toString('base64');
  };
  const wrongKey = /SECRET_KEY/;
  it.each<[string, () => string]>([
    ['under another SECRET_KEY', () => secretsUnder(randomBytes(32)).decrypt(sealed, 'account 1')],
    ["in another account's row", () => secrets.decrypt(sealed, 'account 2')],
    ['with another initialisation vector', () => secrets.decrypt(changedAt(0), 'account 1')],
    ['with another tag', () => secrets.decrypt(changedAt(12), 'account 1')],
    ['with one changed bit', () => secrets.decrypt(changedAt(28), 'account 1')],
    ['cut off', () => secrets.decrypt(sealed.slice(0, HEAD) + bytes.subarray(0, 40).toString('base64'), 'account 1')],
    [
      'cut off inside the tag',
      () => secrets.decrypt(sealed.slice(0, HEAD) + bytes.subarray(0, 16).toString('base64'), 'account 1'),
    ],
    ['of a version nobody knows', () => secrets.decrypt(`v9${sealed.slice(2)}`, 'account 1')],
    ['without a version', () => secrets.decrypt(sealed.slice(3), 'account 1')],
    ['empty', () => secrets.decrypt('', 'account 1')],
  ])('does not open %s, and the reason names the setting', (_name, open) => {
    expect(open).toThrow(wrongKey);
    expect(open).not.toThrow(KEY);
  });
});

describe('a changed SECRET_KEY', () => {
  const [first, second, third] = [randomBytes(32), randomBytes(32), randomBytes(32)];
  const before = secretsUnder(first);
  const during = secretsUnder(second, first);
  const after = secretsUnder(second);

  it('opens what either key has sealed, and what it seals opens under either', () => {
    expect(during.decrypt(before.encrypt(KEY, 'a'), 'a')).toBe(KEY);
    expect(during.decrypt(after.encrypt(KEY, 'a'), 'a')).toBe(KEY);
    const sealed = during.encrypt(KEY, 'a');
    for (const instance of [before, during, after]) expect(instance.decrypt(sealed, 'a')).toBe(KEY);
  });

  it('opens what version 0.1 has sealed, which did not say under which key', () => {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', first, iv).setAAD(Buffer.from('a'));
    const text = Buffer.concat([cipher.update(KEY, 'utf8'), cipher.final()]);
    const sealed = `v1.${Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64')}`;
    for (const instance of [before, during]) expect(instance.decrypt(sealed, 'a')).toBe(KEY);
    expect([before, during, after].map((instance) => instance.stateOf(sealed, 'a'))).toEqual([
      'current',
      'outdated',
      'unreadable',
    ]);
  });

  const states = (sealed: string) => [before, during, after].map((instance) => instance.stateOf(sealed, 'a'));
  it.each([
    ['before it', before, ['current', 'outdated', 'unreadable']],
    ['with both keys', during, ['current', 'current', 'outdated']],
    ['after it', after, ['unreadable', 'current', 'current']],
    ['with another new key', secretsUnder(third, first), ['current', 'foreign', 'unreadable']],
    ['with a key that is gone', secretsUnder(third), ['unreadable', 'unreadable', 'unreadable']],
  ] as const)('what was sealed %s stands, with the old, both, and the new key: %#', (_when, by, expected) => {
    expect(states(by.encrypt(KEY, 'a'))).toEqual(expected);
  });

  it('does not take a value for current whose new part does not open', () => {
    const [, newer, older] = /^v2\.(.+),(.+)$/.exec(during.encrypt(KEY, 'a'))!;
    expect(during.stateOf(`v2.${newer!.slice(0, -8)}AAAAAAAA,${older}`, 'a')).toBe('outdated');
  });
});
