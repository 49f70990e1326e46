import { Service } from '../support/service.js';
import { until } from '../support/until.js';

let service: Service;
let bot: Awaited<ReturnType<Service['linkedBot']>>['bot'];
beforeAll(async () => {
  service = await Service.start();
  ({ bot } = await service.linkedBot('Desk'));
});
afterAll(() => service?.stop());

interface Row {
  number: number;
  title: string;
  counterparty: { id: string; name: string } | null;
  id: string;
  waitingSince: string | null;
  lastAction: {
    id: string;
    preview: string;
    direction: string;
    mine: boolean;
    content: string;
    deliveryState?: string;
  } | null;
  undelivered: { failed: number; unknown: number; queued: number };
  unread: number;
}

const customer = (name: string) => bot.phoneOf(service.viber.createCustomer({ name }));
const list = (query: string): Promise<Row[]> => service.all(`/api/tasks?${query}`);
const names = async (query: string) => (await list(query)).map((row) => row.counterparty?.name ?? row.title);
const rowOf = async (task: { number: number }): Promise<Row> => (await list(`number=${task.number}`))[0]!;
const counts = () => service.ok('GET', '/api/tasks/counts');

describe('the list of who waits', () => {
  it('has the longest wait first, and lets go of those whom an answer has reached', async () => {
    const [ann, bob] = [customer('Ann Wait'), customer('Bob Wait')];
    await ann.write('First');
    const annsTask = await service.taskOf('Ann Wait (');
    await bob.write('Second');
    const bobsTask = await service.taskOf('Bob Wait (');
    await ann.write('First, once more');
    await service.quiet();

    expect(await names('list=waiting')).toEqual(['Ann Wait', 'Bob Wait']);
    expect(await counts()).toMatchObject({ waiting: 2, unread: 2 });
    const before = await rowOf(annsTask);
    expect(before).toMatchObject({
      unread: 2,
      lastAction: { preview: 'First, once more', direction: 'in', mine: false },
    });
    expect(Date.parse(before.waitingSince!)).toBeLessThanOrEqual(Date.parse((await rowOf(bobsTask)).waitingSince!));

    const answer = await service.reply(annsTask, 'We are on it');
    await service.delivery(annsTask.id, answer.id, 'delivered');
    await until('nobody but Bob waits', async () => (await names('list=waiting')).join() === 'Bob Wait');
    expect(await rowOf(annsTask)).toMatchObject({
      waitingSince: null,
      lastAction: { id: answer.id, preview: 'We are on it', mine: true, deliveryState: 'delivered' },
    });

    await ann.write('Thank you');
    await until('Ann behind Bob', async () => (await names('list=waiting')).join() === 'Bob Wait,Ann Wait');
    await service.ok('PATCH', `/api/tasks/${bobsTask.id}`, { statusId: 'done' });
    expect(await names('list=waiting')).toEqual(['Ann Wait']);
  });

  it('still has who was answered with what did not arrive, and with a note', async () => {
    const eve = customer('Eve Left');
    await eve.write('Hello?');
    const task = await service.taskOf('Eve Left (');
    await service.ok('POST', `/api/tasks/${task.id}/actions`, { text: 'a note' });
    await eve.unsubscribe();
    const answer = await service.reply(task, 'Hello!');
    await service.delivery(task.id, answer.id, 'failed');
    expect(await names('list=waiting')).toContain('Eve Left');
    expect(await rowOf(task)).toMatchObject({ undelivered: { failed: 1, unknown: 0, queued: 0 } });
  });

  it('goes page by page', async () => {
    const first = await service.ok('GET', '/api/tasks?list=waiting&limit=1');
    const rest = await service.ok('GET', `/api/tasks?list=waiting&limit=1&cursor=${first.nextCursor}`);
    expect([first.items.length, rest.items.length]).toEqual([1, 1]);
    expect(first.items[0].number).not.toBe(rest.items[0].number);
  });
});

describe('a list that is filtered', () => {
  it('still holds nothing but its own', async () => {
    const { bot: other, account } = await service.linkedBot('Other desk');
    const [hal, ida, jim] = [customer('Hal Filter'), customer('Ida Filter'), customer('Jim Filter')];
    await hal.write('a kettle');
    await ida.write('a kettle');
    await jim.write('a kettle');
    await other.phoneOf(service.viber.createCustomer({ name: 'Kim Filter' })).write('a lamp');
    const halsTask = await service.taskOf('Hal Filter (');
    const idasTask = await service.taskOf('Ida Filter (');
    const jimsTask = await service.taskOf('Jim Filter (');
    await service.taskOf('Kim Filter (');
    const fay = await service.employee('Fay Filter');
    const change = (task: { id: string }, what: object) => service.ok('PATCH', `/api/tasks/${task.id}`, what);
    await change(halsTask, { assigneeIds: [fay.id], tags: ['boiler'], statusId: 'in-work' });
    await change(idasTask, { assigneeIds: [fay.id], tags: ['boiler'], statusId: 'in-work' });
    await change(jimsTask, { assigneeIds: [fay.id], tags: ['boiler'], statusId: 'done' });
    const answer = await service.reply(idasTask, 'It comes');
    await service.delivery(idasTask.id, answer.id, 'delivered');
    await service.quiet();

    // Ida is answered, and Jim’s task is done: neither waits.
    for (const filter of [`assigneeId=${fay.id}`, 'tag=boiler', 'statusId=in-work', 'search=kettle']) {
      expect([filter, await names(`list=waiting&${filter}`)]).toEqual([filter, ['Hal Filter']]);
    }
    expect(await names(`list=waiting&accountId=${account.id}`)).toEqual(['Kim Filter']);
    expect(await names(`list=waiting&assigneeId=${fay.id}&accountId=${account.id}`)).toEqual([]);
    expect(await names(`list=answered&tag=boiler`)).toEqual(['Ida Filter']);
    expect(await names('list=waiting&statusId=done')).toEqual([]);
    const page = await service.ok('GET', `/api/tasks?list=waiting&limit=1&search=a`);
    const next = await service.ok('GET', `/api/tasks?list=waiting&limit=1&search=a&cursor=${page.nextCursor}`);
    expect(next.items[0].number).not.toBe(page.items[0].number);
    expect((await service.ok('GET', '/api/messengers/bots')).items).toEqual(
      expect.arrayContaining([{ id: account.id, name: 'Other desk', avatarFileId: null }]),
    );
  });

  it.each([
    ['list=waiting&state=trash', 'list'],
    ['list=mine&sort=updatedAt', 'list'],
    ['number=1&tag=boiler', 'number'],
  ])('leaves nothing out that was asked for: %s is refused', async (query, path) => {
    expect(await service.call('GET', `/api/tasks?${query}`)).toMatchObject({
      status: 400,
      body: { errors: [{ path }] },
    });
  });
});

describe('the list of what did not reach the customer', () => {
  it('has a task while an answer has failed, and lets go of it when that has arrived after all', async () => {
    const lou = customer('Lou Gone');
    await lou.write('Hello?');
    const task = await service.taskOf('Lou Gone (');
    const before = (await counts()).undelivered;
    await lou.unsubscribe();
    await until('Lou among them', async () => (await names('list=undelivered')).includes('Lou Gone'));
    expect((await counts()).undelivered).toBe(before + 1);
    const answer = await service.reply(task, 'Hello!');
    const failed = await service.delivery(task.id, answer.id, 'failed');

    // Back again, what has failed is still there.
    await lou.write('I am back');
    await until('Lou back', async () => (await rowOf(task)).unread === 2);
    expect(await names('list=undelivered')).toContain('Lou Gone');
    await service.ok('POST', `/api/deliveries/${failed.id}/retry`);
    await service.delivery(task.id, answer.id, 'delivered');
    await until('Lou among them no more', async () => !(await names('list=undelivered')).includes('Lou Gone'));
    expect(await rowOf(task)).toMatchObject({ undelivered: { failed: 0 } });
  });
});

describe('an employee', () => {
  it('has their own list, and what they have not read', async () => {
    const fay = await service.employee('Fay');
    const phone = customer('Gus Own');
    await phone.write('One');
    const task = await service.taskOf('Gus Own (');
    const asFay = async (path: string) => (await service.call('GET', path, undefined, { token: fay.token })).body;
    expect((await asFay('/api/tasks?list=mine')).items).toEqual([]);
    await service.ok('PATCH', `/api/tasks/${task.id}`, { assigneeIds: [fay.id] });
    const [row] = (await asFay('/api/tasks?list=mine')).items;
    expect(row).toMatchObject({ number: task.number, unread: 1, lastAction: { preview: 'One', content: 'text' } });
    expect(await asFay('/api/tasks/counts')).toMatchObject({ mine: 1, unread: 1 });

    const read = { actionId: row.lastAction.id };
    await service.call('PUT', `/api/tasks/${task.id}/read`, read, { token: fay.token });
    expect(await asFay('/api/tasks/counts')).toMatchObject({ mine: 1, unread: 0 });
    expect((await asFay(`/api/tasks?number=${task.number}`)).items[0].unreadFrom).toBeNull();
    await phone.write('Two');
    await until(
      'an unread message',
      async () => (await asFay(`/api/tasks?number=${task.number}`)).items[0].unread === 1,
    );
    await phone.write('Three');
    await until('two of them', async () => (await asFay(`/api/tasks?number=${task.number}`)).items[0].unread === 2);
    const second = (await service.feed(task.id)).find(({ text }) => text === 'Two');
    expect((await asFay(`/api/tasks?number=${task.number}`)).items[0].unreadFrom).toBe(second.id);

    const feed = await service.feed(task.id);
    const first = feed.find(({ text }) => text === 'One');
    for (const [{ id }, unread] of [
      [second, 2],
      [first, 3],
    ]) {
      const body = { actionId: id, unread: true };
      expect(await service.call('PUT', `/api/tasks/${task.id}/read`, body, { token: fay.token })).toMatchObject({
        status: 204,
      });
      const [now] = (await asFay(`/api/tasks?number=${task.number}`)).items;
      expect(now).toMatchObject({ unread, unreadFrom: id });
    }
  });

  it('sees what is nobody’s', async () => {
    const task = await service.ok('POST', '/api/tasks', { title: 'Nobody does it', assigneeIds: [] });
    expect(await names('list=unassigned')).toEqual(['Nobody does it']);
    await service.call('DELETE', `/api/tasks/${task.id}`);
    expect(await names('list=unassigned')).toEqual([]);
    expect((await rowOf(task)).title).toBe('Nobody does it');
  });
});
