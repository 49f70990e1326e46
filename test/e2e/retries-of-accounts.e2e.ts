import { Service } from '../support/service.js';
import { until } from '../support/until.js';

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service?.stop());

let made = 0;

/** A bot with customers who have written once each. */
async function botWith(customers: number) {
  const { bot, account } = await service.linkedBot(`Bot ${++made}`);
  const chats = [];
  for (let index = 0; index < customers; index++) {
    const name = `Customer ${made}.${index}`;
    const phone = bot.phoneOf(service.viber.createCustomer({ name }));
    await phone.write('Hello');
    chats.push({ phone, task: await service.taskOf(`${name} (`) });
  }
  const path = `/api/messengers/accounts/${account.id}`;
  const health = async () => (await service.ok('GET', path)).health;
  const sends = () => service.viber.requests.filter((r) => r.endpoint === 'send_message' && r.apiKey === bot.apiKey);
  return { bot, account, chats, path, health, sends };
}

const deliveries = async (taskId: string) =>
  (await service.feed(taskId)).filter(({ direction }) => direction === 'out').map((action) => action.deliveries[0]);

describe('an error that concerns the whole bot', () => {
  it.each([
    [2, /refuses the bot's API key/],
    [7, /has blocked the bot/],
    [10, /bot was disconnected.*connected again/],
  ])(
    'stops its queue and says why; a check resumes it, and all goes out once and in order (status %d)',
    async (status, reason) => {
      const { chats, path, health, sends } = await botWith(2);
      const [first, second] = chats;
      const calm = await botWith(1);
      service.viber.failNextSend({ status, receiver: first!.phone.userId });
      await service.reply(first!.task, 'one');
      await until('the bot to be unhealthy', async () => (await health()).state === 'unhealthy');
      expect((await health()).reason).toMatch(reason);
      for (const text of ['two', 'three']) await service.reply(first!.task, text);
      await service.reply(second!.task, 'other chat');

      const other = await service.reply(calm.chats[0]!.task, 'other bot');
      await service.delivery(calm.chats[0]!.task.id, other.id, 'delivered');
      for (const { task } of chats) {
        for (const delivery of await deliveries(task.id)) {
          expect(delivery).toMatchObject({ state: 'queued', attempts: 0, reason: expect.stringMatching(reason) });
          expect(delivery.reason).toMatch(/It is sent when the bot is well again\.$/);
        }
      }
      expect(sends()).toHaveLength(1);

      const checked = await service.ok('POST', `${path}/check`);
      expect(checked.health).toMatchObject({ state: 'ok' });
      for (const { task } of chats) {
        await until('all answers delivered', async () =>
          (await deliveries(task.id)).every(({ state }) => state === 'delivered'),
        );
      }
      expect(first!.phone.received.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
      expect(second!.phone.received.map(({ text }) => text)).toEqual(['other chat']);
      expect(sends()).toHaveLength(5);
    },
  );

  it('stays as long as the check finds it: nothing goes out, and the reason is what the check was told', async () => {
    const { bot, chats, path, health, sends } = await botWith(1);
    bot.accountStatus = 7;
    await service.reply(chats[0]!.task, 'held');
    await until('the bot to be unhealthy', async () => (await health()).state === 'unhealthy');
    const checked = await service.ok('POST', `${path}/check`);
    expect(checked.health).toMatchObject({
      state: 'unhealthy',
      reason: expect.stringMatching(/does not let this bot work/),
    });
    expect(await deliveries(chats[0]!.task.id)).toMatchObject([
      { state: 'queued', reason: expect.stringMatching(/does not let this bot work/) },
    ]);
    expect(sends()).toHaveLength(1);
    bot.accountStatus = 0;
    await service.ok('POST', `${path}/check`);
    await until('the answer delivered', async () => (await deliveries(chats[0]!.task.id))[0].state === 'delivered');
  });

  it('is mended by a new key, and what waits goes out under it', async () => {
    const { bot, chats, path, health } = await botWith(1);
    const apiKey = bot.replaceKey();
    await service.reply(chats[0]!.task, 'under the new key');
    await until('the bot to be unhealthy', async () => (await health()).state === 'unhealthy');
    const changed = await service.ok('PATCH', path, { apiKey });
    expect(changed).toMatchObject({ health: { state: 'ok' }, apiKeyLast4: apiKey.slice(-4) });
    await until('the answer delivered', async () => (await deliveries(chats[0]!.task.id))[0].state === 'delivered');
    expect(chats[0]!.phone.received.map(({ text }) => text)).toEqual(['under the new key']);
  });

  it('brings a webhook back that was taken away, before anything is sent', async () => {
    const { bot, chats, path, health } = await botWith(1);
    const url = bot.webhookUrl;
    bot.webhookUrl = null;
    await service.reply(chats[0]!.task, 'held');
    await until('the bot to be unhealthy', async () => (await health()).state === 'unhealthy');
    await service.ok('POST', `${path}/check`);
    expect(bot.webhookUrl).toBe(url);
    await until('the answer delivered', async () => (await deliveries(chats[0]!.task.id))[0].state === 'delivered');
  });

  it('keeps the queue of a bot that is paused as well, until it is both well and resumed', async () => {
    const { chats, path, health, sends } = await botWith(1);
    service.viber.failNextSend({ status: 9, receiver: chats[0]!.phone.userId });
    await service.reply(chats[0]!.task, 'held');
    await until('the bot to be unhealthy', async () => (await health()).state === 'unhealthy');
    await service.ok('PATCH', path, { enabled: false });
    await service.ok('POST', `${path}/check`);
    expect(await deliveries(chats[0]!.task.id)).toMatchObject([
      { state: 'queued', reason: expect.stringMatching(/paused/) },
    ]);
    expect(sends()).toHaveLength(1);
    await service.ok('PATCH', path, { enabled: true });
    await until('the answer delivered', async () => (await deliveries(chats[0]!.task.id))[0].state === 'delivered');
  });
});
