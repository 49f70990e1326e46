import { browserOf } from '../support/browser.js';
import { Service } from '../support/service.js';
import { PDF, talk } from '../support/talk.js';
import { until } from '../support/until.js';

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service?.stop());

const textsOf = ({ requests }: Awaited<ReturnType<typeof talk>>) => requests().map(({ text }) => String(text));

it('leaves nothing of a message that was taken back, neither at the customer nor here', async () => {
  const olena = await talk(service, 'Olena');
  const colleague = await browserOf(service);
  const fileId = await service.upload('invoice.pdf', PDF);
  const contact = `/api/contacts/${olena.task.counterparty.id}`;
  await until('her picture', async () => (await service.ok('GET', contact)).avatarFileId);
  const before = await until('her task in the search', async () => {
    const page = await service.ok('GET', '/api/tasks?search=Olena');
    return page.items.length === 1 && page;
  });
  const path = `/api/tasks/${olena.task.id}/actions`;
  const action = {
    text: 'Marmalade for the wrong customer',
    fileIds: [fileId],
    notify: { contactIds: [olena.task.counterparty.id], employeeIds: [colleague.person.id] },
    holdSeconds: 30,
  };
  const headers = { 'idempotency-key': 'first try' };
  const { body: held } = await service.call('POST', path, action, { headers });
  expect(held).toMatchObject({
    heldUntil: expect.any(String),
    deliveries: [{ state: 'queued', waits: { for: 'hold' } }],
  });
  expect(held.deliveries[0].waits.until).toBe(held.heldUntil);
  // The same again, also for another while, is the same action.
  const again = await service.call('POST', path, { ...action, holdSeconds: 0 }, { headers });
  expect(again.body.id).toBe(held.id);
  await until('the words in the search', async () => (await service.all('/api/tasks?search=marmalade')).length === 1);
  expect((await colleague.ok('GET', '/api/me/mentions')).items).toHaveLength(1);
  expect((await colleague.call('DELETE', `/api/actions/${held.id}`)).status).toBe(403);

  expect((await service.call('DELETE', `/api/actions/${held.id}`)).status).toBe(204);
  expect(await service.feed(olena.task.id)).toHaveLength(1);
  expect(await service.all('/api/tasks?search=marmalade')).toEqual([]);
  await until('the other words', async () => (await service.all('/api/tasks?search=Hello')).length === 1);
  expect((await colleague.ok('GET', '/api/me/mentions')).items).toEqual([]);
  const [row] = (await service.ok('GET', `/api/tasks?search=Olena`)).items;
  const { updatedAt: _now, version: _version, ...rest } = row;
  expect(before.items[0]).toMatchObject(rest);
  expect((await service.call('DELETE', `/api/actions/${held.id}`)).status).toBe(404);

  // A late repetition of the first request brings nothing back; under a new key it is sent, with its file.
  const late = await service.call('POST', path, action, { headers });
  expect(late).toMatchObject({ status: 409, body: { type: 'action-withdrawn' } });
  const anew = await olena.send({ text: 'For the right one', fileIds: [fileId] });
  await service.delivery(olena.task.id, anew.id, 'delivered');
  expect(await service.call('DELETE', `/api/actions/${anew.id}`)).toMatchObject({
    status: 409,
    body: { type: 'already-left' },
  });
  expect(textsOf(olena).join()).not.toContain('Marmalade');
});

it('holds a message through a kill, and sends it once, in its place', async () => {
  const andrei = await talk(service, 'Andrei');
  const held = await andrei.send({ text: 'held', holdSeconds: 5 });
  const behind = await andrei.send({ text: 'behind' });
  await service.restart('SIGKILL');
  await service.delivery(andrei.task.id, behind.id, 'delivered');
  expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(held.heldUntil));
  expect(textsOf(andrei)).toEqual(['held', 'behind']);
});

it('ends the task with the answer, and brings its status back with it, unless somebody has changed it since', async () => {
  const ion = await talk(service, 'Ion');
  const statuses = await service.all('/api/task-statuses');
  const fresh = ion.task.status;
  const done = statuses.find(({ active }) => !active)!;
  const send = (text: string) => ion.send({ text, holdSeconds: 30, statusId: done.id });
  const status = async () => (await service.ok('GET', `/api/tasks/${ion.task.id}`)).status.name;
  const lines = async () => (await service.feed(ion.task.id)).map(({ text }: { text: string }) => text);
  const before = await lines();
  const line = `Status: ${fresh.name} → ${done.name}`;

  const first = await send('It is done');
  expect(first).not.toHaveProperty('statusGiven');
  expect([await status(), await lines()]).toEqual([done.name, [...before, 'It is done', line]]);
  await service.call('DELETE', `/api/actions/${first.id}`);
  expect([await status(), await lines()]).toEqual([fresh.name, before]);

  const second = await send('It is really done');
  const other = await service.ok('POST', '/api/task-statuses', { name: 'Checked', active: true });
  await service.ok('PATCH', `/api/tasks/${ion.task.id}`, { statusId: other.id });
  await service.call('DELETE', `/api/actions/${second.id}`);
  expect(await status()).toBe('Checked');
  expect(await lines()).toEqual([...before, line, `Status: ${done.name} → Checked`]);

  const path = `/api/tasks/${ion.task.id}/actions`;
  const refused = await service.call('POST', path, { text: 'Into nothing', statusId: 'nothing' });
  expect(refused).toMatchObject({ status: 400, body: { errors: [{ path: 'statusId' }] } });
  expect(await lines()).not.toContain('Into nothing');
});

it('sends at once what its author lets go of', async () => {
  const maria = await talk(service, 'Maria');
  const held = await maria.send({ text: 'now after all', holdSeconds: 30 });
  expect((await service.call('POST', `/api/actions/${held.id}/release`)).status).toBe(204);
  const sent = await service.delivery(maria.task.id, held.id, 'delivered');
  expect(Date.now()).toBeLessThan(Date.parse(held.heldUntil));
  expect(sent).toBeDefined();
});
