import { Service } from '../support/service.js';

let service: Service;
let me: { id: string; name: string };
beforeAll(async () => {
  service = await Service.start();
  me = await service.ok('GET', '/api/me');
});
afterAll(() => service?.stop());

const create = (rest: object = {}) => service.ok('POST', '/api/tasks', { title: 'Task', ...rest });

/** The paths that a refusal names, once each. */
async function wrongFields(method: string, path: string, body: unknown): Promise<string[]> {
  const answer = await service.call(method, path, body);
  expect({ status: answer.status, type: answer.body.type }).toEqual({ status: 400, type: 'validation' });
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(answer.body.errors.every(({ message }: { message: string }) => message.length > 0)).toBe(true);
  return [...new Set<string>(answer.body.errors.map((error: { path: string }) => error.path))].toSorted();
}

describe('a task made by hand', () => {
  it('is the work of the one who makes it, unless told otherwise', async () => {
    const task = await create({ title: '  Order paper  ', description: 'A4\nwhite' });
    expect(task).toEqual({
      id: expect.any(String),
      number: expect.any(Number),
      title: 'Order paper',
      description: 'A4\nwhite',
      status: { id: 'new', name: 'New', active: true },
      state: 'active',
      assigner: { kind: 'employee', id: me.id, name: me.name, avatarFileId: null },
      counterparty: null,
      assignees: [{ kind: 'employee', id: me.id, name: me.name, avatarFileId: null }],
      chat: null,
      tags: [],
      previousTaskId: null,
      externalId: null,
      version: 1,
      createdAt: expect.stringMatching(/^\d{4}-.*\.\d{3}Z$/),
      updatedAt: expect.stringMatching(/^\d{4}-.*\.\d{3}Z$/),
    });
    expect(await service.ok('GET', `/api/tasks/${task.id}`)).toEqual(task);
    expect(await service.feed(task.id)).toEqual([]);
    expect((await create()).number).toBe(task.number + 1);
  });

  it('takes status, contact and assignees, each once', async () => {
    const { bot } = await service.linkedBot();
    await bot.phoneOf(service.viber.createCustomer({ name: 'Ann', avatar: null })).write('Hello');
    const { counterparty: ann } = await service.taskOf('Ann (');
    const bob = await service.employee('Bob');
    const task = await create({ statusId: 'done', contactId: ann.id, assigneeIds: [bob.id, ann.id, bob.id] });
    expect(task).toMatchObject({
      state: 'inactive',
      counterparty: ann,
      assignees: [
        { kind: 'employee', id: bob.id, name: 'Bob' },
        { kind: 'contact', ...ann },
      ],
    });
    expect((await create({ assigneeIds: [] })).assignees).toEqual([]);
  });

  it.each<[unknown, string[]]>([
    [{}, ['title']],
    [{ title: ' \n ' }, ['title']],
    [{ title: 'x'.repeat(501) }, ['title']],
    [{ title: 'x', description: null, assigneeIds: 'bob', number: 7 }, ['assigneeIds', 'description', 'number']],
    [{ title: 'x', statusId: 'none' }, ['statusId']],
    [{ title: 'x', assigneeIds: ['nobody'] }, ['assigneeIds']],
    [{ title: 'x', contactId: 'nobody' }, ['contactId']],
  ])('is refused with the names of the wrong fields: %j', async (body, paths) => {
    const before = (await service.ok('GET', '/api/tasks?limit=1')).items[0]?.number;
    expect(await wrongFields('POST', '/api/tasks', body)).toEqual(paths);
    expect((await service.ok('GET', '/api/tasks?limit=1')).items[0]?.number).toBe(before);
  });

  it.each(['x', '😀', '❤️', 'é'])('takes the longest title there may be, made of %s, and finds it', async (sign) => {
    const title = `L${sign.repeat(249)}`;
    const task = await create({ title });
    expect(task.title).toBe(title);
    const found = await service.all(`/api/tasks?search=${encodeURIComponent(title.slice(0, 21))}`);
    expect(found.map(({ id }) => id)).toContain(task.id);
  });

  it.each(['x', '😀', '❤️'])('refuses a title that is longer, made of %s', async (sign) => {
    expect(await wrongFields('POST', '/api/tasks', { title: sign.repeat(501) })).toEqual(['title']);
  });
});

describe('changing a task', () => {
  it('changes what is given and nothing else, and search follows', async () => {
    const task = await create({ title: 'Before', description: 'Text' });
    const changed = await service.ok('PATCH', `/api/tasks/${task.id}`, { title: ' ПОСЛЕ ' });
    expect(changed).toEqual({ ...task, title: 'ПОСЛЕ', version: 2, updatedAt: changed.updatedAt });
    expect((await service.all(`/api/tasks?search=${encodeURIComponent('после')}`)).map(({ id }) => id)).toEqual([
      task.id,
    ]);
    expect((await service.ok('PATCH', `/api/tasks/${task.id}`, { description: '' })).description).toBe('');
    const bob = await service.employee('Bob');
    const given = await service.ok('PATCH', `/api/tasks/${task.id}`, { assigneeIds: [bob.id] });
    expect(given.assignees).toEqual([{ kind: 'employee', id: bob.id, name: 'Bob', avatarFileId: null }]);
    expect(await service.ok('PATCH', `/api/tasks/${task.id}`, {})).toEqual({ ...given, updatedAt: expect.any(String) });
    expect(await service.feed(task.id)).toMatchObject([
      { kind: 'system', direction: 'internal', text: `Assignees: ${me.name} → Bob`, author: { id: me.id } },
    ]);
  });

  it('puts each change of status into the feed, with who made it', async () => {
    const task = await create();
    const { token, id } = await service.employee('Bob');
    const patch = (statusId: string) => service.call('PATCH', `/api/tasks/${task.id}`, { statusId }, { token });
    for (const statusId of ['in-work', 'in-work', 'done']) expect((await patch(statusId)).status).toBe(200);
    expect(await service.feed(task.id)).toMatchObject([
      { kind: 'system', direction: 'internal', text: 'Status: New → In work', author: { kind: 'employee', id } },
      { kind: 'system', direction: 'internal', text: 'Status: In work → Done', deliveries: [] },
    ]);
    expect((await service.ok('GET', `/api/tasks/${task.id}`)).state).toBe('inactive');
  });

  it('is told by its log, page by page, from the newest to who opened it', async () => {
    const task = await create();
    const { token, id } = await service.employee('Cid');
    const path = `/api/tasks/${task.id}`;
    const change = async (body: object) => {
      expect((await service.call('PATCH', path, body, { token })).status).toBe(200);
    };
    await change({ statusId: 'in-work', tags: ['boiler'] });
    await change({ statusId: 'in-work', title: task.title });
    await change({ assigneeIds: [id], description: 'Longer' });
    await service.call('DELETE', path, undefined, { token });
    await service.call('POST', `${path}/restore`, undefined, { token });
    const noted = (field: string, from: string[] = [], to: string[] = []) => ({ field, from, to });
    const entry = (...changes: object[]) => ({ kind: 'changed', by: { kind: 'employee', id, name: 'Cid' }, changes });
    const log = await service.all(`${path}/log?limit=2`);
    expect(log).toMatchObject([
      entry(noted('restored')),
      entry(noted('trashed')),
      entry(noted('assignees', [me.name], ['Cid']), noted('description')),
      entry(noted('status', ['New'], ['In work']), noted('tags', [], ['boiler'])),
      { kind: 'opened', at: task.createdAt, by: { id: me.id }, changes: [] },
    ]);
    expect(await service.all(`${path}/log?limit=5`)).toEqual(log);
    expect((await service.call('GET', '/api/tasks/nobody/log')).status).toBe(404);
  });

  it.each<[unknown, string[]]>([
    [{ title: '' }, ['title']],
    [{ title: null, description: null }, ['description', 'title']],
    [{ statusId: 'none' }, ['statusId']],
    [{ assigneeIds: ['nobody'] }, ['assigneeIds']],
    [{ number: 1, state: 'trash' }, ['number', 'state']],
  ])('is refused with the names of the wrong fields, and changes nothing: %j', async (body, paths) => {
    const task = await create();
    expect(await wrongFields('PATCH', `/api/tasks/${task.id}`, body)).toEqual(paths);
    expect(await service.ok('GET', `/api/tasks/${task.id}`)).toEqual(task);
  });

  it('undoes the other fields when one of several is wrong', async () => {
    const task = await create();
    const body = { title: 'New title', statusId: 'done', assigneeIds: ['nobody'] };
    expect(await wrongFields('PATCH', `/api/tasks/${task.id}`, body)).toEqual(['assigneeIds']);
    expect(await service.ok('GET', `/api/tasks/${task.id}`)).toEqual(task);
    expect(await service.feed(task.id)).toEqual([]);
  });
});

describe('the trash', () => {
  it('takes a task, gives it back, and deletes for good only what lies in it', async () => {
    const task = await create();
    const path = `/api/tasks/${task.id}`;
    const early = await service.call('DELETE', `${path}?permanent=true`);
    expect({ status: early.status, type: early.body.type }).toEqual({ status: 409, type: 'not-in-trash' });
    for (let twice = 0; twice < 2; twice++) {
      expect((await service.call('DELETE', path)).status).toBe(204);
      expect((await service.ok('GET', path)).state).toBe('trash');
    }
    for (let twice = 0; twice < 2; twice++) expect((await service.ok('POST', `${path}/restore`)).state).toBe('active');
    await service.ok('DELETE', path);
    expect((await service.call('DELETE', `${path}?permanent=true`)).status).toBe(204);
  });

  it.each([
    ['GET', ''],
    ['PATCH', ''],
    ['DELETE', ''],
    ['DELETE', '?permanent=true'],
    ['POST', '/restore'],
    ['GET', '/actions'],
    ['POST', '/actions'],
  ])('and unknown tasks are 404 for %s …%s', async (method, rest) => {
    const gone = await create();
    await service.ok('DELETE', `/api/tasks/${gone.id}`);
    await service.ok('DELETE', `/api/tasks/${gone.id}?permanent=true`);
    const body =
      rest === '/actions' && method === 'POST' ? { text: 'x' } : method === 'PATCH' ? { title: 'x' } : undefined;
    for (const id of [gone.id, 'none', '%00', "'"]) {
      const answer = await service.call(method, `/api/tasks/${id}${rest}`, body);
      expect({ status: answer.status, type: answer.body.type }).toEqual({ status: 404, type: 'task-not-found' });
    }
  });
});
