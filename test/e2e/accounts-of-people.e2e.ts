import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { problem, problemOf } from '../support/callbacks.js';
import { Browser, browserOf } from '../support/browser.js';
import { Service } from '../support/service.js';

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service?.stop());

const NOBODY = problem(401, 'unauthenticated');
const GONE = problem(410, 'link-not-valid');
const secretOf = (link: string) => new URL(link).hash.slice(1);

describe('an invitation', () => {
  const invite = (email: string, more: object = {}) =>
    service.ok('POST', '/api/invitations', { email, role: 'employee', ...more });

  it('leads to an employee with its address and role, who is signed in', async () => {
    const { link, ...invitation } = await invite('mihai@example.com', { name: 'Mihai Rusu' });
    expect(link).toMatch(/\/invite#[\w-]{43}$/);
    expect(invitation).toMatchObject({ email: 'mihai@example.com', role: 'employee', state: 'open' });
    const browser = new Browser(service);
    const token = secretOf(link);
    const look = () => browser.call('POST', '/api/invitations/look', { token });
    expect((await look()).body).toEqual({
      email: 'mihai@example.com',
      name: 'Mihai Rusu',
      role: 'employee',
      expiresAt: invitation.expiresAt,
    });
    const password = 'heron cabbage anvil';
    browser.entered(await browser.call('POST', '/api/invitations/accept', { token, password }));
    const me = (await browser.call('GET', '/api/me')).body;
    expect(me).toMatchObject({ name: 'Mihai Rusu', email: 'mihai@example.com', role: 'employee' });
    expect((await service.ok('GET', `/api/invitations/${invitation.id}`)).state).toBe('used');
    expect(problemOf(await look())).toEqual(GONE);
    const again = await new Browser(service).call('POST', '/api/invitations/accept', { token, password });
    expect(problemOf(again)).toEqual(GONE);
    expect((await new Browser(service).signIn('mihai@example.com', password)).status).toBe(200);
  });

  it('ends when it is revoked, or replaced by another for the same address', async () => {
    const first = await invite('olena@example.com');
    const second = await invite('olena@example.com');
    const look = ({ link }: { link: string }) =>
      new Browser(service).call('POST', '/api/invitations/look', { token: secretOf(link) });
    expect(problemOf(await look(first))).toEqual(GONE);
    expect((await look(second)).status).toBe(200);
    expect((await service.call('DELETE', `/api/invitations/${second.id}`)).status).toBe(204);
    expect(problemOf(await look(second))).toEqual(GONE);
    const states = (await service.all('/api/invitations')).slice(0, 2).map(({ state }) => state);
    expect(states).toEqual(['revoked', 'revoked']);
    expect(JSON.stringify(await service.all('/api/invitations'))).not.toContain('#');
  });

  it('is not for an address that is taken, and a name has to come from somewhere', async () => {
    await service.ok('POST', '/api/employees', { name: 'There', email: 'there@example.com', role: 'employee' });
    const taken = await service.call('POST', '/api/invitations', { email: 'there@example.com', role: 'employee' });
    expect(problemOf(taken)).toEqual(problem(409, 'email-taken'));
    const { link } = await invite('nameless@example.com');
    const accepted = await new Browser(service).call('POST', '/api/invitations/accept', {
      token: secretOf(link),
      password: 'heron cabbage anvil',
    });
    expect(accepted.body.errors).toMatchObject([{ path: 'name', message: expect.any(String) }]);
  });

  it('is made and seen by admins alone', async () => {
    const browser = await browserOf(service);
    for (const [method, path, body] of [
      ['GET', '/api/invitations', undefined],
      ['POST', '/api/invitations', { email: 'x@example.com', role: 'admin' }],
      ['DELETE', '/api/invitations/x', undefined],
    ] as const) {
      expect(problemOf(await browser.call(method, path, body))).toEqual(problem(403, 'forbidden'));
    }
  });
});

describe('what somebody does with their own account', () => {
  it('is to change their password: their other sessions end, this one goes on under a new cookie', async () => {
    const browser = await browserOf(service);
    const { email, password } = browser.person;
    const other = new Browser(service);
    await other.signIn(email, password);
    const former = browser.cookies.get('viber-tasks')!;
    const change = (presentPassword: string, next: string) =>
      browser.call('POST', '/api/me/password', { presentPassword, password: next });
    expect((await change('wrong', 'lantern gravel otter')).body.errors[0].path).toBe('presentPassword');
    expect((await change(password, 'short')).body.errors[0].path).toBe('password');
    expect((await other.call('GET', '/api/me')).status).toBe(200);

    browser.entered(await change(password, 'lantern gravel otter'));
    expect(browser.cookies.get('viber-tasks')).not.toBe(former);
    expect((await browser.call('PATCH', '/api/me', {})).status).toBe(200);
    expect(problemOf(await other.call('GET', '/api/me'))).toEqual(NOBODY);
    expect((await other.signIn(email, password)).status).toBe(401);
    expect((await other.signIn(email, 'lantern gravel otter')).status).toBe(200);
  });

  it('is to see where they are signed in, and to sign out there, or everywhere', async () => {
    const browser = await browserOf(service);
    const { email, password } = browser.person;
    const phone = new Browser(service);
    await phone.call('POST', '/api/auth/sign-in', { email, password }, { 'user-agent': 'A phone ' + 'x'.repeat(300) });
    const sessions = async () => (await browser.ok('GET', '/api/me/sessions')).items;
    const [there, here] = (await sessions()).filter(({ how }: { how: string }) => how === 'password');
    expect(here).toEqual({
      id: expect.any(String),
      current: true,
      how: 'password',
      createdAt: expect.any(String),
      lastUsedAt: expect.any(String),
      address: '127.0.0.1',
      userAgent: expect.any(String),
    });
    expect([there.current, there.userAgent.length]).toEqual([false, 200]);
    const stranger = await browserOf(service);
    const refused = await stranger.call('DELETE', `/api/me/sessions/${there.id}`);
    expect(problemOf(refused)).toEqual(problem(404, 'session-not-found'));
    expect((await browser.call('DELETE', `/api/me/sessions/${there.id}`)).status).toBe(204);
    expect(problemOf(await phone.call('GET', '/api/me'))).toEqual(NOBODY);

    await phone.signIn(email, password);
    expect((await browser.call('DELETE', '/api/me/sessions')).headers.get('clear-site-data')).toContain('storage');
    for (const each of [phone, browser]) expect(problemOf(await each.call('GET', '/api/me'))).toEqual(NOBODY);
  });

  it('an admin sees that of others, and ends it', async () => {
    const browser = await browserOf(service);
    const path = `/api/employees/${browser.person.id}/sessions`;
    expect((await service.ok('GET', path)).items.length).toBeGreaterThan(0);
    expect(problemOf(await browser.call('GET', path))).toEqual(problem(403, 'forbidden'));
    expect((await service.call('DELETE', path)).status).toBe(204);
    expect(problemOf(await browser.call('GET', '/api/me'))).toEqual(NOBODY);
  });

  it('is to set name, language and the like, and never role or e-mail', async () => {
    const browser = await browserOf(service);
    const before = await browser.ok('GET', '/api/me');
    expect(before).toMatchObject({ language: null, look: 'system', keys: true, undoSeconds: 5, enterSends: false });
    const alerts = { browser: true, sound: false, unassigned: false };
    const set = { name: 'Olena', language: 'uk', look: 'dark', keys: false, undoSeconds: 20, enterSends: true, alerts };
    expect(await browser.ok('PATCH', '/api/me', set)).toEqual({ ...before, ...set });
    expect(await browser.ok('PATCH', '/api/me', { look: 'light' })).toEqual({ ...before, ...set, look: 'light' });
    const wrong = {
      role: 'admin',
      email: 'x@example.com',
      language: 'de',
      undoSeconds: 7,
      alerts: {},
      look: 1,
      keys: 2,
    };
    const paths = (await browser.call('PATCH', '/api/me', wrong)).body.errors.map(({ path }: { path: string }) => path);
    expect(new Set(paths)).toEqual(
      new Set([
        'role',
        'email',
        'language',
        'undoSeconds',
        'alerts.browser',
        'alerts.sound',
        'alerts.unassigned',
        'look',
        'keys',
      ]),
    );
  });
});

describe('an access token', () => {
  const made = async (browser: Browser, scopes: string[], more: object = {}) =>
    (await browser.ok('POST', '/api/me/tokens', { name: 'x', scopes, ...more })).token as string;

  it('of one’s own may do what both its scopes and the employee may, at that moment', async () => {
    const browser = await browserOf(service, 'admin');
    const as = async (token: string) => {
      const call = async (method: string, path: string, body?: object) => {
        const answer = await service.call(method, path, body, { token });
        return answer.status < 300 ? 'yes' : answer.body.type;
      };
      return [
        await call('GET', '/api/tasks'),
        await call('POST', '/api/tasks', { title: 'x' }),
        await call('GET', '/api/messengers/settings'),
        await call('PATCH', '/api/messengers/settings', {}),
      ];
    };
    const [read, write, readAdmin, all] = [
      await made(browser, ['read']),
      await made(browser, ['write']),
      await made(browser, ['read', 'admin']),
      await made(browser, ['read', 'write', 'admin']),
    ];
    expect(await as(read)).toEqual(['yes', 'scope-missing', 'forbidden', 'scope-missing']);
    expect(await as(write)).toEqual(['scope-missing', 'yes', 'scope-missing', 'forbidden']);
    expect(await as(readAdmin)).toEqual(['yes', 'scope-missing', 'yes', 'scope-missing']);
    expect(await as(all)).toEqual(['yes', 'yes', 'yes', 'yes']);
    await service.ok('PATCH', `/api/employees/${browser.person.id}`, { role: 'employee' });
    expect(await as(all)).toEqual(['yes', 'yes', 'forbidden', 'forbidden']);
  });

  it('is listed with scopes and end, and revoked, by its owner', async () => {
    const browser = await browserOf(service);
    const token = await made(browser, ['read'], { expiresInDays: 30 });
    const [listed] = (await browser.ok('GET', '/api/me/tokens')).items;
    expect(listed).toMatchObject({
      name: 'x',
      scopes: ['read'],
      expiresAt: expect.stringMatching(/Z$/),
      revokedAt: null,
    });
    expect((await service.call('GET', '/api/me', undefined, { token })).body).toMatchObject({
      via: 'token',
      scopes: ['read'],
      csrfToken: null,
    });
    expect((await browser.call('DELETE', `/api/me/tokens/${listed.id}`)).status).toBe(204);
    expect(problemOf(await service.call('GET', '/api/me', undefined, { token }))).toEqual(NOBODY);
    const others = await browserOf(service);
    expect(problemOf(await others.call('DELETE', `/api/me/tokens/${listed.id}`))).toEqual(
      problem(404, 'access-token-not-found'),
    );
  });

  it('makes no other one, and does nothing that people do in a browser', async () => {
    const browser = await browserOf(service);
    const token = await made(browser, ['read', 'write', 'admin']);
    const call = (path: string, body: object) => service.call('POST', path, body, { token });
    const change = { presentPassword: browser.person.password, password: 'lantern gravel otter' };
    for (const answer of [
      await call('/api/me/tokens', { name: 'y', scopes: ['read'] }),
      await call('/api/me/password', change),
      await call('/api/auth/confirm', { password: browser.person.password }),
    ]) {
      expect(problemOf(answer)).toEqual(problem(403, 'session-needed'));
    }
  });

  it('is refused with scopes or an end that are none', async () => {
    const browser = await browserOf(service);
    for (const scopes of [[], ['all'], ['read', 'read'], 'read', undefined]) {
      const answer = await browser.call('POST', '/api/me/tokens', { name: 'x', scopes });
      expect(answer.body.errors[0].path).toBe('scopes');
    }
    const answer = await browser.call('POST', '/api/me/tokens', { name: 'x', scopes: ['read'], expiresInDays: 0 });
    expect(answer.body.errors[0].path).toBe('expiresInDays');
  });
});

it('shows colleagues to employees with name and picture, and all of them to admins', async () => {
  const browser = await browserOf(service);
  const [seen] = (await browser.ok('GET', '/api/employees?limit=1')).items;
  expect(seen).toEqual({ id: browser.person.id, name: expect.any(String), avatarFileId: null, active: true });
  const [whole] = (await service.ok('GET', '/api/employees?limit=1')).items;
  expect(whole).toMatchObject({ ...seen, email: browser.person.email, role: 'employee' });
});

it('leaves a trail of who came in, and of whom it did not let in', async () => {
  const { person, ...browser } = await browserOf(service);
  expect(browser.csrfToken).not.toBeNull();
  await new Browser(service).signIn(person.email, `${person.password}s`);
  await service.ok('PATCH', `/api/employees/${person.id}`, { role: 'admin' });
  const trail = (await service.all(`/api/audit?target=${person.id}`)).toReversed();
  expect(trail.map(({ action, outcome, actor }) => [action, outcome, actor.kind])).toEqual([
    ['employee.added', 'ok', 'employee'],
    ['reset-link.issued', 'ok', 'employee'],
    ['password.reset', 'ok', 'employee'],
    ['session.started', 'ok', 'employee'],
    ['session.started', 'ok', 'employee'],
    ['password.refused', 'refused', 'anonymous'],
    ['session.all-ended', 'ok', 'employee'],
    ['employee.changed', 'ok', 'employee'],
  ]);
  expect(trail.at(-1).details).toEqual({ fields: ['role'], role: { from: 'employee', to: 'admin' } });
  expect(JSON.stringify(trail)).not.toContain(person.password);
});

it('lets who guesses wait longer each time, whether the account is there or not', async () => {
  const there = 'guessed@example.com';
  await service.ok('POST', '/api/employees', { name: 'Guessed', email: there, role: 'employee' });
  for (const email of [there, 'nobody@example.com']) {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => new Browser(service).signIn(email, 'wrong password')),
    );
    const late = answers.filter(({ status }) => status === 429);
    expect(late.length).toBeGreaterThan(0);
    expect(late[0]!.body).toMatchObject({ type: 'too-many-attempts', retryAfter: expect.any(Number) });
  }
});

describe('the set-up', () => {
  const admin = { name: 'Ann Lee', email: 'ann@example.com', password: 'heron cabbage anvil' };

  it('is done once, by the link that only the operator can read', async () => {
    const fresh = await Service.start({ env: { ADMIN_TOKEN: '' } });
    try {
      const file = join(dirname(fresh.filesDir), 'setup-link.txt');
      expect((await stat(file)).mode & 0o777).toBe(0o600);
      const link = (await readFile(file, 'utf8')).trim();
      expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/setup#[\w-]{43}$/);
      const token = secretOf(link);
      expect(fresh.log).not.toContain(token);
      const browser = new Browser(fresh);
      const setUp = (with_: string, changes: object = {}) =>
        browser.call('POST', '/api/setup', { token: with_, ...admin, ...changes });
      expect((await browser.call('GET', '/api/setup')).body).toEqual({ needed: true });
      expect(problemOf(await setUp('guessed'))).toEqual(GONE);
      expect((await setUp(token, { password: 'ann lee ann lee' })).body.errors[0].path).toBe('password');

      browser.entered(await setUp(token));
      expect((await browser.call('GET', '/api/me')).body).toMatchObject({ email: 'ann@example.com', role: 'admin' });
      expect((await browser.call('GET', '/api/setup')).body).toEqual({ needed: false });
      expect(existsSync(file)).toBe(false);
      expect(problemOf(await setUp(token))).toEqual(problem(409, 'set-up-already'));
      await fresh.restart();
      expect(existsSync(file)).toBe(false);
      expect((await new Browser(fresh).signIn(admin.email, admin.password)).status).toBe(200);
    } finally {
      await fresh.stop();
    }
  });

  it('is also done by ADMIN_TOKEN, and makes one admin of those who come at once', async () => {
    const fresh = await Service.start();
    try {
      expect(existsSync(join(dirname(fresh.filesDir), 'setup-link.txt'))).toBe(false);
      const token = fresh.asAdmin.authorization.replace('Bearer ', '');
      const answers = await Promise.all(
        [1, 2, 3].map((n) =>
          new Browser(fresh).call('POST', '/api/setup', { ...admin, token, email: `a${n}@example.com` }),
        ),
      );
      expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['200', '409', '409']);
    } finally {
      await fresh.stop();
    }
  });
});
