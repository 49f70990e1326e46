import { type Answer, Service } from '../support/service.js';

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service?.stop());

const statuses = () => service.all('/api/task-statuses');
const create = (name: string, active: boolean) => service.ok('POST', '/api/task-statuses', { name, active });

const remove = (id: string, replacementId?: string) =>
  service.call(
    'DELETE',
    `/api/task-statuses/${id}${replacementId === undefined ? '' : `?replacementId=${replacementId}`}`,
  );
const refusal = ({ status, body }: Answer) => ({ status, type: body.type });

/** A customer who has written once; `write` tells the task their next message goes to. */
async function talk(name: string) {
  const { bot } = await service.linkedBot(`Bot of ${name}`);
  const phone = bot.phoneOf(service.viber.createCustomer({ name }));
  const write = async (text: string) => {
    await phone.write(text);
    await service.quiet();
    const tasks = (await service.all('/api/tasks')).filter((task) => task.title.startsWith(`${name} (`));
    return tasks[0];
  };
  return { write, task: await write('Hello') };
}

it('lists the built-in statuses with their flags, and custom ones behind them', async () => {
  const added = await create('Escalated', true);
  const list = await statuses();
  expect(list.slice(0, 8).map(({ name, active, builtIn }) => [name, active, builtIn])).toEqual([
    ['New', true, true],
    ['In work', true, true],
    ['Waiting', true, true],
    ['Done', false, true],
    ['Completed', false, true],
    ['Rejected', false, true],
    ['Cancelled', false, true],
    ['Postponed', false, true],
  ]);
  expect(list.map(({ position }) => position)).toEqual(list.map((_, index) => index));
  const position = list.length - 1;
  expect(added).toEqual({ id: added.id, name: 'Escalated', active: true, builtIn: false, position, version: 1 });
  expect(list.at(-1)).toEqual(added);
});

it('lets the flag decide where a message goes, never the name', async () => {
  const { write, task } = await talk('Flag');
  const rename = (id: string, name: string) => service.ok('PATCH', `/api/task-statuses/${id}`, { name });
  await rename('done', 'Done before');
  await rename('new', 'New before');
  const done = await create('Done', true);
  const fresh = await create('New', false);
  await service.ok('PATCH', `/api/tasks/${task.id}`, { statusId: done.id });
  expect((await write('two')).id).toBe(task.id);
  await service.ok('PATCH', `/api/tasks/${task.id}`, { statusId: fresh.id });
  expect(await service.ok('GET', `/api/tasks/${task.id}`)).toMatchObject({
    state: 'inactive',
    status: { name: 'New' },
  });
  const next = await write('three');
  expect(next.id).not.toBe(task.id);
  expect(next.status).toEqual({ id: 'new', name: 'New before', active: true });
  for (const { id } of [done, fresh]) await remove(id, 'waiting');
  await rename('done', 'Done');
  await rename('new', 'New');
});

it('takes a change of the flag into account at once, for tasks that have the status already', async () => {
  const status = await create('Sleeping', false);
  const { write, task } = await talk('Sleeper');
  await service.ok('PATCH', `/api/tasks/${task.id}`, { statusId: status.id });
  const inactive = async () => (await service.all('/api/tasks?state=inactive')).map(({ id }) => id);
  expect(await inactive()).toContain(task.id);
  await service.ok('PATCH', `/api/task-statuses/${status.id}`, { active: true, name: 'Awake' });
  expect(await inactive()).not.toContain(task.id);
  expect(await service.ok('GET', `/api/tasks/${task.id}`)).toMatchObject({
    state: 'active',
    status: { name: 'Awake' },
  });
  expect((await write('two')).id).toBe(task.id);
  await service.ok('PATCH', `/api/task-statuses/${status.id}`, { active: false });
  expect((await write('three')).id).not.toBe(task.id);
});

it('is for admins to change, and names wrong fields', async () => {
  const { token } = await service.employee('Ann');
  const [first] = await statuses();
  expect((await service.call('GET', '/api/task-statuses', undefined, { token })).status).toBe(200);
  const refused = [
    await service.call('POST', '/api/task-statuses', { name: 'Mine', active: true }, { token }),
    await service.call('PATCH', `/api/task-statuses/${first.id}`, { active: false }, { token }),
  ];
  refused.push(await service.call('DELETE', `/api/task-statuses/${first.id}`, undefined, { token }));
  expect(refused.map(({ status }) => status)).toEqual([403, 403, 403]);
  const wrong: Array<[object, string[]]> = [
    [{}, ['active', 'name']],
    [{ name: ' ', active: 'yes' }, ['active', 'name']],
    [{ name: 'x'.repeat(101), active: true }, ['name']],
    [{ name: '❤️'.repeat(100), active: true }, ['name']],
    [{ name: 'Fine', active: true, position: -1 }, ['position']],
    [{ name: 'Fine', active: true, color: 'red' }, ['color']],
  ];
  for (const [body, paths] of wrong) {
    const { status, body: problem } = await service.call('POST', '/api/task-statuses', body);
    expect({ status, type: problem.type }).toEqual({ status: 400, type: 'validation' });
    expect([...new Set<string>(problem.errors.map(({ path }: { path: string }) => path))].toSorted()).toEqual(paths);
  }
  const unknown = await service.call('PATCH', '/api/task-statuses/none', { active: true });
  expect({ status: unknown.status, type: unknown.body.type }).toEqual({ status: 404, type: 'status-not-found' });
  expect(await service.ok('PATCH', `/api/task-statuses/${first.id}`, {})).toEqual(first);
});

it('keeps the order an admin gives them, and pages through it', async () => {
  const names = async () => (await statuses()).map(({ name }) => name);
  const before = await names();
  const added = await service.ok('POST', '/api/task-statuses', { name: 'Second', active: true, position: 1 });
  expect(added.position).toBe(1);
  expect(await names()).toEqual(before.toSpliced(1, 0, 'Second'));
  const move = (position: number) => service.ok('PATCH', `/api/task-statuses/${added.id}`, { position });
  expect(await move(3)).toMatchObject({ position: 3 });
  expect(await names()).toEqual(before.toSpliced(3, 0, 'Second'));
  expect((await move(1_000)).position).toBe(before.length);
  expect(await names()).toEqual([...before, 'Second']);
  expect((await service.all('/api/task-statuses?limit=2')).map(({ name }) => name)).toEqual(await names());
  await move(0);
  expect((await remove(added.id)).status).toBe(204);
  expect(await names()).toEqual(before);
});

it('refuses a name that is taken, whatever its case, and lets one be spelt differently', async () => {
  const status = await create('На паузе', false);
  const again = await service.call('POST', '/api/task-statuses', { name: ' НА ПАУЗЕ ', active: true });
  expect(refusal(again)).toEqual({ status: 409, type: 'status-name-taken' });
  expect(again.body.detail).toContain('"На паузе"');
  const renamed = await service.call('PATCH', '/api/task-statuses/waiting', { name: 'на паузе' });
  expect(refusal(renamed)).toEqual({ status: 409, type: 'status-name-taken' });
  expect((await service.ok('PATCH', `/api/task-statuses/${status.id}`, { name: 'На Паузе' })).name).toBe('На Паузе');
  expect((await remove(status.id)).status).toBe(204);
  await create('на паузе', true);
});

it('keeps the built-in ones, and the one new tasks begin with active', async () => {
  const removed = await remove('waiting', 'new');
  expect(refusal(removed)).toEqual({ status: 409, type: 'built-in-status' });
  const first = await service.call('PATCH', '/api/task-statuses/new', { active: false });
  expect(refusal(first)).toEqual({ status: 409, type: 'first-status' });
  expect(first.body.detail).toMatch(/^New tasks begin with "New"/);
  expect(await service.ok('PATCH', '/api/task-statuses/waiting', { active: false })).toMatchObject({ active: false });
  await service.ok('PATCH', '/api/task-statuses/waiting', { active: true });
});

it('replaces a status in use, in the trash too, and loses no task', async () => {
  const [status, other] = [await create('Blocked', true), await create('Parked', false)];
  const kept = await talk('Kept');
  const trashed = await talk('Trashed');
  for (const { task } of [kept, trashed]) {
    await service.ok('PATCH', `/api/tasks/${task.id}`, { statusId: status.id });
  }
  await service.ok('DELETE', `/api/tasks/${trashed.task.id}`);
  const inUse = await remove(status.id);
  expect(refusal(inUse)).toEqual({ status: 409, type: 'status-in-use' });
  expect(inUse.body.detail).toMatch(/^"Blocked" is the status of 2 tasks \(1 in the trash\)\. Say in replacementId/);
  for (const [id, path] of [
    ['none', 'replacementId'],
    [status.id, 'replacementId'],
  ] as const) {
    const wrong = await remove(status.id, id);
    expect({ status: wrong.status, paths: wrong.body.errors.map((e: { path: string }) => e.path) }).toEqual({
      status: 400,
      paths: [path],
    });
  }
  expect((await remove(status.id, other.id)).status).toBe(204);
  for (const { task } of [kept, trashed]) {
    const moved = await service.ok('GET', `/api/tasks/${task.id}`);
    expect(moved.status).toEqual({ id: other.id, name: 'Parked', active: false });
  }
  // The replacement's flag decides from now on.
  expect((await kept.write('two')).id).not.toBe(kept.task.id);
  expect((await statuses()).map(({ id }) => id)).not.toContain(status.id);
  expect(refusal(await remove(status.id, other.id))).toEqual({ status: 404, type: 'status-not-found' });
  const late = await service.call('PATCH', `/api/tasks/${kept.task.id}`, { statusId: status.id });
  expect({ status: late.status, path: late.body.errors[0].path }).toEqual({ status: 400, path: 'statusId' });
});
