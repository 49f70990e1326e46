import { Contexts } from '../../../test/support/contexts.js';
import { testDatabaseKind } from '../../../test/support/database.js';
import { Database } from '../database/database.js';
import { AttemptStore } from './attempt.store.js';
import { SignInGuard } from './sign-in-guard.js';

describe(`the delay of whoever guesses (${testDatabaseKind()})`, () => {
  let app: Contexts;
  let guard: SignInGuard;
  beforeAll(async () => {
    app = await Contexts.start([], [], []);
    guard = app.get(SignInGuard);
  });
  afterAll(() => app?.stop());
  beforeEach(async () => {
    await app.database.execute('DELETE FROM attempt');
    // Only `timePasses` lets time pass.
    const now = await app.database.now();
    jest.spyOn(app.database, 'now').mockResolvedValue(now);
  });
  afterEach(() => jest.restoreAllMocks());

  const HOME = '203.0.113.7';
  const tried = (account: string | null, address: string, by = guard) =>
    by.before('sign-in', account, address).then(
      () => 'free',
      (error: { kind: string; slug: string; members: object }) => ({
        kind: error.kind,
        slug: error.slug,
        ...error.members,
      }),
    );
  const waits = { kind: 'too-many', slug: 'too-many-attempts', retryAfter: expect.any(Number) };
  /** From another address each. */
  const triedFromEverywhere = async (account: string, times: number, net = '198.51.100') => {
    const answers = [];
    for (let i = 1; i <= times; i++) answers.push(await tried(account, `${net}.${i}`));
    return answers;
  };
  const timePasses = (ms: number) =>
    app.database.execute('UPDATE attempt SET waits_until = waits_until - ?, expires_at = expires_at - ?', [ms, ms]);

  it('lets an address try ten times, then makes it wait, longer each time, and never more than a minute', async () => {
    const answers = [];
    for (let i = 0; i < 11; i++) answers.push(await tried(`e${i}@example.com`, HOME));
    expect(answers).toEqual([...Array.from({ length: 10 }, () => 'free'), waits]);
    const seconds = [];
    for (let i = 0; i < 9; i++) {
      await timePasses(60_000);
      expect(await tried(`f${i}@example.com`, HOME)).toBe('free');
      seconds.push(((await tried('g@example.com', HOME)) as unknown as { retryAfter: number }).retryAfter);
    }
    expect(seconds).toEqual([2, 4, 8, 16, 32, 60, 60, 60, 60]);
    expect(await tried('g@example.com', '203.0.113.8')).toBe('free');
  });

  it('lets colleagues in who come at the same moment, though the time was read before one of them had been counted', async () => {
    const now = await app.database.now();
    for (const read of [now, now - 5]) {
      jest.spyOn(app.database, 'now').mockResolvedValue(read);
      expect(await tried('ann@example.com', HOME)).toBe('free');
    }
    await guard.succeeded('sign-in', 'ann@example.com', HOME);
    jest.spyOn(app.database, 'now').mockResolvedValue(now - 10);
    expect(await tried('bob@example.com', HOME)).toBe('free');
  });

  it('counts an address of IPv6 with all of its /64', async () => {
    for (let i = 1; i <= 10; i++) expect(await tried(null, `2001:db8:1:2::${i}`)).toBe('free');
    expect(await tried(null, '2001:db8:1:2:ffff::1')).toEqual(waits);
    expect(await tried(null, '2001:db8:1:3::1')).toBe('free');
  });

  it('counts an account from wherever it is tried, and one that does not exist alike', async () => {
    for (const account of ['ann@example.com', 'nobody@example.com']) {
      expect(await triedFromEverywhere(account, 6)).toEqual([...Array.from({ length: 5 }, () => 'free'), waits]);
      expect(await tried(account.toUpperCase(), '192.0.2.50')).toEqual(waits);
      await app.database.execute('DELETE FROM attempt');
    }
    expect(await tried('ann@example.com', HOME)).toBe('free');
  });

  it('keeps nobody out of their account: half a minute is the most, and where they were signed in they do not wait', async () => {
    await guard.before('sign-in', 'ann@example.com', HOME);
    await guard.succeeded('sign-in', 'ann@example.com', HOME);
    for (let i = 0; i < 12; i++) {
      await triedFromEverywhere('ann@example.com', 6, `198.51.${i}`);
      await timePasses(30_000);
    }
    await triedFromEverywhere('ann@example.com', 2, '198.51.200');
    const elsewhere = await tried('ann@example.com', '192.0.2.50');
    expect(elsewhere).toEqual(waits);
    expect((elsewhere as unknown as { retryAfter: number }).retryAfter).toBeLessThanOrEqual(30);
    expect(await tried('ann@example.com', HOME)).toBe('free');
  });

  it('is over with a success; an account of one does not clear the way to that of another', async () => {
    for (let i = 0; i < 9; i++) await tried('ann@example.com', HOME).then(() => timePasses(30_000));
    await guard.before('sign-in', 'eve@example.com', HOME);
    await guard.succeeded('sign-in', 'eve@example.com', HOME);
    expect(await tried('bob@example.com', HOME)).toBe('free');
    expect(await tried('bob@example.com', HOME)).toEqual(waits);
  });

  it('is no way around to try many at once, on several instances', async () => {
    const other = new SignInGuard(app.get(Database), new AttemptStore(app.get(Database)));
    // However long these take: nobody has waited meanwhile.
    const clock = jest.spyOn(app.get(Database), 'now').mockResolvedValue(await app.database.now());
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, i) => tried('ann@example.com', `198.51.100.${i}`, i % 2 ? guard : other)),
    );
    clock.mockRestore();
    expect(answers.filter((answer) => answer === 'free')).toHaveLength(5);
  });

  it('forgets after an hour, and keeps no address and no e-mail readable', async () => {
    await triedFromEverywhere('ann@example.com', 6);
    expect(JSON.stringify(await app.rows('SELECT * FROM attempt'))).not.toMatch(/ann|198\.51/);
    await timePasses(3_600_000 + 60_000);
    expect(await triedFromEverywhere('ann@example.com', 5)).toEqual(Array.from({ length: 5 }, () => 'free'));
  });
});
