import type { SimulatedPhone } from '../../src/sandbox/simulated-viber.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service?.stop());

let made = 0;

/** A customer of a bot of their own who has written once. */
async function customer() {
  const name = `Customer ${++made}`;
  const { bot, account } = await service.linkedBot(`Bot ${made}`);
  const phone = bot.phoneOf(service.viber.createCustomer({ name }));
  await phone.write('Hello');
  const task = await service.taskOf(`${name} (`);
  return { name, bot, account, phone, task, contactId: task.counterparty.id as string };
}

const post = (taskId: string, body: unknown, headers: Record<string, string> = {}) =>
  service.call('POST', `/api/tasks/${taskId}/actions`, body, { headers });
const texts = (phone: SimulatedPhone) => phone.received.map(({ text }) => text);

it('keeps what notifies no contact inside: no request leaves, whoever else is notified', async () => {
  const { task, phone, contactId } = await customer();
  const bob = await service.employee('Bob');
  for (const notify of [undefined, {}, { contactIds: [] }, { employeeIds: [bob.id] }]) {
    const { status, body } = await post(task.id, { text: 'For us alone', notify });
    expect(status).toBe(201);
    expect(body).toMatchObject({ kind: 'comment', direction: 'internal', deliveries: [] });
  }
  await service.ok('PATCH', `/api/tasks/${task.id}`, { statusId: 'in-work', title: 'Other', description: 'Secret' });
  // What is sent after them has arrived, so they would have too.
  const { body: reply } = await post(task.id, { text: 'For them', notify: { contactIds: [contactId] } });
  await service.delivery(task.id, reply.id, 'delivered');
  expect(texts(phone)).toEqual(['For them']);
});

it('sends to every notified contact, each in their own chat and with a delivery of their own', async () => {
  const [ann, bob, other] = [await customer(), await customer(), await customer()];
  const contactIds = [ann.contactId, bob.contactId];
  const { body } = await post(ann.task.id, { text: 'For both', notify: { contactIds } });
  expect(body.notify.contactIds).toEqual(contactIds);
  expect(body.deliveries.map(({ contactId }: { contactId: string }) => contactId).toSorted()).toEqual(
    contactIds.toSorted(),
  );
  await until('both to have it', async () => {
    const action = (await service.feed(ann.task.id)).find(({ id }) => id === body.id);
    return action.deliveries.every(({ state }: { state: string }) => state === 'delivered');
  });
  expect([texts(ann.phone), texts(bob.phone), texts(other.phone)]).toEqual([['For both'], ['For both'], []]);
});

it('splits a text that is too long at sensible places, and sends the parts in order', async () => {
  const { task, phone } = await customer();
  const paragraph = 'Предложение, которое повторяется много раз. '.repeat(30).trim();
  const text = Array.from({ length: 14 }, (_, index) => `${index}. ${paragraph}`).join('\n\n');
  expect(text.length).toBeGreaterThan(14_000);
  const action = await service.reply(task, text);
  expect(action.text).toBe(text);
  const delivery = await service.delivery(task.id, action.id, 'delivered');
  expect(delivery.parts.map(({ kind, state }: { kind: string; state: string }) => [kind, state])).toEqual(
    phone.received.map(() => ['text', 'delivered']),
  );
  expect(texts(phone).join('\n\n')).toBe(text);
  expect(texts(phone).length).toBeGreaterThan(2);
  for (const part of texts(phone)) expect(part.length).toBeLessThanOrEqual(7_000);
});

it('sends a text of exactly the limit as one message, and what JSON makes long all the same', async () => {
  const { task, phone } = await customer();
  for (const text of ['x'.repeat(7_000), '"\\\n'.repeat(2_333) + 'x', '世'.repeat(7_000), '😀'.repeat(3_500)]) {
    const action = await service.reply(task, text);
    const delivery = await service.delivery(task.id, action.id, 'delivered');
    expect(delivery.parts).toHaveLength(1);
    expect(phone.received.at(-1)!.text).toBe(text);
  }
});

it('refuses with the reason to write to who has left; their next message brings them back, and a retry sends it', async () => {
  const { task, phone } = await customer();
  await phone.unsubscribe();
  await service.quiet();
  expect((await service.ok('GET', `/api/tasks/${task.id}`)).chat.subscribed).toBe(false);
  const action = await service.reply(task, 'Are you there?');
  expect(action.deliveries).toMatchObject([{ state: 'failed', reason: expect.stringMatching(/has left the bot/) }]);
  const retry = () => service.call('POST', `/api/deliveries/${action.deliveries[0].id}/retry`);
  const refused = await retry();
  expect({ status: refused.status, type: refused.body.type }).toEqual({ status: 409, type: 'customer-left' });

  await phone.write('I am back');
  await service.quiet();
  expect((await service.ok('GET', `/api/tasks/${task.id}`)).chat.subscribed).toBe(true);
  const retried = await retry();
  expect({ status: retried.status, actionId: retried.body.actionId }).toEqual({ status: 200, actionId: action.id });
  await service.delivery(task.id, action.id, 'delivered');
  expect(texts(phone)).toEqual(['Are you there?']);
  const again = await retry();
  expect({ status: again.status, type: again.body.type }).toEqual({ status: 409, type: 'not-retryable' });
});

it('learns from a refused send that a customer has left', async () => {
  const { task, phone } = await customer();
  // The callback about it never came.
  phone.state = 'unsubscribed';
  const action = await service.reply(task, 'Are you there?');
  const delivery = await service.delivery(task.id, action.id, 'failed');
  expect(delivery.reason).toMatch(/has left the bot/);
  expect((await service.ok('GET', `/api/tasks/${task.id}`)).chat.subscribed).toBe(false);
});

it('holds the answers of a paused bot, says so, and sends them in order when it is resumed', async () => {
  const { task, phone, account } = await customer();
  const enable = (enabled: boolean) => service.ok('PATCH', `/api/messengers/accounts/${account.id}`, { enabled });
  await enable(false);
  const actions = [];
  for (const text of ['one', 'two', 'three']) actions.push(await service.reply(task, text));
  for (const action of actions) {
    expect(action.deliveries).toMatchObject([
      { state: 'queued', reason: expect.stringMatching(/paused/), attempts: 0 },
    ]);
  }
  const calm = await customer();
  const other = await service.reply(calm.task, 'Not paused');
  await service.delivery(calm.task.id, other.id, 'delivered');
  expect(texts(phone)).toEqual([]);
  await enable(true);
  for (const action of actions) await service.delivery(task.id, action.id, 'delivered');
  expect(texts(phone)).toEqual(['one', 'two', 'three']);
});

it('names a contact that does not exist, and every other wrong field, and adds nothing', async () => {
  const { task, contactId, phone } = await customer();
  const cases: Array<[unknown, string[]]> = [
    [{ text: 'x', notify: { contactIds: ['nobody'] } }, ['notify.contactIds']],
    [{ text: 'x', notify: { contactIds: [contactId, 'nobody'] } }, ['notify.contactIds']],
    [{ text: 'x', notify: { employeeIds: ['nobody'] } }, ['notify.employeeIds']],
    [{ text: 'x', notify: { contactIds: [contactId, contactId] } }, ['notify.contactIds']],
    [{ text: 'x', notify: { contactIds: contactId } }, ['notify.contactIds']],
    [{ text: 'x', notify: [{ contactIds: [contactId] }] }, ['notify']],
    [{ text: 'x', notify: { contacts: [contactId] } }, ['notify.contacts']],
    [{ text: ' \n', notify: { contactIds: [contactId] } }, ['text']],
    [{ text: 7 }, ['text']],
    [{ text: null }, ['text']],
    [{}, ['text']],
    [{ text: 'x'.repeat(70_001) }, ['text']],
    [{ text: 'x', direction: 'out' }, ['direction']],
  ];
  for (const [body, paths] of cases) {
    const { status, body: problem } = await post(task.id, body);
    expect({ body, status, type: problem.type }).toEqual({ body, status: 400, type: 'validation' });
    expect([...new Set(problem.errors.map(({ path }: { path: string }) => path))]).toEqual(paths);
  }
  expect(await service.feed(task.id)).toHaveLength(1);
  expect(texts(phone)).toEqual([]);
});

it('adds and sends once under one Idempotency-Key, though the same request comes many times at once', async () => {
  const { task, phone, contactId } = await customer();
  const headers = { 'idempotency-key': `key-${made}` };
  const body = { text: 'Once', notify: { contactIds: [contactId] } };
  const answers = await Promise.all(Array.from({ length: 6 }, () => post(task.id, body, headers)));
  answers.push(await post(task.id, body, headers));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
  expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
  await service.delivery(task.id, answers[0]!.body.id, 'delivered');
  expect(texts(phone)).toEqual(['Once']);

  const reused = await post(task.id, { ...body, text: 'Another' }, headers);
  expect({ status: reused.status, type: reused.body.type }).toEqual({ status: 409, type: 'idempotency-key-reused' });
  const long = await post(task.id, body, { 'idempotency-key': 'x'.repeat(151) });
  expect(long.status).toBe(400);
});

it('does not send what still waits for a task that is deleted for good', async () => {
  const { task, phone, account, name } = await customer();
  const enable = (enabled: boolean) => service.ok('PATCH', `/api/messengers/accounts/${account.id}`, { enabled });
  await enable(false);
  await service.reply(task, 'Never sent');
  await service.ok('DELETE', `/api/tasks/${task.id}`);
  await service.ok('DELETE', `/api/tasks/${task.id}?permanent=true`);
  await enable(true);
  await phone.write('Hello again');
  const next = await service.taskOf(`${name} (`);
  const action = await service.reply(next, 'Sent');
  await service.delivery(next.id, action.id, 'delivered');
  expect(texts(phone)).toEqual(['Sent']);
});
