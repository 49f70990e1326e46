import { problem, problemOf } from '../support/callbacks.js';
import { Browser, browserOf, somebody } from '../support/browser.js';
import { Service } from '../support/service.js';

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service?.stop());

const WRONG = problem(401, 'sign-in-refused');
const NOBODY = problem(401, 'unauthenticated');
const FORGED = problem(403, 'csrf-refused');

describe('signing in', () => {
  it('begins a session that the browser keeps, and scripts cannot read', async () => {
    const { id, email, password } = await somebody(service);
    const browser = new Browser(service);
    const answer = await browser.signIn(` ${email.toUpperCase()} `, password);
    expect([answer.status, answer.body]).toEqual([200, { csrfToken: expect.any(String) }]);
    const [cookie] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^viber-tasks=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const me = await browser.call('GET', '/api/me');
    expect(me.body).toMatchObject({ id, email, role: 'employee', csrfToken: browser.csrfToken });
    expect(me.headers.get('cache-control')).toBe('no-store');
    expect((await browser.call('POST', '/api/tasks', { title: 'By a session' })).status).toBe(201);
  });

  it('is refused alike whatever is wrong', async () => {
    const { id, email, password } = await somebody(service);
    const { email: without } = await service.ok('POST', '/api/employees', {
      name: 'Without',
      email: 'without@example.com',
      role: 'employee',
    });
    const browser = new Browser(service);
    const answers = [
      await browser.signIn(email, `${password}!`),
      await browser.signIn('nobody@example.com', password),
      await browser.signIn('no address', password),
      await browser.signIn(without, password),
      await browser.signIn('admin@localhost', password),
    ];
    await service.ok('PATCH', `/api/employees/${id}`, { active: false });
    answers.push(await browser.signIn(email, password));
    for (const answer of answers) {
      expect(problemOf(answer)).toEqual(WRONG);
      expect(answer.body).toEqual({ ...answers[0]!.body, requestId: expect.any(String) });
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
  });

  it('takes no endless password, and names what is missing', async () => {
    const call = (body: object) => new Browser(service).call('POST', '/api/auth/sign-in', body);
    expect((await call({ email: 'a@example.com', password: 'x'.repeat(401) })).body.errors).toMatchObject([
      { path: 'password', message: expect.stringContaining('200') },
    ]);
    expect((await call({})).body.errors.map(({ path }: { path: string }) => path)).toEqual(['email', 'password']);
  });

  it('gives a new session each time, and ends the one that the browser had', async () => {
    const browser = await browserOf(service);
    const former = browser.cookies.get('viber-tasks')!;
    await browser.signIn(browser.person.email, browser.person.password);
    expect(browser.cookies.get('viber-tasks')).not.toBe(former);
    const old = new Browser(service);
    old.cookies.set('viber-tasks', former);
    expect(problemOf(await old.call('GET', '/api/me'))).toEqual(NOBODY);
    expect((await browser.call('GET', '/api/me')).status).toBe(200);
  });

  it("is not done by another site's page, which would make people work under another's name", async () => {
    const { email, password } = await somebody(service);
    const call = (headers: Record<string, string | null>) =>
      new Browser(service).call('POST', '/api/auth/sign-in', { email, password }, headers);
    for (const headers of [
      { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
      { 'sec-fetch-site': 'same-site', origin: 'https://other.example.com' },
      { 'sec-fetch-site': null, origin: 'https://evil.example' },
      { 'sec-fetch-site': null, origin: 'null' },
    ]) {
      const answer = await call(headers);
      expect(problemOf(answer)).toEqual(FORGED);
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
    // A program, which says nothing of sites.
    expect((await call({ 'sec-fetch-site': null, origin: null })).status).toBe(200);
  });

  it('sets a cookie of the host alone, and only for https, where PUBLIC_URL is https', async () => {
    const secure = await service.another({ PUBLIC_URL: 'https://tasks.example.com', WORKERS: 'off' });
    const { email, password } = await somebody(service);
    const browser = new Browser(secure);
    const answer = await browser.signIn(email, password);
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-viber-tasks=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    ]);
    const title = { title: 'x' };
    const sent = (headers: object) => browser.call('POST', '/api/tasks', title, { 'sec-fetch-site': null, ...headers });
    expect((await sent({ origin: 'https://tasks.example.com' })).status).toBe(201);
    expect(problemOf(await sent({ origin: 'https://sub.tasks.example.com' }))).toEqual(FORGED);
    expect(problemOf(await sent({ origin: 'http://tasks.example.com' }))).toEqual(FORGED);
    await secure.end('SIGTERM');
  });
});

describe('what a browser sends along', () => {
  const UNSAFE: Array<[string, string, unknown]> = [
    ['POST', '/api/tasks', { title: 'Forged' }],
    ['POST', '/api/tasks', undefined],
    ['PATCH', '/api/me', {}],
    ['DELETE', '/api/tasks/none', undefined],
    ['POST', '/api/tasks/none/restore', undefined],
    ['POST', '/api/auth/sign-out', undefined],
  ];

  it.each(UNSAFE)('%s %s: by cookie only for a page of ours that knows the token', async (method, path, body) => {
    const browser = await browserOf(service);
    const own = { 'x-csrf-token': browser.csrfToken };
    const another = (await browserOf(service)).csrfToken;
    const wrong: Array<Record<string, string | null>> = [
      { 'x-csrf-token': null },
      { 'x-csrf-token': '1' },
      { 'x-csrf-token': another },
      { ...own, 'sec-fetch-site': 'cross-site' },
      { ...own, 'sec-fetch-site': 'same-site' },
      { ...own, 'sec-fetch-site': 'none' },
      { ...own, 'sec-fetch-site': null, origin: null },
      { ...own, 'sec-fetch-site': null, origin: 'https://evil.example' },
      { 'x-csrf-token': null, 'content-type': 'application/x-www-form-urlencoded' },
      { 'x-csrf-token': null, 'content-type': 'text/plain' },
      { 'x-csrf-token': null, 'content-type': 'multipart/form-data; boundary=x' },
    ];
    for (const headers of wrong) {
      expect(problemOf(await browser.call(method, path, body, headers))).toEqual(FORGED);
    }
    expect((await browser.call('GET', '/api/me')).status).toBe(200);
  });

  it('may say where it comes from in the older way', async () => {
    const browser = await browserOf(service);
    const { port } = new URL(service.url);
    const changed = (headers: object) => browser.call('PATCH', '/api/me', {}, { 'sec-fetch-site': null, ...headers });
    expect((await changed({ origin: service.url })).status).toBe(200);
    expect(problemOf(await changed({ origin: `http://localhost:${port}` }))).toEqual(FORGED);
    expect(problemOf(await changed({ origin: 'http://127.0.0.1:1' }))).toEqual(FORGED);
  });

  it('is one credential: a session or a token', async () => {
    const browser = await browserOf(service);
    for (const method of ['GET', 'PATCH']) {
      const answer = await browser.call(method, '/api/me', method === 'GET' ? undefined : {}, service.asAdmin);
      expect(problemOf(answer)).toEqual(problem(400, 'two-credentials'));
    }
    // A proxy in front may ask for a password of its own.
    expect((await browser.call('GET', '/api/me', undefined, { authorization: 'Basic eDp5' })).status).toBe(200);
  });

  it('counts for nothing where it is no session', async () => {
    const browser = new Browser(service);
    for (const value of ['', 'x', 'x'.repeat(43), 'x'.repeat(5000), '%00', '"; DROP TABLE employee']) {
      browser.cookies.set('viber-tasks', encodeURIComponent(value));
      expect(problemOf(await browser.call('GET', '/api/me'))).toEqual(NOBODY);
      expect(problemOf(await browser.call('PATCH', '/api/me', {}))).toEqual(NOBODY);
    }
  });
});

describe('the end of a session', () => {
  it('comes with signing out: the browser forgets, and the cookie is worth nothing', async () => {
    const browser = await browserOf(service);
    const cookie = browser.cookies.get('viber-tasks')!;
    const out = await browser.call('POST', '/api/auth/sign-out');
    expect(out.status).toBe(204);
    expect(out.headers.get('clear-site-data')).toBe('"cache", "storage"');
    expect(browser.cookies.size).toBe(0);
    browser.cookies.set('viber-tasks', cookie);
    expect(problemOf(await browser.call('GET', '/api/me'))).toEqual(NOBODY);
  });

  it.each([
    ['they are not active any more', { active: false }],
    ['they get another role', { role: 'admin' }],
  ])('comes at once, when %s: on another instance too', async (_what, change) => {
    const other = await service.another({ WORKERS: 'off' });
    const browser = await browserOf(service);
    const there = new Browser(other);
    there.cookies.set('viber-tasks', browser.cookies.get('viber-tasks')!);
    const { token } = await service.ok('POST', `/api/employees/${browser.person.id}/tokens`, { name: 'x' });
    const byToken = () => other.call('GET', '/api/me', undefined, { token });
    expect((await there.call('GET', '/api/me')).status).toBe(200);
    expect((await byToken()).status).toBe(200);

    await service.ok('PATCH', `/api/employees/${browser.person.id}`, change);
    expect((await there.call('GET', '/api/me')).status).toBe(401);
    expect((await byToken()).status).toBe('active' in change ? 401 : 200);
    await other.end('SIGTERM');
  });
});

describe('the link to set a password', () => {
  const linkOf = async (id: string) => {
    const { link, expiresAt } = await service.ok('POST', `/api/employees/${id}/reset-link`);
    return { link: new URL(link), token: new URL(link).hash.slice(1), expiresAt };
  };
  const reset = (token: string, password: string) =>
    new Browser(service).call('POST', '/api/auth/reset', { token, password });
  const GONE = problem(410, 'link-not-valid');

  it('works once, ends all sessions, and signs in', async () => {
    const browser = await browserOf(service);
    const { link, token } = await linkOf(browser.person.id);
    expect(link.href).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/reset#[\w-]{43}$/);
    const fresh = new Browser(service);
    const password = 'lantern gravel otter nine';
    fresh.entered(await fresh.call('POST', '/api/auth/reset', { token, password }));
    expect((await fresh.call('GET', '/api/me')).body).toMatchObject({ id: browser.person.id });
    expect(problemOf(await browser.call('GET', '/api/me'))).toEqual(NOBODY);
    expect(problemOf(await reset(token, 'another good one at all'))).toEqual(GONE);
    expect(problemOf(await browser.signIn(browser.person.email, browser.person.password))).toEqual(WRONG);
    expect((await browser.signIn(browser.person.email, password)).status).toBe(200);
  });

  it('is worth nothing when it was replaced, or is none', async () => {
    const { id } = await somebody(service);
    const first = await linkOf(id);
    const second = await linkOf(id);
    for (const token of [first.token, 'x', `${second.token}x`]) {
      expect(problemOf(await reset(token, 'lantern gravel otter nine'))).toEqual(GONE);
    }
    expect((await reset(second.token, 'lantern gravel otter nine')).status).toBe(200);
  });

  it('takes one of two who come at the same moment', async () => {
    const { token } = await linkOf((await somebody(service)).id);
    const answers = await Promise.all([1, 2, 3].map((n) => reset(token, `lantern gravel otter ${n}`)));
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['200', '410', '410']);
  });

  it.each([
    ['eleven.char', '12 to 200'],
    ['x'.repeat(201), '12 to 200'],
    ['123456789012', 'tried first'],
    ['Qwerty123456', 'tried first'],
    ['motherfucker', 'tried first'],
    ['abcabcabcabc', 'tried first'],
    ['Nadia-2026-nadia', 'people around you'],
    ['viber-tasks-4!', 'people around you'],
  ])('refuses the password %s and says why; the link still works', async (password, why) => {
    const email = `nadia${password.length}${Math.abs(hashOf(password))}@example.com`;
    const { id } = await service.ok('POST', '/api/employees', { name: 'Nadia Petrenko', email, role: 'employee' });
    const { token } = await linkOf(id);
    expect((await reset(token, password)).body.errors).toMatchObject([
      { path: 'password', message: expect.stringContaining(why) },
    ]);
    expect((await reset(token, 'пароль из четырёх слов 🦔')).status).toBe(200);
    expect((await new Browser(service).signIn(email, 'пароль из четырёх слов 🦔')).status).toBe(200);
  });

  it('is for admins to make, and not for employees who are not active', async () => {
    const { id } = await somebody(service);
    const browser = await browserOf(service);
    expect(problemOf(await browser.call('POST', `/api/employees/${id}/reset-link`))).toEqual(problem(403, 'forbidden'));
    await service.ok('PATCH', `/api/employees/${id}`, { active: false });
    const refused = await service.call('POST', `/api/employees/${id}/reset-link`);
    expect(problemOf(refused)).toEqual(problem(409, 'employee-inactive'));
  });
});

const hashOf = (text: string) => [...text].reduce((sum, sign) => (sum * 31 + sign.codePointAt(0)!) | 0, 7);

it('reads no body of callers who are not known', async () => {
  const body = 'x'.repeat(60_000);
  const callers: Array<Record<string, string>> = [
    {},
    { authorization: 'Bearer wrong' },
    { cookie: `viber-tasks=${'x'.repeat(43)}` },
  ];
  for (const headers of callers) {
    const answer = await fetch(`${service.url}/api/tasks`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    // Bad JSON would be told as such.
    expect(answer.status).toBe(401);
  }
});
