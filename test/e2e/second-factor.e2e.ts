import { Secret, TOTP } from 'otpauth';
import { problem, problemOf } from '../support/callbacks.js';
import { Browser, browserOf, somebody } from '../support/browser.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';

let service: Service;
beforeAll(async () => {
  service = await Service.start({ env: { SECOND_FACTOR: 'admins' } });
});
afterAll(() => service?.stop());

/** What the app on a phone shows; `later` than now in codes. */
const codeOf = (secret: string, later = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + later * 30_000 });

async function enrolled(browser: Browser): Promise<{ secret: string; recoveryCodes: string[] }> {
  // The code before the one of now is taken until the next half minute begins.
  await until('a code that lasts', () => Date.now() % 30_000 < 20_000);
  const { secret } = await browser.ok('POST', '/api/me/second-factor');
  const answer = await browser.call('POST', '/api/me/second-factor/confirm', { code: codeOf(secret, -1) });
  browser.entered(answer);
  return { secret, recoveryCodes: answer.body.recoveryCodes };
}

const send = async (browser: Browser, code: string) =>
  browser.entered(await browser.call('POST', '/api/auth/second-factor', { code }));

const WRONG = problem(400, 'validation');
const NEEDED = problem(401, 'second-factor-needed');

it('is set up by an admin at the first sign-in, before anything else', async () => {
  const { email, password } = await somebody(service, 'admin');
  const browser = new Browser(service);
  await browser.signIn(email, password);
  expect((await browser.call('GET', '/api/me')).body).toMatchObject({ role: 'admin', stage: 'enrolment' });
  for (const [method, path] of [
    ['GET', '/api/tasks'],
    ['GET', '/api/me/sessions'],
    ['POST', '/api/tasks'],
    ['PATCH', '/api/me'],
  ] as const) {
    const answer = await browser.call(method, path, method === 'GET' ? undefined : {});
    expect(problemOf(answer)).toEqual(problem(401, 'enrolment-needed'));
  }
  const begun = await browser.ok('POST', '/api/me/second-factor');
  expect(begun).toEqual({
    secret: expect.stringMatching(/^[A-Z2-7]{32}$/),
    uri: expect.stringContaining('otpauth://totp/viber-tasks:'),
    qrSvg: expect.stringMatching(/^<svg/),
  });
  const confirm = (code: string) => browser.call('POST', '/api/me/second-factor/confirm', { code });
  expect(problemOf(await confirm('000000'))).toEqual(WRONG);
  const former = browser.cookies.get('viber-tasks');
  const done = await confirm(codeOf(begun.secret));
  browser.entered(done);
  expect(done.body.recoveryCodes).toHaveLength(10);
  expect(browser.cookies.get('viber-tasks')).not.toBe(former);
  expect((await browser.call('GET', '/api/me')).body.stage).toBe('full');
  expect((await browser.call('GET', '/api/messengers/settings')).status).toBe(200);
  expect(await browser.ok('GET', '/api/me/second-factor')).toEqual({
    enabled: true,
    required: true,
    recoveryCodesLeft: 10,
  });
  expect(problemOf(await browser.call('DELETE', '/api/me/second-factor'))).toEqual(
    problem(409, 'second-factor-required'),
  );
});

it('is asked for after the password, and the session gets another cookie', async () => {
  const browser = await browserOf(service);
  const { secret } = await enrolled(browser);
  const { email, password } = browser.person;
  const phone = new Browser(service);
  await phone.signIn(email, password);
  expect((await phone.call('GET', '/api/me')).body.stage).toBe('second-factor');
  expect(problemOf(await phone.call('GET', '/api/tasks'))).toEqual(NEEDED);
  // Nor by another app.
  expect(problemOf(await phone.call('POST', '/api/me/second-factor'))).toEqual(NEEDED);
  const former = phone.cookies.get('viber-tasks')!;
  expect(problemOf(await send(phone, '12345'))).toEqual(WRONG);
  expect((await send(phone, codeOf(secret))).status).toBe(200);
  expect((await phone.call('GET', '/api/tasks')).status).toBe(200);
  const thief = new Browser(service);
  thief.cookies.set('viber-tasks', former);
  expect(problemOf(await thief.call('GET', '/api/me'))).toEqual(problem(401, 'unauthenticated'));
});

it('counts each code once, also for two who send it at the same moment', async () => {
  const browser = await browserOf(service);
  const { secret } = await enrolled(browser);
  const { email, password } = browser.person;
  const both = [new Browser(service), new Browser(service)];
  for (const each of both) await each.signIn(email, password);
  const code = codeOf(secret);
  const answers = await Promise.all(both.map((each) => send(each, code)));
  expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['200', '400']);
});

it('lets in by a recovery code, once', async () => {
  const browser = await browserOf(service);
  const { recoveryCodes } = await enrolled(browser);
  const { email, password } = browser.person;
  const phone = new Browser(service);
  await phone.signIn(email, password);
  expect((await send(phone, ` ${recoveryCodes[3]!.toUpperCase()}`)).status).toBe(200);
  const again = new Browser(service);
  await again.signIn(email, password);
  expect(problemOf(await send(again, recoveryCodes[3]!))).toEqual(WRONG);
  expect((await phone.ok('GET', '/api/me/second-factor')).recoveryCodesLeft).toBe(9);
  const renewed = await phone.ok('POST', '/api/me/second-factor/recovery-codes');
  expect(problemOf(await send(again, recoveryCodes[4]!))).toEqual(WRONG);
  expect((await send(again, renewed.recoveryCodes[0])).status).toBe(200);
});

it('is not got around by a link for a new password; an admin resets it', async () => {
  const browser = await browserOf(service);
  await enrolled(browser);
  const { id } = browser.person;
  const { link } = await service.ok('POST', `/api/employees/${id}/reset-link`);
  const fresh = new Browser(service);
  const reset = { token: new URL(link).hash.slice(1), password: 'lantern gravel otter' };
  fresh.entered(await fresh.call('POST', '/api/auth/reset', reset));
  expect(problemOf(await fresh.call('GET', '/api/tasks'))).toEqual(NEEDED);

  expect((await service.call('DELETE', `/api/employees/${id}/second-factor`)).status).toBe(204);
  expect(problemOf(await fresh.call('GET', '/api/me'))).toEqual(problem(401, 'unauthenticated'));
  await fresh.signIn(browser.person.email, reset.password);
  expect((await fresh.call('GET', '/api/me')).body.stage).toBe('full');
});

it('may be had and left by whoever needs none, and is no matter of tokens', async () => {
  const browser = await browserOf(service);
  await enrolled(browser);
  expect((await browser.call('DELETE', '/api/me/second-factor')).status).toBe(204);
  expect((await browser.ok('GET', '/api/me/second-factor')).enabled).toBe(false);
  expect(problemOf(await service.call('POST', '/api/me/second-factor'))).toEqual(problem(403, 'session-needed'));
});

it('slows down whoever guesses', async () => {
  const browser = await browserOf(service);
  await enrolled(browser);
  const other = new Browser(service);
  await other.signIn(browser.person.email, browser.person.password);
  const tries = Array.from({ length: 20 }, (_, i) => send(other, String(100_000 + i)));
  const statuses = (await Promise.all(tries)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
});
