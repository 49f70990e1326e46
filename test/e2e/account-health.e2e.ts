import { problem, problemOf } from '../support/callbacks.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service?.stop());

let made = 0;
const path = (id: string) => `/api/messengers/accounts/${id}`;
const check = (id: string) => service.ok('POST', `${path(id)}/check`);

async function talk() {
  const { bot, account } = await service.linkedBot(`Bot ${++made}`);
  const phones = ['Ann', 'Bob'].map((name) => bot.phoneOf(service.viber.createCustomer({ name: `${name} ${made}` })));
  for (const phone of phones) await phone.write('Hello');
  const tasks = [await service.taskOf(`Ann ${made} (`), await service.taskOf(`Bob ${made} (`)];
  return { bot, account, phones, tasks };
}
const received = (phone: { received: Array<{ text: string }> }) => phone.received.map(({ text }) => text);

it.each([
  [7, /blocked/],
  [9, /suspended/],
  [15, /authorise/],
])('stops the queue of an account that Viber refuses with %d, and goes on when it is well', async (status, why) => {
  const { bot, account, phones, tasks } = await talk();
  bot.accountStatus = status;
  const first = await service.reply(tasks[0], 'one');
  const stopped = await until('the account to be unhealthy', async () => {
    const { health } = await service.ok('GET', path(account.id));
    return health.state === 'unhealthy' && health;
  });
  expect(stopped.reason).toMatch(why);
  // Its other chats wait too, and say why.
  const second = await service.reply(tasks[1], 'two');
  for (const [index, action] of [first, second].entries()) {
    const waiting = await service.delivery(tasks[index].id, action.id, 'queued');
    expect(waiting.reason).toMatch(why);
  }
  expect(await check(account.id)).toMatchObject({ health: { state: 'unhealthy' } });
  expect(phones.map(received)).toEqual([[], []]);

  bot.accountStatus = 0;
  const well = await check(account.id);
  expect(well.health).toMatchObject({ state: 'ok', webhook: { ours: true } });
  expect(well.health).not.toHaveProperty('reason');
  await service.delivery(tasks[0].id, first.id, 'delivered');
  await service.delivery(tasks[1].id, second.id, 'delivered');
  expect(phones.map(received)).toEqual([['one'], ['two']]);
});

it('holds back no other account', async () => {
  const [sick, well] = [await talk(), await talk()];
  sick.bot.accountStatus = 9;
  await service.reply(sick.tasks[0], 'waits');
  const action = await service.reply(well.tasks[0], 'goes');
  await service.delivery(well.tasks[0].id, action.id, 'delivered');
  expect(received(sick.phones[0]!)).toEqual([]);
});

it('is well again with the new key when Viber has replaced the old one', async () => {
  const { bot, account, phones, tasks } = await talk();
  bot.replaceKey();
  const action = await service.reply(tasks[0], 'one');
  await until('the account to be unhealthy', async () => {
    const { health } = await service.ok('GET', path(account.id));
    return health.state === 'unhealthy' && /key/.test(health.reason);
  });
  expect((await service.ok('PATCH', path(account.id), { apiKey: bot.apiKey })).health).toMatchObject({ state: 'ok' });
  await service.delivery(tasks[0].id, action.id, 'delivered');
  expect(received(phones[0]!)).toEqual(['one']);
});

describe('looking at an account', () => {
  it('says when it was, and changes nothing where all is well', async () => {
    const { bot, account } = await service.linkedBot(`Bot ${++made}`);
    const before = service.viber.requests.length;
    const looked = await check(account.id);
    expect(looked).toEqual({ ...account, health: { ...account.health, checkedAt: expect.any(String) } });
    expect(looked.health).toMatchObject({ state: 'ok', webhook: { ours: true } });
    expect(Date.parse(looked.health.checkedAt)).toBeGreaterThanOrEqual(Date.parse(account.health.checkedAt));
    const asked = service.viber.requests.slice(before).filter(({ apiKey }) => apiKey === bot.apiKey);
    expect(asked.map(({ endpoint }) => endpoint)).toEqual(['get_account_info']);
  });

  it.each([
    ['was taken away', null],
    ["is another system's", 'https://elsewhere.example.com/hook'],
  ])('registers the webhook again that %s', async (_name, url) => {
    const { bot, account } = await service.linkedBot(`Bot ${++made}`);
    const ours = bot.webhookUrl;
    bot.webhookUrl = url;
    expect(await check(account.id)).toMatchObject({ health: { state: 'ok' } });
    expect(bot.webhookUrl).toBe(ours);
  });

  it('finds that Viber does not know the key any more', async () => {
    const { bot, account } = await service.linkedBot(`Bot ${++made}`);
    service.viber.failNextSend({ endpoint: 'get_account_info', apiKey: bot.apiKey, status: 2 });
    expect((await check(account.id)).health).toMatchObject({
      state: 'unhealthy',
      reason: expect.stringMatching(/API key/),
    });
    expect((await check(account.id)).health).toMatchObject({ state: 'ok' });
  });

  it('keeps the reason short when Viber has very much to say', async () => {
    const { bot, account } = await service.linkedBot(`Bot ${++made}`);
    const statusMessage = `java.lang.Exception: ${'😀x'.repeat(4_000)}`;
    service.viber.failNextSend({ endpoint: 'get_account_info', apiKey: bot.apiKey, status: 7, statusMessage });
    const { health } = await check(account.id);
    expect(health).toMatchObject({ state: 'unhealthy', reason: expect.stringMatching(/java\.lang\.Exception/) });
    expect(health.reason.length).toBeLessThan(1_000);
  });

  it.each([
    ['is away', { closeBefore: true }],
    ['is broken', { http: 502, html: true }],
    ['has trouble of its own', { status: 99 }],
  ])('says nothing about an account when Viber %s', async (_name, fault) => {
    const { bot, account } = await service.linkedBot(`Bot ${++made}`);
    service.viber.failNextSend({ ...fault, endpoint: 'get_account_info', apiKey: bot.apiKey });
    const answer = await service.call('POST', `${path(account.id)}/check`);
    expect(problemOf(answer)).toEqual(problem(503, 'messenger-unreachable'));
    // The bot's picture is copied meanwhile.
    const now = await service.ok('GET', path(account.id));
    expect(now).toEqual(account);
  });

  it('tells that Viber cannot use the address', async () => {
    const { bot, account } = await service.linkedBot(`Bot ${++made}`);
    bot.webhookUrl = null;
    service.viber.failNextSend({ endpoint: 'set_webhook', apiKey: bot.apiKey, status: 1, statusMessage: 'refused' });
    const { health } = await check(account.id);
    expect(health).toMatchObject({ state: 'unhealthy', reason: expect.stringMatching(/PUBLIC_URL/) });
  });

  it('is for admins', async () => {
    const { account } = await service.linkedBot(`Bot ${++made}`);
    const { token } = await service.employee('Worker');
    const answer = await service.call('POST', `${path(account.id)}/check`, undefined, { token });
    expect(problemOf(answer)).toEqual(problem(403, 'forbidden'));
  });
});
