import { problem, problemOf } from '../support/callbacks.js';
import { Service } from '../support/service.js';

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service?.stop());

const on = (version: string) => ({ headers: { 'if-match': version } });
const create = { task: () => service.ok('POST', '/api/tasks', { title: 'A' }) };

describe('what was made', () => {
  it('is found at the Location of the answer', async () => {
    const task = await create.task();
    for (const [path, body] of [
      ['/api/tasks', { title: 'Located' }],
      ['/api/contacts', { name: 'Located' }],
      ['/api/contact-templates', { name: 'Located' }],
      [`/api/tasks/${task.id}/actions`, { text: 'Located' }],
    ] as const) {
      const made = await service.call('POST', path, body);
      expect([made.status, made.headers.get('location')]).toEqual([201, `${path}/${made.body.id}`]);
      expect((await service.ok('GET', made.headers.get('location')!)).id).toBe(made.body.id);
    }
    const [other, action] = [await create.task(), (await service.feed(task.id))[0]];
    const elsewhere = await service.call('GET', `/api/tasks/${other.id}/actions/${action.id}`);
    expect(problemOf(elsewhere)).toEqual(problem(404, 'action-not-found'));
  });

  it('by a request for a phone number is an action of the feed', async () => {
    const { bot } = await service.linkedBot();
    await bot.phoneOf(service.viber.createCustomer({ name: 'Zoe' })).write('Hello');
    const { id } = await service.taskOf('Zoe');
    const asked = await service.call('POST', `/api/tasks/${id}/request-phone`, {});
    expect(asked.headers.get('location')).toBe(`/api/tasks/${id}/actions/${asked.body.id}`);
  });
});

/** What has a version. */
interface Kind {
  /** @returns its address */
  make: () => Promise<string>;
  /** What is changed, to one value after the other. */
  field: string;
  values: unknown[];
}

const NAMES = ['one', 'two', 'three', 'four', 'five'];
let made = 0;
const makes = (path: string, body: object, field: string, values: unknown[] = NAMES): Kind => ({
  make: async () => `${path}/${(await service.ok('POST', path, body)).id}`,
  field,
  values,
});
const names = (prefix: string) => NAMES.map((name) => `${prefix} ${name}`);
const KINDS: Record<string, Kind> = {
  task: makes('/api/tasks', { title: 'A' }, 'title'),
  contact: makes('/api/contacts', { name: 'A' }, 'name'),
  'template of tasks': makes('/api/task-templates', { name: 'A' }, 'name'),
  'template of contacts': makes('/api/contact-templates', { name: 'A' }, 'name'),
  status: {
    make: async () => {
      const body = { name: `Status ${++made}`, active: true };
      return `/api/task-statuses/${(await service.ok('POST', '/api/task-statuses', body)).id}`;
    },
    field: 'name',
    values: names('Status'),
  },
  'quick reply': {
    make: async () => {
      const body = { shortcut: `reply-${++made}`, title: 'A', texts: { en: 'Hello' } };
      return `/api/quick-replies/${(await service.ok('POST', '/api/quick-replies', body)).id}`;
    },
    field: 'title',
    values: NAMES,
  },
  bot: {
    make: async () => `/api/messengers/accounts/${(await service.linkedBot(`Bot ${++made}`)).account.id}`,
    field: 'messagesPerSecond',
    values: [11, 12, 13, 14, 15],
  },
  'set of settings': {
    make: async () => {
      await service.ok('PATCH', '/api/messengers/settings', { historyInNewTask: 0 });
      return '/api/messengers/settings';
    },
    field: 'historyInNewTask',
    values: [1, 5, 10, 20, 50],
  },
};

describe.each(Object.entries(KINDS))('a %s', (what, { make, field, values }) => {
  it('tells its version as its ETag, and is changed only on the version that was read', async () => {
    const path = await make();
    const change = (value: unknown, headers = {}) => service.call('PATCH', path, { [field]: value }, headers);
    const read = await service.call('GET', path);
    const etag = read.headers.get('etag')!;
    expect(etag).toBe(`"${read.body.version ?? versionOf(etag)}"`);
    const changed = await change(values[0], on(etag));
    expect(changed.body).toMatchObject({ [field]: values[0] });
    const now = changed.headers.get('etag')!;
    expect(versionOf(now)).toBe(versionOf(etag) + 1);

    const late = await change(values[1], on(etag));
    expect(problemOf(late)).toEqual(problem(412, 'version-mismatch'));
    expect(late.body).toMatchObject({
      currentVersion: versionOf(now),
      detail: expect.stringMatching(/^This .* again/),
    });
    expect(late.body.detail).toContain(what.split(' ')[0]);
    const after = await service.call('GET', path);
    expect([after.headers.get('etag'), after.body[field]]).toEqual([now, values[0]]);

    for (const headers of [on(`"x", W/${now}`), on('*'), {}]) {
      expect((await change(values[2], headers)).status).toBe(200);
    }
    expect((await change(values[3], on('nonsense'))).body.errors[0].path).toBe('If-Match');
  });

  it('is changed once, though several change the same version at the same moment', async () => {
    const path = await make();
    const etag = (await service.call('GET', path)).headers.get('etag')!;
    // Names of its own: one of the others is taken by the story before, and would be refused for that.
    const wanted = values.map((value) => (typeof value === 'string' ? `${value} at once` : value));
    const answers = await Promise.all(wanted.map((value) => service.call('PATCH', path, { [field]: value }, on(etag))));
    const won = answers.filter(({ status }) => status === 200);
    expect([won.length, new Set(answers.map(({ status }) => status))]).toEqual([1, new Set([200, 412])]);
    expect((await service.ok('GET', path))[field]).toEqual(won[0]!.body[field]);
  });
});

const DELETED = Object.entries(KINDS).filter(([what]) => what !== 'contact' && what !== 'set of settings');

it.each(DELETED)('a %s is deleted only on the version that was read', async (_, { make }) => {
  const path = await make();
  expect(problemOf(await service.call('DELETE', path, undefined, on('"99"')))).toEqual(
    problem(412, 'version-mismatch'),
  );
  const { headers } = await service.call('GET', path);
  expect((await service.call('DELETE', path, undefined, on(headers.get('etag')!))).status).toBe(204);
});

const versionOf = (etag: string) => Number(etag.slice(1, -1));

describe('the version of a bot', () => {
  it('rises with a new key, and not with what is seen of it', async () => {
    const { bot, account } = await service.linkedBot('Keyed');
    const path = `/api/messengers/accounts/${account.id}`;
    bot.replaceKey();
    const { health, version } = await service.ok('POST', `${path}/check`);
    expect(health.state).toBe('unhealthy');
    expect(version).toBe(account.version);
    const late = await service.call('PATCH', path, { apiKey: bot.apiKey }, on('"99"'));
    expect(problemOf(late)).toEqual(problem(412, 'version-mismatch'));
    const changed = await service.call('PATCH', path, { apiKey: bot.apiKey, messagesPerSecond: 7 }, on(`"${version}"`));
    expect(changed.body).toMatchObject({ apiKeyLast4: bot.apiKey.slice(-4), messagesPerSecond: 7 });
    expect(changed.body.version).toBeGreaterThan(version);
  });
});

it('tells clients of the headers it takes', async () => {
  const { paths } = await service.ok('GET', '/api/openapi.json');
  const headers = (path: string, method: string) =>
    (paths[path][method].parameters ?? []).flatMap(({ in: where, name }: Record<string, string>) =>
      where === 'header' ? name : [],
    );
  expect(headers('/api/tasks/{id}', 'patch')).toEqual(['If-Match']);
  expect(headers('/api/tasks/{id}', 'delete')).toEqual(['If-Match']);
  expect(headers('/api/contacts/{id}', 'patch')).toEqual(['If-Match']);
  expect(headers('/api/contacts', 'post')).toEqual(['Idempotency-Key']);
  expect(headers('/api/tasks', 'post')).toEqual(['Idempotency-Key']);
});

describe('the version of a task', () => {
  it('keeps it out of the trash, and in it', async () => {
    const { id } = await create.task();
    const remove = (version: string, query = '') =>
      service.call('DELETE', `/api/tasks/${id}${query}`, undefined, on(version));
    expect((await remove('"7"')).status).toBe(412);
    expect((await remove('"1"')).status).toBe(204);
    expect(problemOf(await remove('"1"', '?permanent=true'))).toEqual(problem(412, 'version-mismatch'));
    expect(await service.ok('GET', `/api/tasks/${id}`)).toMatchObject({ state: 'trash', version: 2 });
    expect((await remove('"2"', '?permanent=true')).status).toBe(204);
  });

  it('rises with its status, and not with what is written in its feed', async () => {
    const { bot } = await service.linkedBot('Front desk');
    const phone = bot.phoneOf(service.viber.createCustomer({ name: 'Ute' }));
    await phone.write('Hello');
    const { id, version } = await service.taskOf('Ute');
    await phone.write('Are you there?');
    await service.quiet();
    await service.ok('POST', `/api/tasks/${id}/actions`, { text: 'A note' });
    expect((await service.ok('GET', `/api/tasks/${id}`)).version).toBe(version);
    const closed = await service.ok('PATCH', `/api/tasks/${id}`, { statusId: 'done' });
    expect(closed.version).toBe(version + 1);
  });
});
