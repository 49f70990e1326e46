import { Service } from '../support/service.js';
import { until } from '../support/until.js';

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service?.stop());

/** What an employee is mentioned in and has not read: number of the task and text, newest first. */
async function mentions({ token }: { token: string }): Promise<Array<[number, string]>> {
  const { body } = await service.call('GET', '/api/me/mentions', undefined, { token });
  return body.items.map(({ task, action }: { task: { number: number }; action: { text: string } }) => [
    task.number,
    action.text,
  ]);
}
const note = (task: { id: string }, text: string, ...employees: Array<{ id: string }>) =>
  service.ok('POST', `/api/tasks/${task.id}/actions`, {
    text,
    notify: { employeeIds: employees.map(({ id }) => id) },
  });
const setRead = (task: { id: string }, action: { id: string }, { token }: { token: string }) =>
  service.call('PUT', `/api/tasks/${task.id}/read`, { actionId: action.id }, { token });

describe('an employee who is to be notified', () => {
  it('finds what is for them, until they have read it, and again when they set the mark back', async () => {
    const [ann, bob] = [await service.employee('Ann'), await service.employee('Bob')];
    const one = await service.ok('POST', '/api/tasks', { title: 'One' });
    const two = await service.ok('POST', '/api/tasks', { title: 'Two' });
    const first = await note(one, 'first', ann);
    await note(one, 'for Bob alone', bob);
    await note(two, 'second', ann, bob);
    const third = await note(one, 'third', ann);

    expect(await mentions(ann)).toEqual([
      [one.number, 'third'],
      [two.number, 'second'],
      [one.number, 'first'],
    ]);
    expect((await setRead(one, first, ann)).status).toBe(204);
    expect(await mentions(ann)).toEqual([
      [one.number, 'third'],
      [two.number, 'second'],
    ]);
    await setRead(one, third, ann);
    expect(await mentions(ann)).toEqual([[two.number, 'second']]);
    await setRead(one, first, ann);
    expect(await mentions(ann)).toHaveLength(2);
    expect(await mentions(bob)).toEqual([
      [two.number, 'second'],
      [one.number, 'for Bob alone'],
    ]);
  });

  it('is not told of their own words, nor of tasks in the trash', async () => {
    const ann = await service.employee('Ann');
    const task = await service.ok('POST', '/api/tasks', { title: 'Task' });
    const body = { text: 'to myself', notify: { employeeIds: [ann.id] } };
    await service.call('POST', `/api/tasks/${task.id}/actions`, body, { token: ann.token });
    expect(await mentions(ann)).toEqual([]);
    await note(task, 'look', ann);
    await service.call('DELETE', `/api/tasks/${task.id}`);
    expect(await mentions(ann)).toEqual([]);
    await service.ok('POST', `/api/tasks/${task.id}/restore`);
    expect(await mentions(ann)).toHaveLength(1);
    await service.call('DELETE', `/api/tasks/${task.id}`);
    await service.call('DELETE', `/api/tasks/${task.id}?permanent=true`);
    expect(await mentions(ann)).toEqual([]);
  });

  it('gets them page by page, and is told what is wrong', async () => {
    const ann = await service.employee('Ann');
    const task = await service.ok('POST', '/api/tasks', { title: 'Task' });
    for (const text of ['a', 'b', 'c']) await note(task, text, ann);
    const page = async (cursor = '') =>
      (await service.call('GET', `/api/me/mentions?limit=2${cursor}`, undefined, { token: ann.token })).body;
    const first = await page();
    expect(first.items.map(({ action }: { action: { text: string } }) => action.text)).toEqual(['c', 'b']);
    const last = await page(`&cursor=${first.nextCursor}`);
    expect(last).toMatchObject({ items: [{ action: { text: 'a' } }], nextCursor: null });

    const other = await note(await service.ok('POST', '/api/tasks', { title: 'Other' }), 'elsewhere');
    expect(await setRead(task, other, ann)).toMatchObject({ status: 404, body: { type: 'action-not-found' } });
    expect(await setRead({ id: 'x' }, other, ann)).toMatchObject({ status: 404, body: { type: 'task-not-found' } });
  });
});

describe('a task made for a chat', () => {
  it('gets the next message of the customer', async () => {
    const { bot } = await service.linkedBot();
    const phone = bot.phoneOf(service.viber.createCustomer({ name: 'Cara Fox' }));
    await phone.write('Hello');
    const before = await service.taskOf('Cara Fox (');
    const body = { title: 'Claim', contactId: before.counterparty.id, chatId: before.chat.id, bindChat: true };
    const claim = await service.ok('POST', '/api/tasks', body);
    expect(claim.chat).toEqual(before.chat);

    await phone.write('About the claim');
    await until('the message in the new task', async () => {
      const feed = await service.feed(claim.id);
      return feed.some(({ text }: { text: string }) => text === 'About the claim');
    });
    expect(await service.feed(before.id)).toHaveLength(1);
    const answer = await service.reply(claim, 'We look at it');
    await service.delivery(claim.id, answer.id, 'delivered');
  });

  it.each<[object, string]>([
    [{ bindChat: true }, 'bindChat'],
    [{ chatId: 'nowhere' }, 'chatId'],
    [{ bindChat: 'yes' }, 'bindChat'],
  ])('is refused with %j', async (wrong, path) => {
    const refused = await service.call('POST', '/api/tasks', { title: 'x', ...wrong });
    expect(refused).toMatchObject({ status: 400, body: { type: 'validation', errors: [{ path }] } });
  });
});
