import type { SimulatedPhone } from '../../src/sandbox/simulated-viber.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service?.stop());
afterEach(() => {
  Object.assign(service?.viber.faults ?? {}, { receiptsFirst: false, duplicate: 1, outOfOrder: false });
});

let made = 0;

/** A customer who has written once; their phone sends no receipt by itself. */
async function customer() {
  const name = `Customer ${++made}`;
  const { bot } = await service.linkedBot(`Bot ${made}`);
  const phone = bot.phoneOf(service.viber.createCustomer({ name }));
  await phone.write('Hello');
  phone.receipts = 'none';
  const task = await service.taskOf(`${name} (`);
  return { bot, phone, task, reply: (text: string) => service.reply(task, text) };
}

const receipt = (event: string, token: string, { userId }: SimulatedPhone): string =>
  `{"event":"${event}","timestamp":${Date.now()},"message_token":${token},"user_id":"${userId}"}`;

/** States of the answers, in the order of the feed. */
async function states(taskId: string): Promise<string[]> {
  return (await service.feed(taskId)).filter(({ direction }) => direction === 'out').map((a) => a.deliveries[0].state);
}

/** Answers are written and accepted by Viber. @returns their tokens. */
async function sent(phone: SimulatedPhone, task: { id: string; counterparty: { id: string } }, count: number) {
  for (let index = 0; index < count; index++) await service.reply(task, `answer ${index}`);
  await until('all answers sent', async () => (await states(task.id)).every((state) => state === 'sent'));
  return phone.received.map(({ token }) => token);
}

it('shows sent, delivered and seen, one after the other, each only when it is so', async () => {
  const { phone, task } = await customer();
  const [token] = await sent(phone, task, 1);
  await phone.deliver(token!);
  await service.quiet();
  expect(await states(task.id)).toEqual(['delivered']);
  await phone.see();
  await service.quiet();
  expect(await states(task.id)).toEqual(['seen']);
});

it('never goes back, whatever comes late, twice, or in the wrong order', async () => {
  const { phone, task } = await customer();
  service.viber.faults.duplicate = 3;
  const [one, two] = await sent(phone, task, 2);
  await phone.deliver(two!);
  await phone.see();
  await service.quiet();
  expect(await states(task.id)).toEqual(['seen', 'seen']);
  phone.devices = 3;
  for (const token of [one!, two!]) {
    await phone.deliver(token);
    await phone.fail(token);
  }
  await service.quiet();
  expect(await states(task.id)).toEqual(['seen', 'seen']);
});

it('takes one seen for everything before it, and for nothing that came later', async () => {
  const { phone, task, reply } = await customer();
  await sent(phone, task, 3);
  phone.online = false;
  const later = await reply('on its way to a phone without network');
  await service.delivery(task.id, later.id, 'sent');
  await phone.see();
  await service.quiet();
  expect(await states(task.id)).toEqual(['seen', 'seen', 'seen', 'sent']);
});

it('shows why the phone refused a message, and believes the proof that it came after all', async () => {
  const { phone, task } = await customer();
  const [token] = await sent(phone, task, 1);
  await phone.fail(token!, 'message validation failed');
  await service.quiet();
  const [, action] = await service.feed(task.id);
  expect(action.deliveries).toMatchObject([
    { state: 'failed', reason: expect.stringContaining('(message validation failed)') },
  ]);
  await phone.deliver(token!);
  await service.quiet();
  expect(await states(task.id)).toEqual(['delivered']);
});

it('sends again what the phone refused, when a person says so', async () => {
  const { phone, task, reply } = await customer();
  phone.receipts = 'seen';
  phone.refuseNext = 'keyboard is not valid';
  const action = await reply('once more');
  const delivery = await service.delivery(task.id, action.id, 'failed');
  await service.ok('POST', `/api/deliveries/${delivery.id}/retry`);
  await service.delivery(task.id, action.id, 'seen');
  expect(phone.received.map(({ state }) => state)).toEqual(['failed', 'seen']);
});

it('loses no receipt that overtakes the answer of its send', async () => {
  const { phone, task, reply } = await customer();
  service.viber.faults.receiptsFirst = true;
  phone.receipts = 'seen';
  const actions = [];
  for (let index = 0; index < 10; index++) actions.push(await reply(`answer ${index}`));
  for (const action of actions) await service.delivery(task.id, action.id, 'seen');
});

it('follows a phone that comes back from having no network', async () => {
  const { phone, task, reply } = await customer();
  phone.receipts = 'seen';
  phone.online = false;
  const actions = [await reply('one'), await reply('two')];
  for (const action of actions) await service.delivery(task.id, action.id, 'sent');
  phone.online = true;
  for (const action of actions) await service.delivery(task.id, action.id, 'seen');
});

it('keeps apart chats whose tokens differ only in the last digit, and two bots of one person', async () => {
  const person = service.viber.createCustomer({ name: 'Two chats' });
  const chats = await Promise.all(
    ['A', 'B'].map(async (name) => {
      const { bot } = await service.linkedBot(`Twin ${name}`);
      const phone = bot.phoneOf(person);
      await phone.write('Hello');
      phone.receipts = 'none';
      return { phone, task: await service.taskOf(`Twin ${name}`) };
    }),
  );
  const [a, b] = chats;
  const [tokensA, tokensB] = [await sent(a!.phone, a!.task, 2), await sent(b!.phone, b!.task, 2)];
  expect(new Set([...tokensA, ...tokensB].map(Number)).size).toBeLessThan(4);
  await a!.phone.deliver(tokensA[1]!);
  await service.quiet();
  expect([await states(a!.task.id), await states(b!.task.id)]).toEqual([
    ['sent', 'delivered'],
    ['sent', 'sent'],
  ]);
});

it('takes a receipt of what the customer wrote for what it is: nothing of ours moves', async () => {
  const { bot, phone, task } = await customer();
  const written = await phone.write('My own message');
  service.viber.failNextSend({ closeAfter: true, receiver: phone.userId });
  const lost = await service.reply(task, 'lost');
  await service.delivery(task.id, lost.id, 'unknown');
  for (const event of ['delivered', 'seen', 'failed']) {
    const [answer] = await service.viber.postCallback(bot, receipt(event, written.token, phone));
    expect(answer!.status).toBe(200);
  }
  await service.quiet();
  expect(await states(task.id)).toEqual(['unknown']);
  // The same of a message nobody knows: it can only be the lost one.
  await phone.deliver(phone.received.at(-1)!.token);
  await service.quiet();
  expect(await states(task.id)).toEqual(['delivered']);
});

it('proves no answer by what a phone says of the greeting, whose token nobody tells', async () => {
  const { bot } = await service.linkedBot('Greeter');
  await service.ok('PATCH', '/api/messengers/settings', { welcome: { text: { en: 'Hello' }, buttons: [] } });
  const lose = async (name: string, receipts: 'none' | 'delivered') => {
    const phone = bot.phoneOf(service.viber.createCustomer({ name }));
    phone.receipts = receipts;
    await phone.open();
    const greeting = phone.received[0]!.token;
    await service.quiet();
    await phone.write('Hello');
    const task = await service.taskOf(name);
    phone.receipts = 'none';
    service.viber.failNextSend({ closeAfter: true, receiver: phone.userId });
    const lost = await service.reply(task, 'lost');
    await service.delivery(task.id, lost.id, 'unknown');
    for (const event of ['delivered', 'seen']) await service.viber.postCallback(bot, receipt(event, greeting, phone));
    await service.quiet();
    expect(await states(task.id)).toEqual(['unknown']);
    return { phone, task };
  };
  // Nothing was heard of the greeting before: whatever comes may be of it, or not.
  await lose('Silent', 'none');
  // It was heard of: the next that nobody knows is the answer.
  const { phone, task } = await lose('Heard of', 'delivered');
  await phone.deliver(phone.received.at(-1)!.token);
  await service.quiet();
  expect(await states(task.id)).toEqual(['delivered']);
  await service.ok('PATCH', '/api/messengers/settings', { welcome: { text: {}, buttons: [] } });
});
