import { env } from 'node:process';
import { browserOf } from '../support/browser.js';
import { messageBody, newUserId, post } from '../support/callbacks.js';
import { dice } from '../support/dice.js';
import {
  type Fault,
  INSIDES,
  ODD_BODIES,
  ODD_NAMES,
  ODD_PIECES,
  ODD_TEXTS,
  ODD_VALUES,
  TYPES,
  unlike,
} from '../support/hostile.js';
import { checkerOf, type Description, type Operation, operationsOf } from '../support/openapi.js';
import { isEndless, Service } from '../support/service.js';

/** Repeats a failure: FUZZ_SEED=… npm run test:e2e -- fuzz-requests */
const seed = Number(env['FUZZ_SEED'] ?? Math.floor(Math.random() * 1_000_000));
/** The long form: FUZZ_CALLS=20000. */
const CALLS = Number(env['FUZZ_CALLS'] ?? 600);
const AT_ONCE = 8;

interface Schema {
  $ref?: string;
  allOf?: Schema[];
  type?: string | string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  enum?: unknown[];
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  format?: string;
  required?: string[];
}
type Route = Operation & { method: string; path: string };

/** Ends the session that the test calls with, or its password. */
const ENDS = new Set(['signOut', 'deleteMySessions']);

describe(`${CALLS} hostile calls (FUZZ_SEED=${seed})`, () => {
  const random = dice(seed);
  const chance = (of: number) => random() < of;
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;

  let service: Service;
  let schemas: Record<string, Schema>;
  let routes: Route[];
  /** Of things that are there, by the kind their routes name: what a call gets beyond the first look-up with. */
  let kinds: Record<string, string>;
  let ids: string[];
  let session: () => Record<string, string>;
  let faultsOf: ReturnType<typeof checkerOf>;

  beforeAll(async () => {
    service = await Service.start();
    const { bot, account } = await service.linkedBot('Hostile');
    const user = newUserId();
    await post(bot.webhookUrl!, bot.apiKey, messageBody(1n, user, 'Good morning'));
    const task = await service.taskOf(`User ${user}`);
    const employee = await service.employee('Fuzzed');
    const made = async (path: string, body: object) => (await service.ok('POST', path, body)).id as string;
    const links = `/api/messengers/accounts/${account.id}/entry-links`;
    kinds = {
      tasks: task.id,
      contacts: task.counterparty.id,
      accounts: account.id,
      employees: employee.id,
      inbound: '1',
      actions: (await service.reply(task, 'Good morning!')).id,
      files: await service.upload('note.txt', Buffer.from('A note')),
      tokens: (await service.all(`/api/employees/${employee.id}/tokens`))[0].id,
      invitations: await made('/api/invitations', { email: 'invited@example.com', role: 'employee' }),
      'entry-links': await made(links, { campaign: 'Leaflet' }),
      'task-statuses': await made('/api/task-statuses', { name: 'Of the tests', active: true }),
      'task-templates': await made('/api/task-templates', { name: 'Of the tests' }),
      'contact-templates': await made('/api/contact-templates', { name: 'Of the tests' }),
    };
    ids = Object.values(kinds);
    const browser = await browserOf(service, 'admin');
    session = () => ({
      cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      'sec-fetch-site': 'same-origin',
      'x-csrf-token': browser.csrfToken!,
    });
    const description = await service.ok<Description>('GET', '/api/openapi.json');
    schemas = description.components.schemas;
    routes = operationsOf(description);
    faultsOf = checkerOf(description);
  });
  afterAll(() => service?.stop());

  const resolved = (schema: Schema): Schema => {
    if (schema.$ref) return resolved(schemas[schema.$ref.split('/').at(-1)!]!);
    return schema.allOf?.[0] ? resolved(schema.allOf[0]) : schema;
  };

  /** A value as the description asks for, near its limits; now and then one that nobody asks for. */
  function valueOf(described: Schema, depth = 0): unknown {
    if (chance(0.06)) return chance(0.5) ? one(ODD_VALUES) : one(ODD_TEXTS);
    const schema = resolved(described);
    const type = [schema.type].flat()[0];
    if (schema.enum) return one(schema.enum);
    if (type === 'boolean') return chance(0.5);
    if (type === 'number' || type === 'integer') {
      const { minimum: least = 0, maximum: most = 10 } = schema;
      return one([least, most, least, most, least - 1, most + 1, 5, 1e9, -1, 2 ** 53]);
    }
    if (type === 'array')
      return Array.from({ length: Math.floor(random() * 3) }, () => valueOf(schema.items ?? {}, depth + 1));
    if (schema.properties && depth < 6) return objectOf(schema, depth);
    if (schema.format && chance(0.6)) return ofFormat(schema.format);
    const most = schema.maxLength;
    return most && chance(0.5)
      ? 'a\uFE0E'.repeat(most).slice(0, most - Math.floor(random() * 2))
      : one([...ids, ...ODD_TEXTS]);
  }

  const ofFormat = (format: string): string =>
    ({
      'date-time': one([
        '2026-01-01T00:00:00Z',
        '0001-01-01T00:00:00Z',
        '9999-12-31T23:59:59.999Z',
        '2026-02-30T00:00Z',
      ]),
      email: `fuzz${Math.floor(random() * 1e6)}@example.com`,
      uri: one(['https://example.com/x', 'javascript:alert(1)', 'file:///etc/passwd', 'http://127.0.0.1:1/']),
    })[format] ?? one(ids);

  function objectOf({ properties = {}, required = [] }: Schema, depth: number): object {
    const given = Object.entries(properties).filter(([name]) =>
      required.includes(name) ? !chance(0.05) : chance(0.6),
    );
    const object = Object.fromEntries(given.map(([name, schema]) => [name, valueOf(schema, depth + 1)]));
    if (chance(0.1)) Object.defineProperty(object, one(ODD_NAMES), { value: one(ODD_VALUES), enumerable: true });
    return object;
  }

  const addressOf = (path: string, piece = (id: string) => id): string =>
    path.replace(/([\w-]+)\/\{\w+\}/g, (_, kind: string) => `${kind}/${piece(kinds[kind] ?? one(ids))}`);

  function queryOf({ parameters = [] }: Route): string {
    const known = parameters.filter(({ in: place }) => place === 'query');
    const given = [0, 1, 2].filter(() => chance(0.25));
    const query = given.map(() => {
      const { name, schema } = chance(0.8) && known.length > 0 ? one(known) : { name: one(ODD_NAMES), schema: {} };
      const value = chance(0.6)
        ? encodeURIComponent(String(valueOf(schema)).toWellFormed().slice(0, 500))
        : one([...ODD_PIECES, 'true', '5', '-1', '']);
      return `${encodeURIComponent(name)}=${value}`;
    });
    return (query.length > 0 && chance(0.2) ? [...query, query[0]!] : query).join('&');
  }

  /** A form with a file in it. */
  const form = (): string =>
    `--x\r\nContent-Disposition: form-data; name="${chance(0.8) ? 'file' : one(ODD_NAMES)}"; ` +
    `filename="${one(ODD_TEXTS).toWellFormed().replaceAll('"', '')}"\r\nContent-Type: ${one(TYPES)}\r\n\r\n` +
    `${one(ODD_BODIES).slice(0, 500)}\r\n--x--${chance(0.9) ? '\r\n' : ''}`;

  function bodyOf({ requestBody }: Route): { type: string; body: string | undefined } {
    if (requestBody?.content['multipart/form-data'] && chance(0.8)) {
      return { type: 'multipart/form-data; boundary=x', body: form() };
    }
    const type = chance(0.85) ? 'application/json' : one(TYPES);
    if (chance(0.08)) return { type, body: one(ODD_BODIES) };
    const schema = Object.values(requestBody?.content ?? {})[0]?.schema;
    if (schema) return { type, body: JSON.stringify(valueOf(schema)) };
    return { type, body: chance(0.3) ? '{}' : undefined };
  }

  function hostile(route: Route) {
    const path = addressOf(route.path, (id) => (chance(0.8) ? id : one(ODD_PIECES)));
    const query = queryOf(route);
    const { type, body } = bodyOf(route);
    const method = chance(0.05) ? one(['PUT', 'PATCH', 'OPTIONS', 'DELETE', 'POST', 'HEAD']) : route.method;
    const bySession = !route.security.some((way) => 'bearer' in way) || (!ENDS.has(route.operationId) && chance(0.2));
    return {
      route,
      method,
      path: query ? `${path}?${query}` : path,
      headers: {
        ...(bySession ? session() : service.asAdmin),
        'content-type': type,
        'idempotency-key': `${one(['k', 'l', 'm'])}${Math.floor(random() * 1e6)}`,
      },
      ...(['GET', 'HEAD'].includes(method) || body === undefined ? {} : { body }),
    };
  }

  it('are answered without an error of the service, and refused as problems', async () => {
    expect(routes.length).toBeGreaterThan(40);
    // What ends the access of the admin, or of the bot, would end the test.
    const calls = Array.from({ length: CALLS }, (_, i) => hostile(routes[i % routes.length]!)).filter(
      ({ method, path }) =>
        !(method === 'DELETE' && /\/accounts\/[^/]+$/.test(path)) &&
        // Whatever the method: a session of the test ends by it.
        !/^\/api\/(auth\/sign-out|me\/sessions)\b/.test(path),
    );
    const wrong: Fault[] = [];
    let taken = 0;
    let next = 0;
    const caller = async () => {
      for (let call = calls[next++]; call; call = calls[next++]) {
        const { path, route, ...init } = call;
        const response = await fetch(service.url + path, { ...init, redirect: 'manual' });
        if (isEndless(response)) {
          await response.body!.cancel();
          continue;
        }
        const text = await response.text().catch(() => null);
        // On a busy machine an export may end early, as its description says; anything else comes whole.
        if (text === null && route.operationId === 'exportContact') continue;
        // So it answers while others hold the database for long: whoever asks comes again.
        if (response.status === 503 && text?.includes('database-unavailable')) continue;
        if (text === null) throw new Error(`${init.method} ${path}: the answer broke off.`);
        if (response.ok) taken++;
        const type = response.headers.get('content-type') ?? '';
        const page = path.startsWith('/go/');
        const isProblem = type.startsWith('application/problem+json') || page || init.method === 'HEAD';
        const isThere = new URL(response.url).pathname === path.split('?')[0];
        // What kind of body nobody asked for is told everywhere alike.
        const isAside = !route.requestBody && [413, 415].includes(response.status);
        const asDescribed = isThere && init.method === route.method && init.method !== 'HEAD' && !isAside;
        const body: unknown = type.includes('json') && text ? JSON.parse(text) : text;
        const faults = asDescribed ? faultsOf(route, { status: response.status, body }) : [];
        if (response.status >= 500 || (response.status >= 400 && !isProblem)) faults.push(String(response.status));
        if (response.status >= 400 && INSIDES.test(text)) faults.push('tells of its insides');
        if (faults.length > 0)
          wrong.push({ asked: `${init.method} ${path}`, init, status: response.status, faults, text });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, caller));
    expect(unlike(wrong)).toEqual([]);
    expect(errors().filter((line) => !line.includes('An export broke off.'))).toEqual([]);
    // Hostile, and not so clumsy that all of it is refused at the door.
    expect(taken).toBeGreaterThan(CALLS / 10);
    expect((await service.call('GET', '/health/ready')).status).toBe(200);
  });

  it('with texts as long as they may be are taken or refused by what they say, on both databases', async () => {
    const texts = (['a\uFE0E', '\uFE0E', 'a\uFE0F', '\u200D', '\u0301', '\u{1F1E7}', '\u0416'] as const).flatMap(
      (sign) => [0, 1].map((less) => ({ sign, less })),
    );
    const wrong: unknown[] = [];
    for (const route of routes.filter(({ requestBody }) => requestBody?.content['application/json'])) {
      const schema = resolved(route.requestBody!.content['application/json']!.schema);
      for (const { sign, less } of texts) {
        const body = longest(schema, (most) =>
          sign
            .repeat(most)
            .slice(0, most - less)
            .toWellFormed(),
        );
        const path = addressOf(route.path);
        for (const only of [null, ...Object.keys(body)]) {
          const { status, body: answer } = await service.call(
            route.method,
            path,
            only === null ? body : pick(body, schema, only),
          );
          const isBusy = status === 503 && answer.type === 'database-unavailable';
          if (status >= 500 && !isBusy) wrong.push([route.method, path, only, sign, status, answer]);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(errors()).toEqual([]);
  });

  /** What the log has of errors; that the database was busy for long is none of the service's. */
  const errors = () =>
    service.log
      .split('\n')
      .filter((line) => /"level":(50|60)/.test(line) && !/POOL_EXHAUSTED|database does not answer/i.test(line));

  const pick = (body: Record<string, unknown>, { required = [] }: Schema, only: string) =>
    Object.fromEntries(Object.entries(body).filter(([name]) => name === only || required.includes(name)));

  function longest(schema: Schema, text: (most: number) => string): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, described]) => [
        name,
        longestValue(resolved(described), text),
      ]),
    );
  }

  function longestValue(schema: Schema, text: (most: number) => string): unknown {
    const type = [schema.type].flat()[0];
    if (schema.enum) return schema.enum[0];
    if (schema.properties) return longest(schema, text);
    if (type === 'array') return [longestValue(resolved(schema.items ?? {}), text)];
    if (type === 'boolean') return false;
    if (type === 'number' || type === 'integer') return 10;
    // Where no limit is told, there is one of a hundred characters at most, or of none.
    return text(schema.maxLength ?? 100);
  }
});
