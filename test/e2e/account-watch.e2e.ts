import { Service } from '../support/service.js';
import { until } from '../support/until.js';

let service: Service;
beforeAll(async () => {
  service = await Service.start({ env: { ACCOUNT_CHECK_SECONDS: '1' } });
});
afterAll(() => service?.stop());

let made = 0;
const linked = async () => {
  const { bot, account } = await service.linkedBot(`Bot ${++made}`);
  const path = `/api/messengers/accounts/${account.id}`;
  return { bot, account, path, health: async () => (await service.ok('GET', path)).health };
};
const RIVAL = 'https://crm.example.org/hooks/viber/4af1c09be7d2?token=very-secret';
const NAMED = 'https://crm.example.org/hooks/viber/…';

it('looks at every bot again and again, without being asked', async () => {
  const { bot, account, health } = await linked();
  const ours = bot.webhookUrl;
  await until('two looks', async () => {
    const looks = service.viber.requests.filter((r) => r.endpoint === 'get_account_info' && r.apiKey === bot.apiKey);
    return looks.length >= 3;
  });
  expect((await health()).checkedAt > account.health.checkedAt).toBe(true);

  // Viber drops dead webhooks: that is repaired, as often as it happens, and is nobody's fault.
  for (let round = 1; round <= 4; round++) {
    bot.webhookUrl = null;
    await until('the webhook to be ours again', () => bot.webhookUrl === ours);
  }
  expect(await health()).toMatchObject({ state: 'ok', webhook: { ours: true } });
  expect((await health()).webhook).not.toHaveProperty('foreignUrl');
});

it('finds by itself that the key is gone, stops the queue, and goes on when it is well', async () => {
  const { bot, health } = await linked();
  const phone = bot.phoneOf(service.viber.createCustomer({ name: `Customer ${made}` }));
  await phone.write('Hello');
  const task = await service.taskOf(`Customer ${made} (`);
  bot.accountStatus = 7;
  await until('the bot to be unhealthy', async () => (await health()).state === 'unhealthy');
  const action = await service.reply(task, 'later');
  expect((await service.delivery(task.id, action.id, 'queued')).reason).toMatch(
    /It is sent when the bot is well again/,
  );
  bot.accountStatus = 0;
  expect((await service.ok('POST', `/api/messengers/accounts/${task.chat.accountId}/check`)).health.state).toBe('ok');
  await service.delivery(task.id, action.id, 'delivered');
});

it('tells when a callback came last, and how many answers went out and failed', async () => {
  const { bot, path, health, account } = await linked();
  expect(account.health).toMatchObject({ lastEventAt: null, failureRate: { sent: 0, failed: 0, windowMinutes: 60 } });
  const phone = bot.phoneOf(service.viber.createCustomer({ name: `Customer ${made}` }));
  const before = new Date().toISOString();
  await phone.write('Hello');
  const heard = (await health()).lastEventAt;
  expect(heard >= before && heard <= new Date().toISOString()).toBe(true);

  const task = await service.taskOf(`Customer ${made} (`);
  const good = await service.reply(task, 'goes');
  await service.delivery(task.id, good.id, 'delivered');
  service.viber.failNextSend({ apiKey: bot.apiKey, status: 4, receiver: phone.userId });
  const bad = await service.reply(task, 'does not');
  await service.delivery(task.id, bad.id, 'failed');
  expect((await health()).failureRate).toEqual({ sent: 1, failed: 1, unknown: 0, windowMinutes: 60 });
  await service.ok('POST', `/api/deliveries/${(await service.feed(task.id)).at(-1).deliveries[0].id}/retry`);
  await service.delivery(task.id, bad.id, 'delivered');
  expect((await health()).failureRate).toEqual({ sent: 2, failed: 0, unknown: 0, windowMinutes: 60 });
  const last = (await health()).lastEventAt;
  await service.restart();
  expect((await service.ok('GET', path)).health).toMatchObject({
    lastEventAt: last,
    failureRate: { sent: 2, failed: 0 },
  });
});

it('names the other installation that fights for a bot, stops taking part in it, and takes the bot back when told to', async () => {
  const { bot, path, health } = await linked();
  const ours = bot.webhookUrl;
  const bystander = await linked();
  for (let round = 1; round <= 2; round++) {
    bot.webhookUrl = RIVAL;
    await until('the webhook to be ours again', () => bot.webhookUrl === ours);
    const now = await until('the repair to be noted', async () => {
      const found = await health();
      return found.webhook.foreignUrl && found;
    });
    expect(now).toMatchObject({ state: 'ok', webhook: { ours: true, foreignUrl: NAMED } });
  }
  bot.webhookUrl = RIVAL;
  const fought = await until('the fight to be named', async () => {
    const now = await health();
    return now.state === 'unhealthy' && now;
  });
  expect(fought).toMatchObject({ webhook: { ours: false, foreignUrl: NAMED } });
  expect(fought.reason).toContain(NAMED);
  expect(fought.reason).toMatch(/Unlink the bot there, or stop that installation.*takeBack=true/);
  expect(JSON.stringify(fought)).not.toMatch(/very-secret|4af1c09be7d2/);
  expect(bot.webhookUrl).toBe(RIVAL);
  // A look is no order to fight.
  expect((await service.ok('POST', `${path}/check`)).health).toMatchObject({ state: 'unhealthy' });
  expect(bot.webhookUrl).toBe(RIVAL);
  expect(await bystander.health()).toMatchObject({ state: 'ok' });

  const back = await service.ok('POST', `${path}/check?takeBack=true`);
  expect(back.health).toMatchObject({ state: 'ok', webhook: { ours: true } });
  expect(bot.webhookUrl).toBe(ours);
  bot.webhookUrl = RIVAL;
  await until('the fight to be named again', async () => (await health()).state === 'unhealthy');
  // The other one has unlinked the bot: it is ours at the next look.
  bot.webhookUrl = null;
  expect((await service.ok('POST', `${path}/check`)).health).toMatchObject({ state: 'ok', webhook: { ours: true } });
  expect(bot.webhookUrl).toBe(ours);
  await bot.phoneOf(service.viber.createCustomer({ name: 'Still heard' })).write('Hello');
  await service.taskOf('Still heard (');
});

it('registers all webhooks again after PUBLIC_URL was changed, and calls that no fight', async () => {
  const bots = [await linked(), await linked()];
  const paths = bots.map(({ bot }) => new URL(bot.webhookUrl!).pathname);
  const { port } = new URL(service.url);
  await service.restart('SIGTERM', { PUBLIC_URL: `http://localhost:${port}` });
  for (const [index, { bot, health }] of bots.entries()) {
    await until('the new address', () => bot.webhookUrl === `http://localhost:${port}${paths[index]}`);
    const looked = await until('it to be noted', async () => {
      const now = await health();
      return now.state === 'ok' && now;
    });
    expect(looked.webhook).toEqual({ ours: true });
  }
  await bots[0]!.bot.phoneOf(service.viber.createCustomer({ name: 'Moved' })).write('Hello');
  await service.taskOf('Moved (');
});
