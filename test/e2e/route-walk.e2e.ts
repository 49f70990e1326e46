import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { connect, dataSourceOptions } from '../../src/platform/database/data-source.js';
import { Browser, browserOf } from '../support/browser.js';
import { type Description, operationsOf } from '../support/openapi.js';
import { FOR_ENROLMENT, FOR_RECENT, RIGHTS } from '../support/rights.js';
import { Service } from '../support/service.js';
import {
  type Called,
  type Headers,
  isApi,
  isOpen,
  isSafe,
  knownVerdict,
  REFUSED,
  unknownVerdict,
  type Verdict,
  verdictOf,
  whoOf,
} from '../support/verdicts.js';

/*
 * Deny by default: every operation is called with every kind of credential, good and bad, and each answer must be the one
 * that the rights of test/support/rights.ts give.
 */

const METRICS_TOKEN = 'a-token-for-the-figures-alone-0123456789';

let service: Service;
let operations: Called[];
let database: DataSource;
beforeAll(async () => {
  service = await Service.start({ env: { METRICS_TOKEN } });
  const described = operationsOf(await service.ok<Description>('GET', '/api/openapi.json'));
  const heads = described
    .filter(({ method, path }) => method === 'GET' && !described.some((o) => o.method === 'HEAD' && o.path === path))
    .map((operation) => ({ ...operation, method: 'HEAD' }));
  // What ends the session comes last.
  const isEnd = ({ operationId }: Called) => Number(operationId === 'signOut');
  operations = [...described, ...heads].toSorted((a, b) => isEnd(a) - isEnd(b));
  database = await connect(new DataSource(dataSourceOptions(service.databaseUrl, { entities: [], migrations: [] })));
});
afterAll(async () => {
  await database?.destroy();
  await service?.stop();
});

/** Calls everything. @returns what was answered otherwise than it must be */
async function walk(
  headersOf: (operation: Called) => Headers | Promise<Headers>,
  expected: (operation: Called) => Verdict,
) {
  const wrong: unknown[] = [];
  for (const operation of operations) {
    const must = expected(operation);
    const due = operation.method === 'HEAD' && must !== 'in' ? `HEAD ${REFUSED[must]}` : must;
    const answered = await verdictOf(service, operation, await headersOf(operation));
    if (answered !== due) wrong.push([operation.method, operation.path, { answered, due }]);
  }
  return wrong;
}

const bearer = (token: string): Headers => ({ authorization: `Bearer ${token}` });

/** What a page of ours sends in this browser. */
const fromOurPage = (browser: Browser, operation: Called): Headers => ({
  cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
  'sec-fetch-site': 'same-origin',
  ...(isSafe(operation) ? {} : { origin: service.url, 'x-csrf-token': browser.csrfToken! }),
});
const without = (headers: Headers, ...names: string[]): Headers =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));

/** The headers of a browser that signs in again when a call has ended its session. */
function staysSignedIn(browser: Awaited<ReturnType<typeof browserOf>>) {
  return async (operation: Called): Promise<Headers> => {
    const isIn = (await browser.call('GET', '/api/me')).status === 200;
    if (!isIn) await browser.signIn(browser.person.email, browser.person.password);
    return fromOurPage(browser, operation);
  };
}

const tokenOf = async (employeeId: string, more: object = {}): Promise<{ id: string; token: string }> =>
  service.ok('POST', `/api/employees/${employeeId}/tokens`, { name: 'x', ...more });
const deactivate = (id: string) => service.ok('PATCH', `/api/employees/${id}`, { active: false });

describe('whom an operation is for', () => {
  it('is said of each, and of none that is not there', () => {
    const described = operations.map(({ operationId }) => operationId);
    expect([...RIGHTS.keys()].toSorted()).toEqual([...new Set(described)].toSorted());
  });

  it('is what the description of the API says', () => {
    const told = ({ operationId, security, responses }: Called) => {
      const refusal = responses['403']?.description ?? '';
      if (operationId === 'getMetrics') return 'monitoring';
      if (security.length === 0) return 'everybody';
      if (refusal.includes('`forbidden`')) return 'admins';
      if (!refusal.includes('`session-needed`')) return 'employees';
      return security.some((way) => 'bearer' in way) ? 'peopleAndAdmins' : 'people';
    };
    const wrong = operations.filter((operation) => told(operation) !== whoOf(operation));
    expect(wrong.map((operation) => [operation.operationId, told(operation)])).toEqual([]);
    const asks = operations.filter(({ responses }) => responses['401']?.description.includes('`confirmation-needed`'));
    expect(new Set(asks.map(({ operationId }) => operationId))).toEqual(FOR_RECENT);
    const ways = operations.map(({ operationId, security }) => [
      operationId,
      security.map((way) => Object.keys(way)[0]),
    ]);
    expect(ways.filter(([, names]) => new Set(names).size !== names!.length)).toEqual([]);
  });
});

describe('a token opens what its scopes and its employee may', () => {
  it.each([
    ['of an employee', 'employee', undefined],
    ['of an employee, with scope read', 'employee', ['read']],
    ['of an employee, with scope write', 'employee', ['write']],
    ['of an employee, with scopes read and admin', 'employee', ['read', 'admin']],
    ['of an admin', 'admin', undefined],
    ['of an admin, without scope admin', 'admin', ['read', 'write']],
    ['of an admin, with scope admin alone', 'admin', ['admin']],
  ] as const)('%s', async (_what, role, given) => {
    const { id } = await service.employee('Token', role);
    const scopes = given && [...given];
    const { token } = await tokenOf(id, { scopes });
    expect(await walk(() => bearer(token), knownVerdict({ role, via: 'token', ...(scopes && { scopes }) }))).toEqual(
      [],
    );
  });
});

describe('a session opens what its employee may', () => {
  it.each(['employee', 'admin'] as const)('of an %s', async (role) => {
    const browser = await browserOf(service, role);
    expect(await walk(staysSignedIn(browser), knownVerdict({ role, via: 'session' }))).toEqual([]);
  });

  it('and what needs the password once more only after it', async () => {
    const browser = await browserOf(service, 'admin');
    const old = () => change('employee_session', 'confirmed_at', `employee_id = '${browser.person.id}'`);
    const headers = async (operation: Called) => {
      const sent = await staysSignedIn(browser)(operation);
      await old();
      return sent;
    };
    const expected = (operation: Called): Verdict =>
      FOR_RECENT.has(operation.operationId)
        ? 'confirmation-needed'
        : knownVerdict({ role: 'admin', via: 'session' })(operation);
    expect(await walk(headers, expected)).toEqual([]);
  });
});

describe('a session of an admin who still has to set up a second factor', () => {
  it('opens nothing but the way to it', async () => {
    const browser = await browserOf(service, 'admin');
    await database.query(`UPDATE employee_session SET stage = 'enrolment' WHERE employee_id = '${browser.person.id}'`);
    const known = knownVerdict({ role: 'admin', via: 'session' });
    const expected = (operation: Called): Verdict =>
      isOpen(operation) || !isApi(operation) || FOR_ENROLMENT.has(operation.operationId)
        ? known(operation)
        : 'enrolment-needed';
    expect(await walk((operation) => fromOurPage(browser, operation), expected)).toEqual([]);
  });
});

/** Sets a time to long ago. */
const change = (table: string, column: string, where: string) =>
  database.query(`UPDATE ${table} SET ${column} = 1 WHERE ${where}`);

describe('nothing but what is for everybody opens', () => {
  it.each<[string, () => Promise<Headers> | Headers]>([
    ['without a credential', () => ({})],
    ['with a token that is none', () => bearer(randomUUID())],
    ['with a token as a password', async () => basic((await service.employee('Basic')).token)],
    [
      'with an expired token',
      async () => {
        const { id } = await service.employee('Expired', 'admin');
        const token = await tokenOf(id, { expiresInDays: 1 });
        await change('access_token', 'expires_at', `id = '${token.id}'`);
        return bearer(token.token);
      },
    ],
    [
      'with a revoked token',
      async () => {
        const { id } = await service.employee('Revoked', 'admin');
        const token = await tokenOf(id);
        await service.ok('DELETE', `/api/employees/${id}/tokens/${token.id}`);
        return bearer(token.token);
      },
    ],
    [
      'with the token of an employee who is not active',
      async () => {
        const { id, token } = await service.employee('Inactive', 'admin');
        await deactivate(id);
        return bearer(token);
      },
    ],
    [
      'with the value of a session as a token',
      async () => {
        const browser = await browserOf(service, 'admin');
        return bearer(browser.cookies.get('viber-tasks')!);
      },
    ],
    ['with a token as a session', async () => ({ cookie: `viber-tasks=${(await service.employee('Cookie')).token}` })],
  ])('%s', async (_what, headers) => {
    const sent = await headers();
    expect(await walk(() => sent, unknownVerdict)).toEqual([]);
  });

  it.each<[string, (browser: Awaited<ReturnType<typeof browserOf>>) => Promise<unknown>]>([
    ['by the session of an employee who is not active', ({ person }) => deactivate(person.id)],
    [
      'by a session that nobody has used for long',
      ({ person }) => change('employee_session', 'last_used_at', `employee_id = '${person.id}'`),
    ],
    [
      'by a session that began too long ago',
      ({ person }) => change('employee_session', 'created_at', `employee_id = '${person.id}'`),
    ],
    [
      'by a session that an admin has ended',
      ({ person }) => service.ok('DELETE', `/api/employees/${person.id}/sessions`),
    ],
    [
      'after signing out',
      async (browser) => {
        const cookies = [...browser.cookies];
        await browser.ok('POST', '/api/auth/sign-out');
        for (const [name, value] of cookies) browser.cookies.set(name, value);
      },
    ],
  ])('%s', async (_what, end) => {
    const browser = await browserOf(service, 'admin');
    expect((await browser.call('GET', '/api/me')).status).toBe(200);
    await end(browser);
    expect(await walk((operation) => fromOurPage(browser, operation), unknownVerdict)).toEqual([]);
  });
});

const basic = (token: string): Headers => ({ authorization: `Basic ${Buffer.from(`x:${token}`).toString('base64')}` });

describe('a session changes nothing', () => {
  const asAdmin = knownVerdict({ role: 'admin', via: 'session' });
  const refuses = (operation: Called) => isApi(operation) && !isSafe(operation);

  it.each<[string, (headers: Headers) => Headers]>([
    ['without the header X-CSRF-Token', (headers) => without(headers, 'x-csrf-token')],
    ['with another one', (headers) => ({ ...headers, 'x-csrf-token': randomUUID() })],
  ])('%s', async (_what, changed) => {
    const browser = await browserOf(service, 'admin');
    const expected = (operation: Called) =>
      refuses(operation) && !isOpen(operation) ? 'csrf-refused' : asAdmin(operation);
    expect(await walk((operation) => changed(fromOurPage(browser, operation)), expected)).toEqual([]);
  });

  it.each<[string, Headers]>([
    ['from another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['from another host of the domain', { 'sec-fetch-site': 'same-site', origin: 'https://other.example.com' }],
    ['from another origin, by an old browser', { origin: 'https://evil.example' }],
    ['from a page without an origin', { origin: 'null' }],
  ])('%s; nobody signs in from there, either', async (_what, site) => {
    const browser = await browserOf(service, 'admin');
    const headers = (operation: Called) => ({
      ...without(fromOurPage(browser, operation), 'sec-fetch-site', 'origin'),
      ...site,
    });
    const expected = (operation: Called) => (refuses(operation) ? 'csrf-refused' : asAdmin(operation));
    expect(await walk(headers, expected)).toEqual([]);
  });

  it('together with a token', async () => {
    const browser = await browserOf(service, 'admin');
    const headers = (operation: Called) => ({ ...fromOurPage(browser, operation), ...service.asAdmin });
    const expected = (operation: Called): Verdict => {
      if (whoOf(operation) === 'monitoring') return 'unauthenticated';
      return isApi(operation) && !(isOpen(operation) && !isSafe(operation)) ? 'two-credentials' : 'in';
    };
    expect(await walk(headers, expected)).toEqual([]);
  });
});
