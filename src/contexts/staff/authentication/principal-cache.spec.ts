import { CACHE_MS, type KnownToken, PrincipalCache } from './principal-cache.js';

const token = (): KnownToken => ({
  tokenId: 't1',
  principal: {
    employeeId: 'e1',
    name: 'Ann',
    email: 'ann@example.com',
    role: 'admin',
    via: 'token',
    credentialId: 't1',
  },
  lastUsedAt: null,
});

describe('the cache of access tokens', () => {
  it('keeps a token for its time, counted from the look-up, and no longer', () => {
    const cache = new PrincipalCache();
    const known = token();
    cache.beginLookUp(1_000)('hash', known);
    expect(cache.get('hash', 1_000 + CACHE_MS - 1)).toBe(known);
    expect(cache.get('hash', 1_000 + CACHE_MS)).toBeUndefined();
    expect(cache.get('another', 1_000)).toBeUndefined();
  });

  it('forgets at once when something changes', () => {
    const cache = new PrincipalCache();
    cache.beginLookUp(0)('hash', token());
    cache.clear();
    expect(cache.get('hash', 1)).toBeUndefined();
  });

  it('does not keep the answer of a look-up that a change has overtaken', () => {
    const cache = new PrincipalCache();
    const keep = cache.beginLookUp(0);
    cache.clear();
    keep('hash', token());
    expect(cache.get('hash', 1)).toBeUndefined();
  });

  it('does not grow without end', () => {
    const cache = new PrincipalCache();
    for (let i = 0; i <= 10_000; i++) cache.beginLookUp(0)(`hash ${i}`, token());
    expect(cache.get('hash 0', 1)).toBeUndefined();
    expect(cache.get('hash 1', 1)).toBeDefined();
    expect(cache.get('hash 10000', 1)).toBeDefined();
  });
});
