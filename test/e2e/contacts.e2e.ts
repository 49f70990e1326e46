import type { Button } from '../../src/sandbox/button-press.js';
import type { CustomerOptions } from '../../src/sandbox/customer.js';
import { problem, problemOf } from '../support/callbacks.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service?.stop());

/** A customer who has written to the bot. */
async function customer(
  bot: Awaited<ReturnType<Service['linkedBot']>>['bot'],
  name: string,
  options: CustomerOptions = {},
) {
  const phone = bot.phoneOf(service.viber.createCustomer({ name, avatar: null, ...options }));
  await phone.write(`Good day from ${name}`);
  const task = await service.taskOf(`${name} (`);
  return { phone, task, id: task.counterparty.id as string };
}
/** Without what tells how often it was changed. */
const content = ({ version: _, updatedAt: __, ...rest }: Record<string, unknown>) => rest;
const contact = (id: string) => service.ok('GET', `/api/contacts/${id}`);
const change = (id: string, body: object) => service.ok('PATCH', `/api/contacts/${id}`, body);
const found = async (search: string) =>
  (await service.all(`/api/contacts?search=${encodeURIComponent(search)}`)).map(({ name }) => name);

it('finds a contact by name, by tag and by a phone number however it is written', async () => {
  const { bot } = await service.linkedBot();
  const ion = await customer(bot, 'Ion Țurcanu');
  const ana = await customer(bot, 'Ana Popescu');
  await change(ion.id, { phones: [{ number: '00373 69 123-456' }], tags: ['Wholesale'] });
  await change(ana.id, { phones: [{ number: '069 777 888' }], tags: ['Retail'] });
  expect((await contact(ion.id)).phones).toEqual([{ number: '+37369123456', provenance: 'typed' }]);

  for (const search of [
    '+373 69 123-456',
    '069123456',
    '00373 69 123 456',
    '(069) 123.456',
    '123 456',
    'țurcanu ion',
  ]) {
    expect([search, await found(search)]).toEqual([search, ['Ion Țurcanu']]);
  }
  for (const search of ['+37369777888', '0 69 777888', 'RETAIL', 'ana retail']) {
    expect([search, await found(search)]).toEqual([search, ['Ana Popescu']]);
  }
  expect(await found('wholesale ana')).toEqual([]);
});

it('lists who has a tag, and who is of a group, page by page and with words', async () => {
  const made = async (name: string, body: object) => service.ok('POST', '/api/contacts', { name, ...body });
  const [ann, bob, eve] = [
    await made('Ann', { tags: ['boiler', 'warranty'], group: 'Retail customers' }),
    await made('Bob', { tags: ['boiler'] }),
    await made('Eve', { tags: ['boilers'], group: 'Retail' }),
  ];
  const listed = async (query: object) =>
    (await service.all(`/api/contacts?${new URLSearchParams({ limit: '1', ...query }).toString()}`)).map(
      ({ name }) => name,
    );
  // New cards are found a moment after they are made.
  await until('all of them', async () => (await found('boiler')).length === 3);

  expect(await listed({ tag: 'boiler' })).toEqual(['Bob', 'Ann']);
  expect(await listed({ tag: 'Boiler' })).toEqual([]);
  expect(await listed({ group: 'Retail' })).toEqual(['Eve']);
  expect(await listed({ tag: 'boiler', group: 'Retail customers' })).toEqual(['Ann']);
  expect(await listed({ tag: 'boiler', search: 'bo' })).toEqual(['Bob', 'Ann']);
  expect(await listed({ tag: 'boiler', search: 'bob' })).toEqual(['Bob']);

  await change(bob.id, { tags: [], group: 'Retail' });
  await change(eve.id, { group: null });
  expect(await listed({ tag: 'boiler' })).toEqual(['Ann']);
  expect(await listed({ group: 'Retail' })).toEqual(['Bob']);
  await service.ok('POST', `/api/contacts/${bob.id}/merge`, { contactId: ann.id });
  expect(await listed({ tag: 'warranty' })).toEqual(['Bob']);

  const both = await service.call('GET', '/api/contacts?tag=boiler&externalId=7');
  expect(both).toMatchObject({ status: 400, body: { errors: [{ path: 'externalId' }] } });
});

it('offers the tags and groups that are in use, the most used first', async () => {
  const made = (name: string, card: object) => service.ok('POST', '/api/contacts', { name, ...card });
  await made('Ion', { tags: ['offer: heat'], group: 'Offer: shops' });
  await made('Ana', { tags: ['offer: heat', 'offer: cold'], group: 'Offer: homes' });
  await made('Ivan', { group: 'Offer: homes' });
  const task = await service.ok('POST', '/api/tasks', { title: 'A boiler' });
  await service.ok('PATCH', `/api/tasks/${task.id}`, { tags: ['Offer: visit', 'offer: heat'] });
  const offered = async (path: string) => (await service.ok('GET', path)).items;

  // New cards are there a moment after they are made.
  await until('all cards', async () => (await offered('/api/contact-groups?search=offer'))[0]?.uses === 2);
  expect(await offered('/api/contact-groups?search=OFFER')).toEqual([
    { name: 'Offer: homes', uses: 2 },
    { name: 'Offer: shops', uses: 1 },
  ]);
  expect(await offered('/api/tags?search=offer')).toEqual([
    { name: 'offer: heat', uses: 3 },
    { name: 'Offer: visit', uses: 1 },
    { name: 'offer: cold', uses: 1 },
  ]);
  expect(await offered('/api/tags?search=offer&limit=1')).toHaveLength(1);
});

it('makes two cards one, answers to both, and makes them two again without a trace', async () => {
  const { bot } = await service.linkedBot('Sales');
  const other = await service.linkedBot('Support');
  const home = await customer(bot, 'Maria at home');
  const work = await customer(other.bot, 'Maria at work');
  await change(home.id, { tags: ['home'], phones: [{ number: '+37369000001' }] });
  await change(work.id, { tags: ['work'], group: 'Partners', phones: [{ number: '+37369000002' }] });
  const everything = async () => ({
    cards: (await service.all('/api/contacts?search=Maria')).map(content),
    tasks: [
      await service.ok('GET', `/api/tasks/${home.task.id}`),
      await service.ok('GET', `/api/tasks/${work.task.id}`),
    ],
    feeds: [await service.feed(home.task.id), await service.feed(work.task.id)],
  });
  const before = await everything();

  const path = `/api/contacts/${home.id}/merge`;
  const merged = await service.ok('POST', path, { contactId: work.id, fields: { name: 'other' } });
  expect(merged).toMatchObject({
    id: home.id,
    name: 'Maria at work',
    group: 'Partners',
    tags: ['home', 'work'],
    phones: [{ number: '+37369000001' }, { number: '+37369000002' }],
  });
  const bots = merged.chats.map((chat: { accountName: string }) => chat.accountName);
  expect(new Set(bots)).toEqual(new Set(['Sales', 'Support']));
  expect(await found('Maria')).toEqual(['Maria at work']);

  const gone = await service.call('GET', `/api/contacts/${work.id}`);
  expect(problemOf(gone)).toEqual(problem(410, 'contact-merged'));
  expect(gone.body).toMatchObject({ survivorId: home.id, detail: expect.stringContaining(home.id) });
  expect(problemOf(await service.call('PATCH', `/api/contacts/${work.id}`, { name: 'x' }))).toEqual(
    problem(410, 'contact-merged'),
  );
  expect(problemOf(await service.call('POST', path, { contactId: work.id }))).toEqual(problem(409, 'already-merged'));
  expect(problemOf(await service.call('POST', path, { contactId: home.id }))).toEqual(problem(400, 'validation'));
  expect(problemOf(await service.call('POST', path, { contactId: work.id, fields: { name: 'mine' } }))).toEqual(
    problem(400, 'validation'),
  );

  // The one who stays has both tasks; each answer goes through the task's own bot.
  const tasks = await service.all(`/api/tasks?contactId=${home.id}`);
  expect(new Set(tasks.map(({ id }) => id))).toEqual(new Set([home.task.id, work.task.id]));
  await work.phone.write('Are you there?');
  await service.quiet();
  const task = await service.ok('GET', `/api/tasks/${work.task.id}`);
  expect(task).toMatchObject({ assigner: { id: home.id, name: 'Maria at work' }, counterparty: { id: home.id } });
  const answer = await service.reply(task, 'We are.');
  await service.delivery(task.id, answer.id, 'delivered');
  expect(work.phone.received.map(({ text }) => text)).toEqual(['We are.']);
  expect(home.phone.received).toEqual([]);
  expect((await service.feed(task.id)).every(({ author }) => author.id !== work.id)).toBe(true);
  await change(home.id, { group: 'VIP' });

  const list = await service.all(`/api/contacts/${home.id}/merges`);
  expect(list).toMatchObject([
    {
      id: merged.mergeId,
      survivor: { id: home.id },
      other: { id: work.id },
      fields: { name: 'other' },
      undoneAt: null,
    },
  ]);
  expect(list[0].mergedBy.name).toBe('Administrator');
  const undone = await service.ok('POST', `/api/contacts/merges/${merged.mergeId}/undo`);
  expect(content(undone.survivor)).toEqual({ ...before.cards.find(({ id }) => id === home.id), group: 'VIP' });
  expect(content(undone.restored)).toEqual(before.cards.find(({ id }) => id === work.id));
  const again = await service.call('POST', `/api/contacts/merges/${merged.mergeId}/undo`);
  expect(problemOf(again)).toEqual(problem(409, 'merge-undone'));

  await change(home.id, { group: null });
  const after = await everything();
  expect(after.cards).toEqual(before.cards);
  // What was written meanwhile stays where it was written.
  expect(after.tasks.map(({ updatedAt: _, ...rest }) => rest)).toEqual(
    before.tasks.map(({ updatedAt: _, ...rest }) => rest),
  );
  expect(after.feeds[0]).toEqual(before.feeds[0]);
  expect(after.feeds[1]!.slice(0, 1)).toEqual(before.feeds[1]);
  const [, written, answered] = after.feeds[1]!;
  expect(written).toMatchObject({ text: 'Are you there?', author: { id: work.id, name: 'Maria at work' } });
  expect(answered).toMatchObject({ notify: { contactIds: [work.id] }, deliveries: [{ contactId: work.id }] });
});

it('suggests cards whose owners shared the same number, and shows the card after a merge before it is made', async () => {
  const sales = await service.linkedBot('Sales of heaters');
  const repairs = await service.linkedBot('Repairs of heaters');
  const one = await customer(sales.bot, 'Petro', { phoneNumber: '380671112233' });
  const other = await customer(repairs.bot, 'Petro Shevchenko', { phoneNumber: '380671112233' });
  const third = await customer(repairs.bot, 'A colleague');
  const duplicates = async (id: string) => (await service.ok('GET', `/api/contacts/${id}/duplicates`)).items;
  await change(third.id, { phones: [{ number: '+380671112233' }] });
  for (const { id, task, phone } of [one, other]) {
    const action = await service.ok('POST', `/api/tasks/${task.id}/request-phone`, {});
    await service.delivery(task.id, action.id, 'delivered');
    await phone.press((phone.keyboard as { Buttons: Button[] }).Buttons[0]!);
    await service.quiet();
    expect((await contact(id)).phones).toEqual([{ number: '+380671112233', provenance: 'shared' }]);
  }
  expect(await duplicates(one.id)).toEqual([{ contact: await contact(other.id), numbers: ['+380671112233'] }]);
  expect(await duplicates(third.id)).toEqual([]);

  const before = [await contact(one.id), await contact(other.id)];
  const merge = { contactId: other.id, fields: { name: 'other' } };
  const preview = await service.ok('POST', `/api/contacts/${one.id}/merge`, { ...merge, dryRun: true });
  expect([await contact(one.id), await contact(other.id)]).toEqual(before);
  const merged = await service.ok('POST', `/api/contacts/${one.id}/merge`, merge);
  expect(preview).toEqual({ ...merged, mergeId: '', updatedAt: expect.any(String) });
  expect(merged).toMatchObject({ name: 'Petro Shevchenko' });
  expect(await duplicates(one.id)).toEqual([]);
  const gone = await service.call('GET', `/api/contacts/${other.id}/duplicates`);
  expect(gone).toMatchObject({ status: 410 });
});
