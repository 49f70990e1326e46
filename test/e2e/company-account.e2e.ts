import { problem, problemOf } from '../support/callbacks.js';
import { Browser, browserOf, somebody } from '../support/browser.js';
import { arrive, CLIENT, linkAt, OidcServer, type ProviderAccount, signInAt } from '../support/oidc-server.js';
import { Service } from '../support/service.js';

let provider: OidcServer;
let service: Service;

beforeAll(async () => {
  provider = await OidcServer.start();
  service = await Service.start({ env: provider.settings });
  await provider.serve(service.url);
});
afterAll(async () => {
  await service?.stop();
  await provider?.stop();
});

let accounts = 0;
const newAccount = (more: Partial<ProviderAccount> = {}): ProviderAccount => ({
  sub: `account-${++accounts}`,
  ...more,
});
const audited = async (action: string, target?: string) =>
  (await service.ok('GET', `/api/audit?action=${action}${target ? `&target=${target}` : ''}`)).items;
const problemPage = (slug: string) => `/sign-in?problem=${slug}`;

/** Somebody with a password who has linked an account. */
async function linked(account = newAccount(), role: 'admin' | 'employee' = 'employee') {
  const browser = await browserOf(service, role);
  expect(await linkAt(provider, browser, account)).toBe('/me');
  return { browser, account, person: browser.person };
}

describe('an account of the company’s provider', () => {
  it('is linked by whoever is signed in, and signs them in from then on', async () => {
    const { browser, account, person } = await linked();
    const [identity] = (await browser.ok('GET', '/api/me')).identities;
    expect(identity).toEqual({
      id: expect.any(String),
      issuer: provider.issuer,
      linkedAt: expect.any(String),
      lastUsedAt: null,
    });

    const elsewhere = new Browser(service);
    expect(await signInAt(provider, elsewhere, account)).toBe('/');
    const me = await elsewhere.ok('GET', '/api/me');
    expect(me).toMatchObject({ id: person.id, email: person.email, via: 'session' });
    expect(me.identities[0].lastUsedAt).toEqual(expect.any(String));
    expect((await elsewhere.call('POST', '/api/tasks', { title: 'By the company account' })).status).toBe(201);
    expect([...elsewhere.cookies.keys()]).toEqual(['viber-tasks']);
    const sessions = await elsewhere.ok('GET', '/api/me/sessions');
    expect(sessions.items.map(({ how }: { how: string }) => how)).toEqual(expect.arrayContaining(['oidc', 'password']));

    expect(await audited('identity.linked', person.id)).toMatchObject([{ outcome: 'ok', actor: { id: person.id } }]);
    const started = await audited('session.started', person.id);
    expect(started.some(({ details }: { details: { how: string } }) => details.how === 'oidc')).toBe(true);
  });

  it('is told on the sign-in page', async () => {
    const { body } = await service.call('GET', '/api/auth/methods', undefined, { token: null });
    expect(body).toEqual({ oidc: { name: 'Company account', signInUrl: `${service.url}/api/auth/oidc` } });
  });

  it('is asked for with a fresh state, nonce and PKCE, and for one exact address', async () => {
    const ways = [];
    for (let i = 0; i < 2; i++) ways.push(new URL(await new Browser(service).visit('/api/auth/oidc')).searchParams);
    for (const way of ways) {
      expect(Object.fromEntries(way)).toMatchObject({
        response_type: 'code',
        client_id: CLIENT.client_id,
        redirect_uri: `${service.url}/api/auth/oidc/callback`,
        code_challenge_method: 'S256',
        scope: 'openid email',
      });
    }
    for (const name of ['state', 'nonce', 'code_challenge']) expect(ways[0]!.get(name)).not.toBe(ways[1]!.get(name));
  });

  it('lets nobody in whom no employee has linked, whatever e-mail they have there', async () => {
    const admin = await somebody(service, 'admin');
    const stranger = newAccount({ email: admin.email, email_verified: true });
    const browser = new Browser(service);
    expect(await signInAt(provider, browser, stranger)).toBe(problemPage('oidc-not-linked'));
    expect(browser.cookies.size).toBe(0);
    expect((await service.all('/api/employees')).filter(({ email }) => email === admin.email)).toHaveLength(1);
    const [refused] = await audited('session.refused');
    expect(refused).toMatchObject({ outcome: 'refused', details: { how: 'oidc', reason: 'oidc-not-linked' } });
  });

  it('stays who it is when its e-mail becomes that of an admin', async () => {
    const admin = await somebody(service, 'admin');
    const { account, person } = await linked(newAccount({ email: 'ann@example.com', email_verified: true }));
    const browser = new Browser(service);
    expect(await signInAt(provider, browser, { ...account, email: admin.email })).toBe('/');
    expect(await browser.ok('GET', '/api/me')).toMatchObject({ id: person.id, email: person.email, role: 'employee' });
  });

  it('is one employee’s: nobody else links it', async () => {
    const { account, person } = await linked();
    const other = await browserOf(service);
    expect(await linkAt(provider, other, account)).toBe(problemPage('identity-taken'));
    expect((await other.ok('GET', '/api/me')).identities).toEqual([]);
    expect(await audited('identity.refused', other.person.id)).toMatchObject([
      { details: { reason: 'identity-taken' } },
    ]);
    const browser = new Browser(service);
    await signInAt(provider, browser, account);
    expect((await browser.ok('GET', '/api/me')).id).toBe(person.id);
  });

  it('does not let in who is not active any more, and ends with them at once', async () => {
    const { account, person } = await linked();
    const browser = new Browser(service);
    await signInAt(provider, browser, account);
    await service.ok('PATCH', `/api/employees/${person.id}`, { active: false });
    expect((await browser.call('GET', '/api/me')).status).toBe(401);
    expect(await signInAt(provider, new Browser(service), account)).toBe(problemPage('oidc-not-linked'));
  });

  it('is unlinked, which ends the sessions elsewhere', async () => {
    const { browser, account } = await linked();
    const elsewhere = new Browser(service);
    await signInAt(provider, elsewhere, account);
    const [{ id }] = (await browser.ok('GET', '/api/me')).identities;
    expect(problemOf(await elsewhere.call('DELETE', `/api/me/oidc/${browser.person.id}`))).toEqual(
      problem(404, 'identity-not-found'),
    );
    expect((await browser.call('DELETE', `/api/me/oidc/${id}`)).status).toBe(204);
    expect((await browser.ok('GET', '/api/me')).identities).toEqual([]);
    expect((await elsewhere.call('GET', '/api/me')).status).toBe(401);
    expect(await signInAt(provider, elsewhere, account)).toBe(problemPage('oidc-not-linked'));
    expect(await audited('identity.unlinked', browser.person.id)).toHaveLength(1);
  });

  it('is linked and unlinked by people in a browser alone', async () => {
    const { token } = await service.employee('Main job');
    expect(problemOf(await service.call('POST', '/api/me/oidc', undefined, { token }))).toEqual(
      problem(403, 'session-needed'),
    );
  });
});

describe('what the provider sends back', () => {
  /** On its way: the browser has the cookie, and the provider's answer is there. */
  async function onTheWay() {
    const { account } = await linked();
    const browser = new Browser(service);
    const callback = await provider.signIn(await browser.visit('/api/auth/oidc'), account);
    return { browser, callback: new URL(callback), account };
  }

  it('counts in the browser that began, and once', async () => {
    const { browser, callback } = await onTheWay();
    const stranger = new Browser(service);
    expect(await arrive(stranger, callback.href)).toBe(problemPage('oidc-expired'));
    expect(stranger.cookies.size).toBe(0);

    const kept = new Map(browser.cookies);
    expect(await arrive(browser, callback.href)).toBe('/');
    expect(await arrive(browser, callback.href)).toBe(problemPage('oidc-expired'));
    // Even where the cookie was kept: the provider takes a code once.
    const thief = new Browser(service);
    for (const [name, value] of kept) thief.cookies.set(name, value);
    expect(await arrive(thief, callback.href)).toBe(problemPage('oidc-refused'));
    expect((await thief.call('GET', '/api/me')).status).toBe(401);
  });

  it.each<[string, (callback: URL) => void, string]>([
    ['with another state', ({ searchParams }) => searchParams.set('state', 'x'), 'oidc-refused'],
    ['without a state', ({ searchParams }) => searchParams.delete('state'), 'oidc-refused'],
    ['with two states', ({ searchParams }) => searchParams.append('state', 'x'), 'oidc-refused'],
    ['with a made-up code', ({ searchParams }) => searchParams.set('code', 'x'), 'oidc-refused'],
    ['of another issuer', ({ searchParams }) => searchParams.set('iss', 'https://evil.example'), 'oidc-refused'],
    ['without anything', (callback) => (callback.search = ''), 'oidc-refused'],
  ])('is refused %s', async (_how, change, slug) => {
    const { browser, callback } = await onTheWay();
    change(callback);
    expect(await arrive(browser, callback.href)).toBe(problemPage(slug));
    expect(browser.cookies.size).toBe(0);
  });

  it('is refused with the answer that another browser asked for: its nonce and PKCE are others', async () => {
    const [mine, theirs] = [await onTheWay(), await onTheWay()];
    mine.callback.searchParams.set('code', theirs.callback.searchParams.get('code')!);
    expect(await arrive(mine.browser, mine.callback.href)).toBe(problemPage('oidc-refused'));
  });

  it('may be that they have changed their mind', async () => {
    expect(await signInAt(provider, new Browser(service), { sub: '' })).toBe(problemPage('oidc-cancelled'));
  });

  it('links nothing with whoever else is signed in meanwhile', async () => {
    const [victim, intruder] = [await browserOf(service), await browserOf(service)];
    const { address } = await intruder.ok('POST', '/api/me/oidc');
    const callback = await provider.signIn(address, newAccount());
    const cookie = [...intruder.cookies].find(([name]) => name.endsWith('oidc'))!;
    victim.cookies.set(...cookie);
    expect(await arrive(victim, callback)).toBe(problemPage('oidc-expired'));
    expect((await victim.ok('GET', '/api/me')).identities).toEqual([]);
  });

  it('tells programs the problem itself', async () => {
    const answer = await service.call('GET', '/api/auth/oidc/callback?code=x&state=x', undefined, { token: null });
    expect(problemOf(answer)).toEqual(problem(401, 'oidc-expired'));
  });
});

describe('an invitation', () => {
  const invite = async (fields: object) => {
    const { link } = await service.ok('POST', '/api/invitations', fields);
    return new URL(link).hash.slice(1);
  };
  const accept = (browser: Browser, token: string, name?: string) =>
    browser.call('POST', '/api/auth/oidc/invitation', { token, name });

  it('is accepted with the account, which has no say in e-mail and role', async () => {
    const token = await invite({ email: 'mihai@example.com', role: 'employee' });
    const account = newAccount({ email: 'root@elsewhere.example', email_verified: true });
    const browser = new Browser(service);
    expect((await accept(browser, token)).body.errors).toMatchObject([{ path: 'name' }]);
    const { address } = (await accept(browser, token, 'Mihai Rusu')).body;
    expect(await arrive(browser, await provider.signIn(address, account))).toBe('/');
    expect(await browser.ok('GET', '/api/me')).toMatchObject({
      name: 'Mihai Rusu',
      email: 'mihai@example.com',
      role: 'employee',
      identities: [{ issuer: provider.issuer }],
    });
    expect(await signInAt(provider, new Browser(service), account)).toBe('/');
    expect(problemOf(await accept(new Browser(service), token, 'Another'))).toEqual(problem(410, 'link-not-valid'));
  });

  it('is worth nothing when it was revoked on the way, and makes nobody', async () => {
    const { id, link } = await service.ok('POST', '/api/invitations', {
      email: 'late@example.com',
      name: 'Late',
      role: 'employee',
    });
    const browser = new Browser(service);
    const { address } = (await accept(browser, new URL(link).hash.slice(1))).body;
    const callback = await provider.signIn(address, newAccount());
    await service.ok('DELETE', `/api/invitations/${id}`);
    expect(await arrive(browser, callback)).toBe(problemPage('link-not-valid'));
    expect((await service.all('/api/employees')).some(({ email }) => email === 'late@example.com')).toBe(false);
  });

  it('leaves who has no password one way in, and an admin without one is an admin who can sign in', async () => {
    const token = await invite({ email: 'boss@example.com', name: 'Boss', role: 'admin' });
    const browser = new Browser(service);
    const { address } = (await accept(browser, token)).body;
    await arrive(browser, await provider.signIn(address, newAccount()));
    const [{ id }] = (await browser.ok('GET', '/api/me')).identities;
    expect(problemOf(await browser.call('DELETE', `/api/me/oidc/${id}`))).toEqual(problem(409, 'last-way-in'));
    expect((await browser.ok('GET', '/api/me')).identities).toHaveLength(1);
    for (const { id: other, role, email } of await service.all('/api/employees')) {
      if (role === 'admin' && !/boss|localhost/.test(email)) {
        await service.ok('PATCH', `/api/employees/${other}`, { active: false });
      }
    }
    expect((await service.call('GET', '/api/setup', undefined, { token: null })).body).toEqual({ needed: false });
  });
});

describe('what an operator sets', () => {
  it('decides which domains come in, by an e-mail that the provider has verified', async () => {
    const mail = (email: string, email_verified = true) => ({ email, email_verified });
    const { account } = await linked();
    await service.restart('SIGTERM', { OIDC_DOMAINS: 'example.com, example.org' });
    const came = async (change: object) => signInAt(provider, new Browser(service), { ...account, ...change });
    expect(await came(mail('ann@Example.com'))).toBe('/');
    expect(await came(mail('ann@example.com', false))).toBe(problemPage('oidc-domain'));
    expect(await came(mail('ann@example.com.evil.example'))).toBe(problemPage('oidc-domain'));
    expect(await came({})).toBe(problemPage('oidc-domain'));
    await service.restart('SIGTERM', { OIDC_DOMAINS: '' });
  });

  it('decides what stands for the second factor', async () => {
    const { account } = await linked();
    const stageOf = async (acr?: string) => {
      const browser = new Browser(service);
      expect(await signInAt(provider, browser, { ...account, acr })).toBe('/');
      return (await browser.ok('GET', '/api/me')).stage;
    };
    await service.restart('SIGTERM', { SECOND_FACTOR: 'all', OIDC_ACR: 'two-factors' });
    expect([await stageOf('two-factors'), await stageOf('password'), await stageOf()]).toEqual([
      'full',
      'enrolment',
      'enrolment',
    ]);
    await service.restart('SIGTERM', { OIDC_ACR: '' });
    expect(await stageOf('two-factors')).toBe('enrolment');
    await service.restart('SIGTERM', { SECOND_FACTOR: 'off' });
  });

  it('is a provider: another one’s accounts are others, though they are called the same', async () => {
    const { account } = await linked();
    const other = await OidcServer.start();
    await other.serve(service.url);
    try {
      await service.restart('SIGTERM', { OIDC_ISSUER: other.issuer });
      expect(await signInAt(other, new Browser(service), account)).toBe(problemPage('oidc-not-linked'));
    } finally {
      await other.stop();
    }
    expect(await new Browser(service).visit('/api/auth/oidc')).toMatch(/^http:\/\/127/);
    await service.restart();
    expect(await new Browser(service).visit('/api/auth/oidc')).toBe(problemPage('oidc-unavailable'));
    await service.restart('SIGTERM', { OIDC_ISSUER: '' });
    expect(await new Browser(service).visit('/api/auth/oidc')).toBe(problemPage('oidc-off'));
    expect((await service.call('GET', '/api/auth/methods', undefined, { token: null })).body).toEqual({ oidc: null });
  });
});
