import { Service } from '../support/service.js';
import { until } from '../support/until.js';

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service?.stop());

const hits = async (words: string) =>
  (await service.ok('GET', `/api/search?q=${encodeURIComponent(words)}`)).items as unknown[];

it('says where words stand: the newest place in each task, with what stands around it', async () => {
  const { bot } = await service.linkedBot();
  const olena = bot.phoneOf(service.viber.createCustomer({ name: 'Olena Kovalenko' }));
  await olena.write('The boiler shows an error');
  await olena.write('It is E-04, the boiler is in the cellar');
  await olena.write('Thank you');
  await bot.phoneOf(service.viber.createCustomer({ name: 'Andrei' })).write('Good day');
  await service.quiet();
  const task = await service.taskOf('Olena Kovalenko (');
  const feed = await service.feed(task.id);
  await until('the words found', async () => (await hits('thank boiler')).length === 1);

  const contact = expect.objectContaining({ id: task.counterparty.id, name: 'Olena Kovalenko' });
  const inTask = { taskId: task.id, number: task.number, title: task.title, contact };
  expect(await hits('boiler')).toEqual([
    {
      ...inTask,
      actionId: feed[1].id,
      snippet: 'It is E-04, the boiler is in the cellar',
      at: feed[1].writtenAt,
      furtherBack: false,
    },
  ]);
  expect(await hits('ERROR boi')).toMatchObject([{ actionId: feed[0].id, snippet: 'The boiler shows an error' }]);
  expect(await hits('kovalenko')).toMatchObject([{ ...inTask, actionId: null, snippet: task.title }]);
  expect(await hits(`#${task.number}`)).toMatchObject([inTask]);
  expect(await hits('nowhere')).toEqual([]);
  expect(await hits(' ')).toEqual([]);

  await service.ok('DELETE', `/api/tasks/${task.id}`);
  expect(await hits('boiler')).toEqual([]);
});
