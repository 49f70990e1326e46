import { COMMON_PASSWORDS } from './common-passwords.js';
import { weaknessOf, wordsOf } from './password.js';
import { HASH_PREFIX, PasswordHashes } from './password-hashes.js';

const ownWords = wordsOf('Anna-Maria Öberg', 'am.oberg@firma.example', 'tasks.acme.example');
const weakness = (password: string) => weaknessOf({ password, ownWords }, COMMON_PASSWORDS);

describe('a password', () => {
  it.each([
    'heron cabbage anvil nine',
    'x9!kQ2#vL0@p',
    'пароль из четырёх слов',
    '🦔🦔🐢🐢🦉🦉🐝🐝🦋🦋🐙🐙',
    ' begins and ends with blanks ',
    'a'.repeat(3) + 'heron' + 'b'.repeat(190),
  ])('%j is good enough', (password) => expect(weakness(password)).toBeNull());

  it.each([
    ['', '12 to 200'],
    ['heron anvil', '12 to 200'],
    ['🦔🐢🦉🐝🦋🐙', '12 to 200'],
    ['heron '.repeat(34), '12 to 200'],
    ['Administrator', 'tried first'],
    ['QazWsxEdcRfv', 'tried first'],
    ['passwordpassword', 'tried first'],
    ['aaaaaaaaaaaa', 'tried first'],
    ['12341234123412', 'tried first'],
    ['öberg-anna-1984', 'people around you'],
    ['firma.example!1', 'people around you'],
    ['Acme-2026-Acme!', 'people around you'],
  ])('%j is not: %s', (password, why) => expect(weakness(password)).toContain(why));

  it('is compared with ten thousand common ones, all of a length that is taken', () => {
    expect(COMMON_PASSWORDS.size).toBeGreaterThanOrEqual(10_000);
    const odd = [...COMMON_PASSWORDS].filter((each) => each.length < 12 || each !== each.toLowerCase());
    expect(odd).toEqual([]);
  });
});

describe('the hash of a password', () => {
  const hashes = new PasswordHashes();

  it('says how it was made, differs each time, and matches whichever way the letters were typed', async () => {
    const [one, two] = await Promise.all([hashes.of('caf\u00e9 heron anvil'), hashes.of('caf\u00e9 heron anvil')]);
    expect(one.startsWith('$argon2id$v=19$m=19456,t=2,p=1$')).toBe(true);
    expect(one).not.toBe(two);
    expect(await hashes.matches(one, 'cafe\u0301 heron anvil')).toBe(true);
    expect(await hashes.matches(one, 'cafe heron anvil')).toBe(false);
  });

  it('of nobody matches nothing, and is as much work', async () => {
    const before = hashes.made;
    expect(await hashes.matches(undefined, 'heron anvil')).toBe(false);
    expect(hashes.made).toBe(before + 1);
    expect(HASH_PREFIX).toBe('$argon2id$v=19$m=19456,t=2,p=1$');
  });

  it('is made for two at once, and refused to the fifty-third', async () => {
    const all = await Promise.allSettled(Array.from({ length: 53 }, () => hashes.matches(undefined, 'x')));
    const refused = all.filter(({ status }) => status === 'rejected');
    expect(refused).toEqual([
      expect.objectContaining({ reason: expect.objectContaining({ slug: 'too-many-sign-ins' }) }),
    ]);
  });
});
