import { type EntryLink, entryLinkState, leads } from './entry-link.js';

const link: EntryLink = { accountId: 'a', expiresAt: 100, revokedAt: null, usedAt: null };

describe('a one-time link', () => {
  it.each<[Partial<EntryLink>, number, string]>([
    [{}, 99, 'open'],
    [{}, 100, 'expired'],
    [{ expiresAt: 366 * 86_400_000 }, 100, 'open'],
    // Made while the clock was years ahead: it would live for years.
    [{ expiresAt: 368 * 86_400_000 }, 100, 'expired'],
    [{ revokedAt: 50 }, 60, 'revoked'],
    [{ revokedAt: 50 }, 200, 'revoked'],
    [{ usedAt: 40, revokedAt: 50 }, 200, 'used'],
  ])('with %j is at %d %s', (more, now, state) => {
    expect(entryLinkState({ ...link, ...more }, now)).toBe(state);
  });

  it('leads into its own account while it is open', () => {
    expect(leads(link, 'a', 99)).toBe(true);
    expect(leads(link, 'b', 99)).toBe(false);
    expect(leads(link, 'a', 100)).toBe(false);
    expect(leads({ ...link, usedAt: 1 }, 'a', 99)).toBe(false);
  });
});
