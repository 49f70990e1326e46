import { Service } from '../support/service.js';

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service?.stop());

const statuses = () => service.all('/api/task-statuses');
const create = (name: string, active: boolean) => service.ok('POST', '/api/task-statuses', { name, active });

/** A customer who has written once; `write` tells the task his next message goes to. */
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
  expect(list.slice(8)).toContainEqual({ id: added.id, name: 'Escalated', active: true, builtIn: false });
});

it('lets the flag decide where a message goes, never the name', async () => {
  const done = await create('Done', true);
  const fresh = await create('New', false);
  const { write, task } = await talk('Flag');
  await service.ok('PATCH', `/api/tasks/${task.id}`, { statusId: done.id });
  expect((await write('two')).id).toBe(task.id);
  await service.ok('PATCH', `/api/tasks/${task.id}`, { statusId: fresh.id });
  expect(await service.ok('GET', `/api/tasks/${task.id}`)).toMatchObject({
    state: 'inactive',
    status: { name: 'New' },
  });
  expect((await write('three')).id).not.toBe(task.id);
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
  expect(refused.map(({ status }) => status)).toEqual([403, 403]);
  const wrong: Array<[object, string[]]> = [
    [{}, ['active', 'name']],
    [{ name: ' ', active: 'yes' }, ['active', 'name']],
    [{ name: 'x'.repeat(101), active: true }, ['name']],
    [{ name: '❤️'.repeat(100), active: true }, ['name']],
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
