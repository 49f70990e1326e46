import { Service } from '../support/service.js';
import { until } from '../support/until.js';

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service?.stop());

it('carries a message into a task, and the answer from the task to the phone: sent, delivered, seen', async () => {
  const { bot, account } = await service.linkedBot('Service desk');
  expect(account).toMatchObject({ name: 'Service desk', enabled: true, health: { state: 'ok' } });
  expect(account.deepLink).toBe(`viber://pa?chatURI=${bot.uri}`);

  const phone = bot.phoneOf(service.viber.createCustomer({ name: 'Ольга' }));
  const sent = await phone.write('Добрый день! Принтер не печатает');
  expect(sent.attempts.map(({ status }) => status)).toEqual([200]);

  const task = await service.taskOf('Ольга');
  expect(task).toMatchObject({
    title: 'Ольга (Viber, Service desk)',
    description: 'Добрый день! Принтер не печатает',
    state: 'active',
    status: { name: 'New', active: true },
    assigner: { kind: 'contact', name: 'Ольга' },
    counterparty: { name: 'Ольга' },
    assignees: [{ kind: 'employee', name: 'Administrator' }],
    chat: { accountId: account.id, accountName: 'Service desk', subscribed: true },
    previousTaskId: null,
  });

  const action = await service.reply(task, 'Здравствуйте! Сейчас посмотрим.');
  expect(action).toMatchObject({ kind: 'message', direction: 'out', author: { name: 'Administrator' } });
  expect(action.deliveries).toHaveLength(1);

  await service.delivery(task.id, action.id, 'delivered');
  expect(phone.messages.filter(({ direction }) => direction === 'in')).toMatchObject([
    { text: 'Здравствуйте! Сейчас посмотрим.', senderName: 'Service desk' },
  ]);

  await phone.see();
  await service.delivery(task.id, action.id, 'seen');

  const feed = await service.feed(task.id);
  expect(feed.map(({ text, direction, opening }) => [text, direction, opening])).toEqual([
    ['Добрый день! Принтер не печатает', 'in', true],
    ['Здравствуйте! Сейчас посмотрим.', 'out', undefined],
  ]);
  await until(
    'nothing left to do',
    async () => (await service.all('/api/messengers/inbound?state=failed')).length === 0,
  );
});
