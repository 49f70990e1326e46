import { Service } from '../support/service.js';
import { until } from '../support/until.js';

let service: Service;
/** An address at which nothing listens: connections are refused. */
const NOWHERE = 'http://127.0.0.1:9/pa';
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service?.stop());

it('tries again by itself what never left the house, keeps the order over a restart, and sends each once', async () => {
  const { bot } = await service.linkedBot();
  const phone = bot.phoneOf(service.viber.createCustomer({ name: 'Ann' }));
  await phone.write('Hello');
  const task = await service.taskOf('Ann (');
  await service.restart('SIGTERM', { VIBER_API_URL: NOWHERE });
  const actions = [];
  for (const text of ['one', 'two', 'three']) actions.push(await service.reply(task, text));
  const delivery = await until('an attempt that did not reach Viber', async () => {
    const [, action] = await service.feed(task.id);
    const [first] = action.deliveries;
    return first.state === 'queued' && first.attempts > 0 ? first : null;
  });
  expect(delivery.reason).toMatch(/cannot be reached just now.*tried again by itself/);
  // Receipts and messages come in all the same.
  await phone.write('Still there?');
  await service.quiet();
  expect((await service.feed(task.id)).map(({ text }) => text)).toContain('Still there?');

  await service.restart('SIGTERM', { VIBER_API_URL: service.viber.apiUrl });
  for (const action of actions) await service.delivery(task.id, action.id, 'delivered');
  expect(phone.received.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
  expect(service.viber.requests.filter(({ endpoint }) => endpoint === 'send_message')).toHaveLength(3);
});
