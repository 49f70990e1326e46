import type { SimulatedBot } from '../../src/sandbox/simulated-viber.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';

/** Messages of one bot that are on their way at once. */
const CONNECTIONS = 32;
/** After so many without an answer no more are sent for a while. */
const SILENT_FOR = 5;

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service?.stop());

/** Customers who have written to this bot. @returns their tasks */
async function customers(bot: SimulatedBot, name: string, count: number) {
  for (let i = 0; i < count; i++)
    await bot.phoneOf(service.viber.createCustomer({ name: `${name} ${i}` })).write('Hello');
  await service.quiet();
  return (await service.all('/api/tasks?limit=100')).filter(({ title }) => title.startsWith(`${name} `));
}

const requests = (bot: SimulatedBot) =>
  service.viber.requests.filter(({ endpoint, apiKey }) => endpoint === 'send_message' && apiKey === bot.apiKey).length;

it('does not let a bot whose messages hang delay another', async () => {
  const [{ bot: hung }, { bot: well, account }] = [await service.linkedBot('Hung'), await service.linkedBot('Well')];
  const stuck = await customers(hung, 'Stuck', CONNECTIONS + 8);
  const [free] = await customers(well, 'Free', 1);
  // The other bot is allowed one message a second: that is its own affair too.
  await service.ok('PATCH', `/api/messengers/accounts/${account.id}`, { messagesPerSecond: 1 });
  service.viber.failNextSend({ hang: true, apiKey: hung.apiKey, times: CONNECTIONS + 8 });

  await Promise.all(stuck.map((task) => service.reply(task, 'one moment')));
  await until('as many requests as there are connections', () => requests(hung) === CONNECTIONS);
  for (const text of ['first', 'second']) {
    await service.delivery(free.id, (await service.reply(free, text)).id, 'delivered');
  }
  // One that hung for longer than an answer is waited for has made room for another.
  expect(requests(hung)).toBeLessThan(CONNECTIONS + SILENT_FOR);
});

it('sends nothing after messages that got no answer, until one that is tried gets one', async () => {
  const { bot } = await service.linkedBot('Silent');
  const [task] = await customers(bot, 'Patient', 1);
  service.viber.failNextSend({ html: true, http: 502, apiKey: bot.apiKey, times: SILENT_FOR });
  const texts = Array.from({ length: SILENT_FOR + 4 }, (_, index) => `text ${index}`);
  for (const text of texts) await service.reply(task, text);
  const states = async () =>
    (await service.feed(task.id))
      .filter(({ direction }) => direction === 'out')
      .map(({ deliveries }) => String(deliveries[0].state));
  const ends = (last: string) => texts.map((_, index) => (index < SILENT_FOR ? 'unknown' : last)).join();
  await until('the end of those without an answer', async () => (await states()).join() === ends('queued'));
  expect(requests(bot)).toBe(SILENT_FOR);
  expect(service.log).toMatch(/gives this account no answer any more\. Its messages wait; it is tried again in 5 s/);
  await until('the others, delivered', async () => (await states()).join() === ends('delivered'));
  expect(requests(bot)).toBe(texts.length);
});
