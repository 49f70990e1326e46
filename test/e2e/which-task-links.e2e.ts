import type { SimulatedPhone } from '../../src/sandbox/simulated-viber.js';
import { Service } from '../support/service.js';

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service?.stop());

let made = 0;

/** A customer with a bot of its own, under these settings. */
async function customer(overrides: Record<string, unknown>) {
  const name = `Ольга ${++made}`;
  const { bot, account } = await service.linkedBot(`Bot ${made}`);
  await service.ok('PATCH', `/api/messengers/accounts/${account.id}`, { overrides });
  return { name, account, phone: bot.phoneOf(service.viber.createCustomer({ name })) };
}

/** Writes; @returns the customer's newest task. */
async function write(phone: SimulatedPhone, name: string, text: string) {
  await phone.write(text);
  await service.quiet();
  return (await service.all('/api/tasks')).find((task) => task.title.startsWith(`${name} (`));
}

const finish = (task: { id: string }) => service.ok('PATCH', `/api/tasks/${task.id}`, { statusId: 'completed' });
const link = (task: { number: number; title: string }) => `Previous task: #${task.number} ${task.title}`;

describe('a task that continues another', () => {
  it.each([
    [0, []],
    [1, ['Ольга: Спасибо']],
    [
      5,
      ['Ольга: three', 'Ольга: [sticker]', 'Administrator: Уже едем', 'Ольга: [location 53.9, 27.5]', 'Ольга: Спасибо'],
    ],
  ] as const)('names it, links it, and quotes the last %d messages of both sides', async (historyInNewTask, quotes) => {
    const { name, phone } = await customer({ historyInNewTask });
    const old = await write(phone, name, 'one');
    await phone.write('two');
    await phone.write('three');
    await phone.send({ type: 'sticker', sticker_id: 40129 });
    await service.quiet();
    const reply = await service.reply(old, 'Уже едем');
    await service.delivery(old.id, reply.id, 'delivered');
    await service.ok('POST', `/api/tasks/${old.id}/actions`, { text: 'Not for the customer' });
    await phone.send({ type: 'location', location: { lat: 53.9, lon: 27.5 } });
    await phone.write('Спасибо');
    await service.quiet();
    await finish(old);

    const next = await write(phone, name, 'И снова здравствуйте');
    expect(next.previousTaskId).toBe(old.id);
    const [message, , linkLine, , heading, ...lines] = next.description.split('\n');
    expect([message, linkLine]).toEqual(['И снова здравствуйте', link(old)]);
    expect(heading).toBe(quotes.length > 0 ? 'Earlier in this conversation (times in UTC):' : undefined);
    const shown = lines.map((line: string) => line.replace(/^\[\d{4}-\d\d-\d\d \d\d:\d\d\] /, ''));
    expect(shown).toEqual(quotes.map((quote) => quote.replace('Ольга', name)));
    expect((await service.feed(next.id)).map(({ text }) => text)).toEqual(['И снова здравствуйте']);
  });

  it('continues the one before it, not the first: each names its own', async () => {
    const { name, phone } = await customer({ historyInNewTask: 0 });
    const one = await write(phone, name, 'one');
    await finish(one);
    const two = await write(phone, name, 'two');
    await service.ok('DELETE', `/api/tasks/${two.id}`);
    const three = await write(phone, name, 'three');
    expect([one.previousTaskId, two.previousTaskId, three.previousTaskId]).toEqual([null, one.id, two.id]);
    expect(three.description).toBe(`three\n\n${link(two)}`);
  });

  it('after a deletion for good names the number that is left, and quotes nothing', async () => {
    const { name, phone } = await customer({ historyInNewTask: 50, createTaskWhenNoneActive: false });
    const old = await write(phone, name, 'one');
    await service.ok('DELETE', `/api/tasks/${old.id}`);
    await service.ok('DELETE', `/api/tasks/${old.id}?permanent=true`);
    const next = await write(phone, name, 'two');
    expect(next.description).toBe(`two\n\nPrevious task: #${old.number} (deleted)`);
  });

  it('quotes ten messages unless told otherwise', async () => {
    const { name, phone } = await customer({});
    const old = await write(phone, name, 'message 0');
    for (let index = 1; index < 12; index++) await phone.write(`message ${index}`);
    await service.quiet();
    await finish(old);
    const next = await write(phone, name, 'Again');
    const quoted = next.description.match(/message \d+/g);
    expect(quoted).toEqual(Array.from({ length: 10 }, (_, index) => `message ${index + 2}`));
  });
});

describe("the contact's role in the task their message opens", () => {
  it.each([
    ['assigner', 'contact', ['employee']],
    ['assignee', 'employee', ['contact', 'employee']],
    ['both', 'contact', ['contact', 'employee']],
  ])('%s', async (contactTaskRole, assigner, assignees) => {
    const { name, phone } = await customer({ contactTaskRole });
    const task = await write(phone, name, 'Hello');
    expect(task.counterparty.name).toBe(name);
    expect(task.assigner.kind).toBe(assigner);
    expect(task.assignees.map(({ kind }: { kind: string }) => kind)).toEqual(assignees);
    const contact = [task.assigner, ...task.assignees].find(({ kind }: { kind: string }) => kind === 'contact');
    expect(contact).toMatchObject({ kind: 'contact', id: task.counterparty.id, name });
    const found = await service.all(`/api/tasks?assigneeId=${task.counterparty.id}`);
    expect(found.map(({ id }) => id)).toEqual(assignees.includes('contact') ? [task.id] : []);
  });

  it('leaves the work to the employees named for the bot, and follows the common setting where the bot has none', async () => {
    const [ann, bob] = [await service.employee('Ann'), await service.employee('Bob')];
    const { name, phone, account } = await customer({});
    await service.ok('PATCH', `/api/messengers/accounts/${account.id}`, { additionalAssigneeIds: [bob.id, ann.id] });
    await service.ok('PATCH', '/api/messengers/settings', { contactTaskRole: 'assignee' });
    try {
      const task = await write(phone, name, 'Hello');
      expect(task.assigner).toMatchObject({ kind: 'employee', id: bob.id });
      expect(task.assignees.map(({ id }: { id: string }) => id)).toEqual([task.counterparty.id, bob.id, ann.id]);
    } finally {
      await service.ok('PATCH', '/api/messengers/settings', { contactTaskRole: 'assigner' });
    }
  });
});
