import { testDatabaseKind } from '../support/database.js';
import { EventStream, type StreamedEvent } from '../support/event-stream.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';

let service: Service;
let bot: Awaited<ReturnType<Service['linkedBot']>>['bot'];
beforeAll(async () => {
  service = await Service.start();
  ({ bot } = await service.linkedBot());
});
afterAll(() => service?.stop());

const streams: EventStream[] = [];
afterEach(() => streams.splice(0).forEach((stream) => stream.close()));
async function open({
  query = '',
  lastId,
  token,
  at = service,
}: { query?: string; lastId?: string; token?: string; at?: Service } = {}) {
  const stream = await EventStream.open(`${at.url}/api/events${query}`, {
    authorization: token ? `Bearer ${token}` : service.asAdmin.authorization,
    ...(lastId && { 'last-event-id': lastId }),
  });
  streams.push(stream);
  return stream;
}
const phone = (name: string) => bot.phoneOf(service.viber.createCustomer({ name }));
const answer = (task: { id: string; counterparty: { id: string } }, text: string) =>
  service.ok('POST', `/api/tasks/${task.id}/actions`, { text, notify: { contactIds: [task.counterparty.id] } });
const added = (task: { id: string }) => (event: StreamedEvent) =>
  event.type === 'action.added' && event.data.subject.id === task.id;

describe(`live events (${testDatabaseKind()})`, () => {
  it('tell of a message, of the answer, and of how far it has come', async () => {
    const stream = await open();
    await phone('Olena').write('Is anybody there?');
    const task = await service.taskOf('Olena (');
    const opened = await stream.hear(
      'the task',
      ({ type, data }) => type === 'task.opened' && data.subject.id === task.id,
    );
    expect(opened.data).toMatchObject({ subject: { kind: 'task', id: task.id }, at: expect.any(String) });
    expect((await stream.hear('the message', added(task))).data.data).toMatchObject({ direction: 'in' });
    const { id } = await answer(task, 'Yes!');
    const moved = (state: string) =>
      stream.hear(state, ({ data }) => data.data?.actionId === id && data.data.state === state);
    await moved('sent');
    await moved('delivered');
    // What was written is asked for, never told.
    expect(JSON.stringify(stream.heard)).not.toMatch(/anybody|Yes!/);
  });

  it('go on where a client was, and miss nothing when the service is killed', async () => {
    const before = await open();
    await phone('Andrei').write('one');
    const task = await service.taskOf('Andrei (');
    const first = await before.hear('the first message', added(task));
    await service.restart('SIGKILL');
    await phone('Andrei the second').write('two');
    const second = await service.taskOf('Andrei the second (');
    const after = await open({ lastId: first.id });
    await after.hear('what came meanwhile', added(second));
    expect(after.heard.map(({ type }) => type)).not.toContain('reset');
    const numbers = after.heard.flatMap(({ id }) => (id ? [Number(id.split('.').at(-1))] : []));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(after.heard.filter(added(task))).toEqual([]);
  });

  it('tell a page what has come since it asked who is calling', async () => {
    // Numbers are given while somebody follows.
    await open();
    const { lastEvent } = await service.ok('GET', '/api/me');
    await phone('Roman').write('meanwhile');
    const task = await service.taskOf('Roman (');
    const query = `?lastEvent=${encodeURIComponent(lastEvent)}`;
    const stream = await open({ query });
    await stream.hear('the message', added(task));
    expect(stream.heard.map(({ type }) => type)).not.toContain('reset');
    // What a browser has heard since counts for more.
    const later = await open({ query, lastId: stream.heard.findLast(({ id }) => id)!.id });
    await phone('Roman').write('once more');
    await later.hear('the second', ({ type }) => type === 'action.added');
    expect(later.heard.filter(added(task))).toEqual([]);
  });

  it('say that everything is to be looked at anew to whoever has lost their place', async () => {
    for (const lastId of ['00000000-0000-4000-8000-000000000000.7', 'nonsense']) {
      const stream = await open({ lastId });
      expect(stream.heard[0]).toMatchObject({ type: 'reset' });
    }
  });

  it('are of one task, or of some kinds, where that is wanted', async () => {
    await phone('Maria').write('Hello');
    const task = await service.taskOf('Maria (');
    const [ofTask, ofKind] = [await open({ query: `?taskId=${task.id}` }), await open({ query: '?types=task.opened' })];
    await phone('Ion').write('Hello, too');
    const other = await service.taskOf('Ion (');
    await ofKind.hear('the other task', ({ data }) => data.subject.id === other.id);
    await answer(task, 'Good day');
    await ofTask.hear('the answer', added(task));
    expect(new Set(ofTask.heard.map(({ data }) => data.subject.id))).toEqual(new Set([task.id]));
    expect(new Set(ofKind.heard.map(({ type }) => type))).toEqual(new Set(['task.opened']));
    const wrong = await service.call('GET', '/api/events?types=task.opened,tasks.eaten');
    expect(wrong).toMatchObject({ status: 400, body: { errors: [{ path: 'types' }] } });
  });

  it('tell of what somebody has read and begun to themselves alone, and of what an answer was', async () => {
    const [ann, bob] = [await service.employee('Ann'), await service.employee('Bob')];
    await phone('Sofia').write('Hello');
    const task = await service.taskOf('Sofia (');
    const [message] = await service.feed(task.id);
    const query = `?taskId=${task.id}`;
    const [anns, bobs] = [await open({ query, token: ann.token }), await open({ query, token: bob.token })];
    const call = (method: string, path: string, body?: object) =>
      service.call(method, `/api/tasks/${task.id}/${path}`, body, { token: ann.token });
    await call('PUT', 'read', { actionId: message.id, unread: true });
    // It stands there already.
    await call('PUT', 'read', { actionId: message.id, unread: true });
    const savedAt = new Date(Date.now() - 1_000).toISOString();
    await call('PUT', 'draft', { text: 'Good day', key: 'live-draft', savedAt });
    // Later than what stands: nothing has changed.
    await call('PUT', 'draft', { text: 'Good', key: 'live-draft', savedAt: new Date(0).toISOString() });
    await call('DELETE', 'draft');
    await call('DELETE', 'draft');
    await answer(task, 'The last word');
    await Promise.all([anns.hear('the answer', added(task)), bobs.hear('the answer', added(task))]);
    const own = (stream: EventStream) =>
      stream.heard.flatMap(({ type, data }) => (type === 'read' || type === 'draft' ? [[type, data.data]] : []));
    expect(own(anns)).toEqual([
      ['read', { actionId: message.id }],
      ['draft', { savedAt }],
      ['draft', {}],
    ]);
    expect(own(bobs)).toEqual([]);
    // Nor does anybody learn of it who comes back later.
    const after = await open({ query, token: bob.token, lastId: bobs.heard[0]?.id });
    await after.hear('a word', ({ type }) => type === 'delivery.moved' || type === 'action.added');
    expect(own(after)).toEqual([]);
  });

  it('tell who else has a task open, and who writes there', async () => {
    await phone('Petro').write('Hello');
    const task = await service.taskOf('Petro (');
    const stream = await open({ query: `?taskId=${task.id}` });
    const said = await service.call('PUT', `/api/tasks/${task.id}/presence`, { writing: true });
    expect(said.status).toBe(204);
    const presence = (writing: boolean) =>
      stream.hear(
        'the presence',
        ({ type, data }) => type === 'presence' && data.data.employees[0]?.writing === writing,
      );
    expect((await presence(true)).data.data.employees).toEqual([
      { id: expect.any(String), name: expect.any(String), writing: true },
    ]);
    await service.call('PUT', `/api/tasks/${task.id}/presence`, { writing: false });
    await presence(false);
    await service.call('DELETE', `/api/tasks/${task.id}/presence`);
    await stream.hear(
      'that they have left',
      ({ type, data }) => type === 'presence' && data.data.employees.length === 0,
    );
    expect((await service.call('PUT', '/api/tasks/nowhere/presence', { writing: true })).status).toBe(404);
  });

  it('end with the token, and with the service at once', async () => {
    const employee = await service.ok('POST', '/api/employees', {
      name: 'Ann',
      email: 'ann@example.com',
      role: 'employee',
    });
    const { id, token } = await service.ok('POST', `/api/employees/${employee.id}/tokens`, { name: 'events' });
    const [theirs, mine] = [await open({ token }), await open()];
    await service.ok('DELETE', `/api/employees/${employee.id}/tokens/${id}`);
    await until('the end of their stream', () => theirs.ended);
    expect(mine.ended).toBe(false);
    await service.restart('SIGTERM');
    expect(mine.ended).toBe(true);
    await expect(open({ token })).rejects.toThrow(/^401 /);
  });

  if (testDatabaseKind() === 'mariadb') {
    it('reach the clients of every instance', async () => {
      const other = await service.another();
      const [here, there] = [await open(), await open({ at: other })];
      await phone('Vasyl').write('Hello');
      const task = await service.taskOf('Vasyl (');
      const [one, two] = [await here.hear('it here', added(task)), await there.hear('it there', added(task))];
      expect(two).toEqual(one);
    });
  }
});
