import { browserOf } from '../support/browser.js';
import { problem, problemOf } from '../support/callbacks.js';
import { type Description, operationsOf } from '../support/openapi.js';
import { Service } from '../support/service.js';

const NOTHING = '01933e5a-0000-7000-8000-000000000000';

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service?.stop());

describe('what changes something takes JSON alone, which no other site can have a browser send', () => {
  const unsafe = async () =>
    operationsOf(await service.ok<Description>('GET', '/api/openapi.json')).filter(
      ({ method }) => method !== 'GET' && method !== 'HEAD',
    );

  it.each([
    ['a form', 'application/x-www-form-urlencoded', 'title=x'],
    ['text', 'text/plain', '{"title":"x"}'],
    ['a form of several parts', 'multipart/form-data; boundary=x', '--x--\r\n'],
    ['JSON of another name', 'application/merge-patch+json', '{}'],
    ['nothing that has a name', 'nonsense', '{}'],
  ])('and not %s', async (_what, type, body) => {
    const wrong: unknown[] = [];
    for (const { method, path, operationId } of await unsafe()) {
      if (operationId === 'uploadFile' && type.startsWith('multipart/')) continue;
      // What counts there is what the provider has signed.
      if (operationId === 'endOidcSessions' && type.endsWith('-urlencoded')) continue;
      const response = await fetch(service.url + path.replace(/\{\w+\}/g, NOTHING), {
        method,
        headers: { ...service.asAdmin, 'content-type': type },
        body,
      });
      const answer = await response.text();
      if (response.status !== 415) wrong.push([method, path, response.status, answer]);
    }
    expect(wrong).toEqual([]);
  });

  it('and where it asks for a body, nothing is refused as nothing', async () => {
    const wrong: unknown[] = [];
    const asking = (await unsafe()).filter(({ requestBody }) => requestBody);
    expect(asking.length).toBeGreaterThan(30);
    for (const { method, path } of asking) {
      const response = await fetch(service.url + path.replace(/\{\w+\}/g, NOTHING), {
        method,
        headers: service.asAdmin,
      });
      const answer = await response.text();
      if (response.status < 400 || response.status >= 500) wrong.push([method, path, response.status, answer]);
    }
    expect(wrong).toEqual([]);
  });
});

describe('beside the API', () => {
  it.each([
    ['GET', '/health/live', 200],
    ['HEAD', '/health/ready', 200],
    ['POST', '/health/live', 405],
    ['GET', '/api/docs', 200],
    ['GET', '/api/openapi.json', 200],
    ['POST', '/api/docs', 405],
    ['DELETE', '/api/openapi.json', 405],
    ['GET', '/webhooks/viber/none', 405],
    ['POST', '/webhooks/viber/none', 404],
    ['POST', '/webhooks/none', 404],
    ['GET', '/go/none', 404],
    ['HEAD', '/go/none', 404],
    ['POST', '/go/none', 405],
    ['GET', '/m/none/none', 404],
    ['HEAD', '/m/none/none', 404],
    ['DELETE', '/m/none/none', 405],
    ['POST', '/metrics', 405],
    ['GET', '/api/none', 404],
    ['POST', '/api/none', 404],
    ['PUT', '/api/tasks', 405],
  ])('%s %s is %i, whoever calls', async (method, path, status) => {
    const browser = await browserOf(service);
    const { token } = await service.employee('Beside');
    for (const call of [
      () => service.call(method, path, undefined, { token: null }),
      () => service.call(method, path, undefined, { token: 'none' }),
      () => service.call(method, path, undefined, { token }),
      () => service.call(method, path),
      () => browser.call(method, path),
    ]) {
      expect((await call()).status).toBe(status);
    }
  });

  it('a webhook takes no call that its bot has not signed, whatever credential comes with it', async () => {
    const { bot } = await service.linkedBot('Signed');
    const path = new URL(bot.webhookUrl!).pathname;
    const before = await service.all('/api/messengers/inbound');
    const callers: Array<Record<string, string>> = [
      {},
      { 'x-viber-content-signature': 'f'.repeat(64) },
      { 'content-type': 'text/plain' },
    ];
    for (const headers of callers) {
      const answer = await service.call('POST', path, { event: 'message' }, { headers });
      expect(answer.status).toBe(403);
    }
    expect(await service.all('/api/messengers/inbound')).toEqual(before);
  });
});

describe('what is somebody else’s', () => {
  const NO_TOKEN = problem(404, 'access-token-not-found');
  const NO_SESSION = problem(404, 'session-not-found');

  it.each(['employee', 'admin'] as const)('is not there for an %s under their own name', async (role) => {
    const [owner, other] = [await browserOf(service), await browserOf(service, role)];
    const token = await owner.ok('POST', '/api/me/tokens', { name: 'x', scopes: ['read'] });
    const session = (await owner.ok('GET', '/api/me/sessions')).items.find(
      ({ current }: { current: boolean }) => current,
    );
    for (const by of ['/api/me', ...(role === 'admin' ? [`/api/employees/${other.person.id}`] : [])]) {
      expect(problemOf(await other.call('GET', `${by}/tokens/${token.id}`))).toEqual(NO_TOKEN);
      expect(problemOf(await other.call('DELETE', `${by}/tokens/${token.id}`))).toEqual(NO_TOKEN);
      expect(problemOf(await other.call('DELETE', `${by}/sessions/${session.id}`))).toEqual(NO_SESSION);
      const listed = JSON.stringify([await other.ok('GET', `${by}/tokens`), await other.ok('GET', `${by}/sessions`)]);
      for (const { id } of [token, session]) expect(listed).not.toContain(id);
    }
    expect((await owner.call('GET', '/api/me')).status).toBe(200);
    expect((await service.call('GET', '/api/me', undefined, { token: token.token })).status).toBe(200);
  });

  it('is not there under another thing, either: an action of a task, an address of a bot', async () => {
    const [one, other] = [await service.linkedBot('One'), await service.linkedBot('Other')];
    const links = ({ account }: typeof one) => `/api/messengers/accounts/${account.id}/entry-links`;
    const link = await service.ok('POST', links(one), { campaign: 'Leaflet' });
    for (const method of ['GET', 'DELETE']) {
      expect((await service.call(method, `${links(other)}/${link.id}`)).status).toBe(404);
    }
    expect((await service.ok('GET', `${links(one)}/${link.id}`)).id).toBe(link.id);
    const [task, another] = [
      await service.ok('POST', '/api/tasks', { title: 'One' }),
      await service.ok('POST', '/api/tasks', { title: 'Another' }),
    ];
    const action = await service.ok('POST', `/api/tasks/${task.id}/actions`, { text: 'A note' });
    expect((await service.call('GET', `/api/tasks/${another.id}/actions/${action.id}`)).status).toBe(404);
  });
});

describe('what only some may set', () => {
  it.each([
    ['PATCH', '/api/me', ['role', 'active', 'email', 'scopes', 'id', 'password', 'via', 'csrfToken']],
    ['POST', '/api/tasks', ['id', 'number', 'version', 'createdAt', 'createdBy', 'deletedAt']],
    ['POST', '/api/contacts', ['id', 'version', 'mergedInto', 'createdAt']],
    ['POST', '/api/me/tokens', ['employeeId', 'token', 'hash', 'expiresAt', 'fromEnvironment']],
  ])('%s %s takes from an employee no field that is not theirs', async (method, path, fields) => {
    const browser = await browserOf(service);
    for (const field of fields) {
      const answer = await browser.call(method, path, { [field]: 'admin' });
      expect([field, answer.status]).toEqual([field, 400]);
      expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(field);
    }
    expect(await browser.ok('GET', '/api/me')).toMatchObject({ role: 'employee', email: browser.person.email });
  });

  it('an employee makes of themselves no admin, whatever their token says', async () => {
    const browser = await browserOf(service);
    const { token } = await browser.ok('POST', '/api/me/tokens', { name: 'x', scopes: ['read', 'write', 'admin'] });
    const me = browser.person.id;
    for (const [path, body] of [
      [`/api/employees/${me}`, { role: 'admin' }],
      [`/api/employees/${me}`, { active: true }],
    ] as const) {
      expect(problemOf(await service.call('PATCH', path, body, { token }))).toEqual(problem(403, 'forbidden'));
      expect(problemOf(await browser.call('PATCH', path, body))).toEqual(problem(403, 'forbidden'));
    }
  });

  it('a token makes no other one with scopes that it has not', async () => {
    const browser = await browserOf(service, 'admin');
    const { token } = await browser.ok('POST', '/api/me/tokens', { name: 'x', scopes: ['write', 'admin'] });
    const other = await service.employee('Other');
    const issue = (path: string, scopes?: string[]) =>
      service.call('POST', path, { name: 'y', ...(scopes && { scopes }) }, { token });
    for (const [path, scopes] of [
      ['/api/me/tokens', ['read']],
      ['/api/me/tokens', ['read', 'write', 'admin']],
      [`/api/employees/${other.id}/tokens`, ['read', 'write']],
      // Everything.
      [`/api/employees/${other.id}/tokens`, undefined],
    ] as const) {
      expect(problemOf(await issue(path, scopes && [...scopes]))).toEqual(problem(403, 'scope-missing'));
    }
    expect((await issue('/api/me/tokens', ['write'])).status).toBe(201);
    expect((await issue(`/api/employees/${other.id}/tokens`, ['write', 'admin'])).status).toBe(201);
  });
});
