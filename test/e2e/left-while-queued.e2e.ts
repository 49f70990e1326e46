import { Service } from '../support/service.js';
import { until } from '../support/until.js';

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service?.stop());

it('does not write to a customer who has left while an answer to them was waiting', async () => {
  const { bot } = await service.linkedBot();
  const phone = bot.phoneOf(service.viber.createCustomer({ name: 'Anna' }));
  await phone.write('hello');
  const task = await service.taskOf('Anna');

  service.viber.failNextSend({ http: 429, retryAfterSeconds: 20 });
  const action = await service.reply(task, 'one moment');
  await until('the first attempt', () => service.viber.requests.some((r) => r.endpoint === 'send_message'));
  await phone.unsubscribe();

  const delivery = await service.delivery(task.id, action.id, 'failed');
  expect(delivery.reason).toContain('has left the bot');
  expect(service.viber.requests.filter((r) => r.endpoint === 'send_message')).toHaveLength(1);
  expect(phone.received).toHaveLength(0);

  await phone.write('I am back');
  await service.quiet();
  await service.ok('POST', `/api/deliveries/${delivery.id}/retry`);
  await service.delivery(task.id, action.id, 'delivered');
});
