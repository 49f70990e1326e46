import { problem, problemOf } from '../support/callbacks.js';
import { Service } from '../support/service.js';

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service?.stop());

const on = (version: string) => ({ headers: { 'if-match': version } });
const create = { task: () => service.ok('POST', '/api/tasks', { title: 'A' }), contact: () => newContact('A') };
const newContact = (name: string) => service.ok('POST', '/api/contacts', { name });

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

describe.each(['task', 'contact'] as const)('a %s', (kind) => {
  const field = kind === 'task' ? 'title' : 'name';
  const path = (id: string) => `/api/${kind}s/${id}`;

  it('tells its version as its ETag, and is changed only on the version that was read', async () => {
    const { id } = await create[kind]();
    const read = await service.call('GET', path(id));
    const etag = read.headers.get('etag')!;
    expect(etag).toBe(`"${read.body.version}"`);
    const changed = await service.call('PATCH', path(id), { [field]: 'B' }, on(etag));
    expect(changed.body).toMatchObject({ [field]: 'B', version: read.body.version + 1 });
    expect(changed.headers.get('etag')).toBe(`"${changed.body.version}"`);

    const late = await service.call('PATCH', path(id), { [field]: 'C' }, on(etag));
    expect(problemOf(late)).toEqual(problem(412, 'version-mismatch'));
    expect(late.body).toMatchObject({ currentVersion: changed.body.version, detail: expect.stringContaining('again') });
    expect(await service.ok('GET', path(id))).toMatchObject(changed.body);

    for (const fitting of [`"x", W/"${changed.body.version}"`, '*']) {
      expect((await service.call('PATCH', path(id), { [field]: 'B' }, on(fitting))).status).toBe(200);
    }
    expect((await service.call('PATCH', path(id), { [field]: 'D' })).status).toBe(200);
    expect((await service.call('PATCH', path(id), { [field]: 'E' }, on('nonsense'))).body.errors[0].path).toBe(
      'If-Match',
    );
  });

  it('is changed once, though several change the same version at the same moment', async () => {
    for (let round = 0; round < 3; round++) {
      const { id, version } = await create[kind]();
      const names = ['one', 'two', 'three', 'four'];
      const answers = await Promise.all(
        names.map((name) => service.call('PATCH', path(id), { [field]: name }, on(`"${version}"`))),
      );
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412, 412, 412]);
      const winner = answers.find(({ status }) => status === 200)!.body;
      expect(await service.ok('GET', path(id))).toMatchObject({ [field]: winner[field], version: version + 1 });
    }
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
