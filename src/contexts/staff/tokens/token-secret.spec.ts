import { bearerToken, hashToken, newToken } from './token-secret.js';

describe('access tokens', () => {
  it('are 32 random bytes behind a prefix, each a different one', () => {
    const tokens = Array.from({ length: 100 }, newToken);
    expect(new Set(tokens).size).toBe(100);
    for (const token of tokens) expect(token).toMatch(/^vt_[A-Za-z0-9_-]{43}$/);
  });

  it('are stored as their SHA-256', () => {
    expect(hashToken('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it.each([
    ['Bearer vt_abc', 'vt_abc'],
    ['bearer  a b ', 'a b'],
    ['BEARER x', 'x'],
    ['Bearer', undefined],
    ['Bearer  ', undefined],
    ['Basic dXNlcg==', undefined],
    ['xBearer abc', undefined],
    [undefined, undefined],
  ])('are read from the header %j', (header, token) => {
    expect(bearerToken(header)).toBe(token);
  });
});
