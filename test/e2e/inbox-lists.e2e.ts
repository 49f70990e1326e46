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

  it('goes page by page, and is alone', async () => {
    const first = await service.ok('GET', '/api/tasks?list=waiting&limit=1');
    const rest = await service.ok('GET', `/api/tasks?list=waiting&limit=1&cursor=${first.nextCursor}`);
    expect([first.items.length, rest.items.length]).toEqual([1, 1]);
    expect(first.items[0].number).not.toBe(rest.items[0].number);
    const refused = await service.call('GET', '/api/tasks?list=waiting&search=x');
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ path: 'list' }] } });
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
    await phone.write('Two');
    await until(
      'an unread message',
      async () => (await asFay(`/api/tasks?number=${task.number}`)).items[0].unread === 1,
    );
  });

  it('sees what is nobody’s', async () => {
    const task = await service.ok('POST', '/api/tasks', { title: 'Nobody does it', assigneeIds: [] });
    expect(await names('list=unassigned')).toEqual(['Nobody does it']);
    await service.call('DELETE', `/api/tasks/${task.id}`);
    expect(await names('list=unassigned')).toEqual([]);
    expect((await rowOf(task)).title).toBe('Nobody does it');
  });
});
