import { env } from 'node:process';
import { dice } from '../support/dice.js';
import { messageBody, newUserId, post } from '../support/callbacks.js';
import { Service } from '../support/service.js';

/** Repeats a failure: FUZZ_SEED=… npm run test:e2e -- fuzz-requests */
const seed = Number(env['FUZZ_SEED'] ?? Math.floor(Math.random() * 1_000_000));
const CALLS = 600;
const AT_ONCE = 8;

interface Schema {
  $ref?: string;
  allOf?: Schema[];
  type?: string | string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  enum?: unknown[];
  maxLength?: number;
  required?: string[];
}
interface Operation {
  parameters?: Array<{ name: string; in: string }>;
  requestBody?: { content: Record<string, { schema: Schema }> };
}
interface Route extends Operation {
  method: string;
  path: string;
}

const ODD_TEXTS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\uD800',
  'x\uDFFF',
  '\uFEFF',
  '\u202Efdp.exe',
  '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}',
  'a\uFE0E'.repeat(50),
  "'; DROP TABLE task; --",
  '\\',
  '%s%00',
  'x'.repeat(5_000),
  '9'.repeat(40),
  '1e999',
  '-0',
  'null',
];
const ODD_VALUES = [
  null,
  true,
  -1,
  1e308,
  0.1,
  [],
  {},
  [[]],
  [null],
  { a: 1 },
  { length: 1e9 },
  JSON.parse('{"then":1}'),
  [{ __x: [] }],
];
const ODD_NAMES = [
  'toString',
  'constructor',
  '__proto__',
  'valueOf',
  'prototype',
  'then',
  'toJSON',
  'x.y',
  '',
  'é',
  'length',
];
const TYPES = [
  'application/json',
  'application/json; charset=utf-16',
  'application/x-www-form-urlencoded',
  'text/plain',
  'application/xml',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  'nonsense; ;',
  '',
];
const ODD_BODIES = [
  '',
  '{',
  '[]',
  'null',
  '"x"',
  '{"a":1',
  '\uFEFF{}',
  '{}{}',
  '['.repeat(3_000),
  `${'['.repeat(3_000)}${']'.repeat(3_000)}`,
];
const ODD_PIECES = [
  '%00',
  '%E0%A4%A',
  '..',
  '%2e%2e%2f',
  '%F0%9F%98%80',
  "'",
  '%27%20OR%201=1--',
  '%ED%A0%80',
  '.',
  '%25',
  ';',
];

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

  beforeAll(async () => {
    service = await Service.start();
    const { bot, account } = await service.linkedBot('Hostile');
    const user = newUserId();
    await post(bot.webhookUrl!, bot.apiKey, messageBody(1n, user, 'Good morning'));
    const task = await service.taskOf(`User ${user}`);
    const { id: me } = await service.ok('GET', '/api/me');
    kinds = { tasks: task.id, contacts: task.counterparty.id, accounts: account.id, employees: me, inbound: '1' };
    ids = Object.values(kinds);
    const { paths, components } = await service.ok('GET', '/api/openapi.json');
    schemas = components.schemas;
    routes = Object.entries<Record<string, Operation>>(paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, operation]) => ({ ...operation, method: method.toUpperCase(), path })),
    );
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
    if (type === 'number' || type === 'integer') return one([0, 1, 5, 10, 1e9, -1, 2 ** 53]);
    if (type === 'array')
      return Array.from({ length: Math.floor(random() * 3) }, () => valueOf(schema.items ?? {}, depth + 1));
    if (schema.properties && depth < 6) return objectOf(schema, depth);
    const most = schema.maxLength;
    return most && chance(0.5)
      ? 'a\uFE0E'.repeat(most).slice(0, most - Math.floor(random() * 2))
      : one([...ids, ...ODD_TEXTS]);
  }

  function objectOf({ properties = {}, required = [] }: Schema, depth: number): object {
    const given = Object.entries(properties).filter(([name]) =>
      required.includes(name) ? !chance(0.05) : chance(0.6),
    );
    const object = Object.fromEntries(given.map(([name, schema]) => [name, valueOf(schema, depth + 1)]));
    if (chance(0.1)) Object.defineProperty(object, one(ODD_NAMES), { value: one(ODD_VALUES), enumerable: true });
    return object;
  }

  const idFor = (path: string): string =>
    kinds[Object.keys(kinds).find((kind) => path.includes(`/${kind}/{`)) ?? ''] ?? one(ids);

  function hostile(route: Route) {
    const piece = () => (chance(0.8) ? idFor(route.path) : one(ODD_PIECES));
    const path = route.path.replace(/\{\w+\}/g, piece);
    const known = (route.parameters ?? []).filter(({ in: place }) => place === 'query').map(({ name }) => name);
    const query = [0, 1, 2]
      .filter(() => chance(0.25))
      .map(
        () =>
          `${encodeURIComponent(one([...known, ...known, ...ODD_NAMES]))}=${one([...ODD_PIECES, 'true', '5', '-1', ''])}`,
      );
    const twice = query.length > 0 && chance(0.2) ? [query[0]!] : [];
    const schema = Object.values(route.requestBody?.content ?? {})[0]?.schema;
    const type = chance(0.85) ? 'application/json' : one(TYPES);
    const body = chance(0.08)
      ? one(ODD_BODIES)
      : schema
        ? JSON.stringify(valueOf(schema))
        : chance(0.3)
          ? '{}'
          : undefined;
    const method = chance(0.05) ? one(['PUT', 'PATCH', 'OPTIONS', 'DELETE', 'POST', 'HEAD']) : route.method;
    const bodyless = ['GET', 'HEAD'].includes(method);
    return {
      method,
      path: query.length > 0 ? `${path}?${[...query, ...twice].join('&')}` : path,
      headers: {
        ...service.asAdmin,
        'content-type': type,
        'idempotency-key': `${one(['k', 'l', 'm'])}${Math.floor(random() * 1e6)}`,
      },
      ...(bodyless || body === undefined ? {} : { body }),
    };
  }

  it('are answered without an error of the service, and refused as problems', async () => {
    expect(routes.length).toBeGreaterThan(40);
    // What ends the access of the admin, or of the bot, would end the test.
    const calls = Array.from({ length: CALLS }, (_, i) => hostile(routes[i % routes.length]!)).filter(
      ({ method, path }) =>
        !(method === 'DELETE' && path.includes('/accounts/')) &&
        !path.startsWith(`/api/employees/${kinds['employees']}`),
    );
    const wrong: unknown[] = [];
    let taken = 0;
    let next = 0;
    const caller = async () => {
      for (let call = calls[next++]; call; call = calls[next++]) {
        const { path, ...init } = call;
        const response = await fetch(service.url + path, init);
        const text = await response.text();
        if (response.ok) taken++;
        const type = response.headers.get('content-type') ?? '';
        const page = path.startsWith('/go/');
        const isProblem = type.startsWith('application/problem+json') || page || init.method === 'HEAD';
        if (response.status >= 500 || (response.status >= 400 && !isProblem)) wrong.push([call, response.status, text]);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, caller));
    expect(wrong).toEqual([]);
    expect(service.log.split('\n').filter((line) => /"level":(50|60)/.test(line))).toEqual([]);
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
        const path = route.path.replace(/\{\w+\}/g, () => idFor(route.path));
        for (const only of [null, ...Object.keys(body)]) {
          const { status, body: answer } = await service.call(
            route.method,
            path,
            only === null ? body : pick(body, schema, only),
          );
          if (status >= 500) wrong.push([route.method, path, only, sign, status, answer]);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(service.log.split('\n').filter((line) => /"level":(50|60)/.test(line))).toEqual([]);
  });

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
