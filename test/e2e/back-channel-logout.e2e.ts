import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { Browser, browserOf } from '../support/browser.js';
import { problem, problemOf } from '../support/callbacks.js';
import { CLIENT, linkAt, OidcServer, type ProviderAccount, signInAt } from '../support/oidc-server.js';
import { Service } from '../support/service.js';

const EVENT = { 'http://schemas.openid.net/event/backchannel-logout': {} };

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

const isIn = async (browser: Browser) => (await browser.call('GET', '/api/me')).status === 200;
const now = () => Math.floor(Date.now() / 1_000);

/** Somebody who has linked an account, signed in with their password too. */
async function somebody() {
  const account: ProviderAccount = { sub: randomUUID() };
  const byPassword = await browserOf(service);
  await linkAt(provider, byPassword, account);
  return { account, byPassword, id: byPassword.person.id };
}

/** They come in by the provider. @returns the browser, and its cookies there */
async function comeIn(account: ProviderAccount, at = provider) {
  const [browser, cookies] = [new Browser(service), new Map<string, string>()];
  expect(await signInAt(at, browser, account, cookies)).toBe('/');
  return { browser, cookies };
}

const claims = (more: object = {}) => ({
  iss: provider.issuer,
  aud: CLIENT.client_id,
  iat: now(),
  exp: now() + 120,
  jti: randomUUID(),
  events: EVENT,
  ...more,
});

async function send(body: string, type = 'application/x-www-form-urlencoded') {
  const response = await fetch(`${service.url}/api/auth/oidc/logout`, {
    method: 'POST',
    headers: { 'content-type': type },
    body,
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) };
}
const tell = (token: string) => send(new URLSearchParams({ logout_token: token, more: 'is ignored' }).toString());

const ended = async (id: string) =>
  (await service.ok('GET', `/api/audit?action=session.ended&target=${id}`)).items.map(
    ({ actor, details }: { actor: { kind: string }; details: object }) => [actor.kind, details],
  );

it('ends the session that was ended at the provider, and no other', async () => {
  const { account, byPassword, id } = await somebody();
  const [here, elsewhere] = [await comeIn(account), await comeIn(account)];
  const colleague = await comeIn((await somebody()).account);
  const sessions = (await here.browser.ok('GET', '/api/me/sessions')).items;
  const own = sessions.find(({ current }: { current: boolean }) => current);

  expect(await provider.signOut(here.cookies)).toBe('done');
  expect(await isIn(here.browser)).toBe(false);
  for (const browser of [elsewhere.browser, byPassword, colleague.browser]) expect(await isIn(browser)).toBe(true);
  expect(await ended(id)).toEqual([['system', { sessionId: own.id, how: 'oidc', issuer: provider.issuer }]]);

  // Whoever signs in again is in.
  await comeIn(account);
});

it('ends all that began with the account where the provider names no session', async () => {
  const other = await OidcServer.start();
  await other.serve(service.url, { namesSessions: false });
  await service.restart('SIGTERM', { OIDC_ISSUER: other.issuer });
  try {
    const account = { sub: randomUUID() };
    const byPassword = await browserOf(service);
    await linkAt(other, byPassword, account);
    const [here, elsewhere] = [await comeIn(account, other), await comeIn(account, other)];
    expect(await other.signOut(here.cookies)).toBe('done');
    expect([await isIn(here.browser), await isIn(elsewhere.browser), await isIn(byPassword)]).toEqual([
      false,
      false,
      true,
    ]);
    expect(await ended(byPassword.person.id)).toHaveLength(2);
  } finally {
    await service.restart('SIGTERM', { OIDC_ISSUER: provider.issuer });
    await other.stop();
  }
});

it('heeds a token once: what begins afterwards stays', async () => {
  const { account, id } = await somebody();
  const before = await comeIn(account);
  const token = await provider.sign(claims({ sub: account.sub }), { typ: 'logout+jwt' });
  const answer = await tell(token);
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(await isIn(before.browser)).toBe(false);
  const after = await comeIn(account);
  for (let i = 0; i < 2; i++) expect(problemOf(await tell(token))).toEqual(problem(400, 'logout-token-not-valid'));
  expect(await isIn(after.browser)).toBe(true);
  expect(await ended(id)).toHaveLength(1);
});

it('lets nobody in who comes back from the provider after their session there has ended', async () => {
  const { account } = await somebody();
  const { browser, cookies } = await comeIn(account);
  const sid = await provider.sidOf(cookies);
  expect((await tell(await provider.sign(claims({ sid }), { typ: 'logout+jwt' }))).status).toBe(200);
  expect(await isIn(browser)).toBe(false);

  const late = new Browser(service);
  expect(await signInAt(provider, late, account, cookies)).toContain('problem=oidc-expired');
  expect(await isIn(late)).toBe(false);
  await comeIn(account);
});

it('is done where there is nothing to end', async () => {
  const { account, id } = await somebody();
  const { browser } = await comeIn(account);
  for (const more of [{ sub: 'nobody here' }, { sid: 'no session here' }, { sub: account.sub, sid: 'another one' }]) {
    expect((await tell(await provider.sign(claims(more)))).status).toBe(200);
  }
  expect(await isIn(browser)).toBe(true);
  expect(await ended(id)).toEqual([]);
});

describe('a token ends nothing', () => {
  let account: ProviderAccount;
  let browser: Browser;
  beforeAll(async () => {
    ({ account } = await somebody());
    ({ browser } = await comeIn(account));
  });

  const signed = (more: object, header?: object) => () =>
    provider.sign({ ...claims({ sub: account.sub }), ...more }, header);
  const unsigned = () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    return Promise.resolve(`${part({ alg: 'none' })}.${part(claims({ sub: account.sub }))}.`);
  };
  const { privateKey: another } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const secret = new TextEncoder().encode(CLIENT.client_secret);

  it.each<[string, () => Promise<string>]>([
    ['of another issuer', signed({ iss: 'https://elsewhere.example' })],
    ['for another client', signed({ aud: 'another' })],
    ['that is over', signed({ iat: now() - 600, exp: now() - 300 })],
    ['that does not end', signed({ exp: undefined })],
    ['of long ago, though it is not over', signed({ iat: now() - 90_000, exp: now() + 90_000 })],
    ['of the future', signed({ iat: now() + 3_000, exp: now() + 3_600 })],
    ['without a name of its own', signed({ jti: undefined })],
    ['that names nobody', signed({ sub: undefined })],
    ['that says nothing of a logout', signed({ events: undefined })],
    ['of another event', signed({ events: { 'http://schemas.openid.net/event/other': {} } })],
    ['with a nonce, as one of a sign-in has', signed({ nonce: 'x' })],
    ['of another kind', signed({}, { typ: 'at+jwt' })],
    ['that nobody signed', unsigned],
    ['signed by somebody else', () => provider.sign(claims({ sub: account.sub }), {}, another)],
    ['signed with the secret', () => provider.sign(claims({ sub: account.sub }), { alg: 'HS256' }, secret)],
    ['that is none', async () => 'x.y.z'],
  ])('%s', async (_what, make) => {
    const token = await make();
    const answer = await tell(token);
    expect(problemOf(answer)).toEqual(problem(400, 'logout-token-not-valid'));
    expect(answer.body.error).toBe('invalid_request');
    expect(await isIn(browser)).toBe(true);
    expect(service.log).not.toContain(token);
  });

  it.each([
    ['', 'application/x-www-form-urlencoded', 400],
    ['logout_token=', 'application/x-www-form-urlencoded', 400],
    ['{}', 'application/json', 400],
    ['logout_token=x', 'text/plain', 415],
  ])('that is not there: %s as %s', async (body, type, status) => {
    expect((await send(body, type)).status).toBe(status);
  });

  it('and the trail says that it was refused', async () => {
    const { items } = await service.ok('GET', '/api/audit?action=session.end-refused');
    expect(items[0]).toMatchObject({ outcome: 'refused', details: { reason: 'logout-token-not-valid' } });
  });

  it('where there is no provider', async () => {
    const token = await signed({})();
    await service.restart('SIGTERM', { OIDC_ISSUER: '' });
    expect(problemOf(await tell(token))).toEqual(problem(404, 'oidc-off'));
    await service.restart('SIGTERM', { OIDC_ISSUER: provider.issuer });
  });
});
