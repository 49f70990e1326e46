import { Service } from '../support/service.js';
import { until } from '../support/until.js';

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service?.stop());

const create = (title: string, rest: object = {}) => service.ok('POST', '/api/tasks', { title, ...rest });
const titles = async (query: string) => (await service.all(`/api/tasks${query}`)).map(({ title }) => title);
const search = (text: string) => titles(`?search=${encodeURIComponent(text)}`);

describe('searching tasks', () => {
  it('finds part of a title in any script, whatever the case', async () => {
    for (const title of ['ПРИНТЕР сломан', 'принтера нет', 'Straße Ω', 'Żółw', 'İstanbul']) await create(title);
    expect(await search('Принтер')).toEqual(['принтера нет', 'ПРИНТЕР сломан']);
    expect(await search('  СЛОМ ')).toEqual(['ПРИНТЕР сломан']);
    expect(await search('STRAßE')).toEqual(['Straße Ω']);
    expect(await search('ω')).toEqual(['Straße Ω']);
    expect(await search('żÓŁW')).toEqual(['Żółw']);
    expect(await search('İstanbul')).toEqual(['İstanbul']);
    expect(await search('принтеры')).toEqual([]);
  });

  it('takes every sign literally', async () => {
    for (const title of ['100% done', '100 done', 'a_b', 'axb', "it's \\ here!", 'semi; DROP']) await create(title);
    expect(await search('100%')).toEqual(['100% done']);
    expect(await search('a_b')).toEqual(['a_b']);
    expect((await search('%')).every((title) => title.includes('%'))).toBe(true);
    expect((await search('_')).every((title) => title.includes('_'))).toBe(true);
    expect(await search("it's \\ h")).toEqual(["it's \\ here!"]);
    expect(await search('here!')).toEqual(["it's \\ here!"]);
    expect(await search("'; DROP")).toEqual([]);
  });

  it('finds a task by what was written in its feed, and its customer by name, a moment later', async () => {
    const { bot } = await service.linkedBot('Boilers');
    const phone = bot.phoneOf(service.viber.createCustomer({ name: 'Żaneta Öztürk' }));
    await phone.write('Good morning');
    await phone.write('The boiler E-04 on the Ünterdeck is cold');
    const task = await service.taskOf('Żaneta');
    await service.ok('POST', `/api/tasks/${task.id}/actions`, { text: 'Technician booked' });
    for (const text of ['boil', 'e-04', 'unterdeck COLD', 'technician good', 'zaneta']) {
      await until(`"${text}" finds it`, async () => (await search(text)).includes(task.title));
    }
    const named = () => service.all('/api/contacts?search=ozturk');
    await until('the contact is found', async () => (await named()).length === 1);
  });

  it('finds a task by its number, with and without #', async () => {
    const task = await create('By number');
    for (const text of [`${task.number}`, `#${task.number}`]) {
      const found = await service.all(`/api/tasks?search=${encodeURIComponent(text)}`);
      expect(found.map(({ id }) => id)).toContain(task.id);
    }
  });
});

describe('lists of tasks', () => {
  it('keep active, inactive and trash apart; without a state the trash is left out', async () => {
    const [active, inactive, trash] = [
      await create('List active'),
      await create('List inactive', { statusId: 'done' }),
      await create('List trash'),
    ];
    await service.ok('DELETE', `/api/tasks/${trash.id}`);
    expect([active.state, inactive.state]).toEqual(['active', 'inactive']);
    expect(await titles('?search=List')).toEqual(['List inactive', 'List active']);
    expect(await titles('?search=List&state=active')).toEqual(['List active']);
    expect(await titles('?search=List&state=inactive')).toEqual(['List inactive']);
    expect(await titles('?search=List&state=trash')).toEqual(['List trash']);
    await service.ok('DELETE', `/api/tasks/${trash.id}?permanent=true`);
    expect(await titles('?search=List&state=trash')).toEqual([]);
  });

  it('show what is for one contact, and what one person does', async () => {
    const { bot } = await service.linkedBot();
    const customers = ['Ann', 'Bob'].map((name) => bot.phoneOf(service.viber.createCustomer({ name })));
    for (const phone of customers) await phone.write('Hello');
    const ann = (await service.taskOf('Ann (')).counterparty;
    const eve = await service.employee('Eve');
    await create('For Ann, by Eve', { contactId: ann.id, assigneeIds: [eve.id] });
    await create('By Eve', { assigneeIds: [eve.id] });
    expect(await titles(`?contactId=${ann.id}`)).toEqual(['For Ann, by Eve', 'Ann (Viber, Service desk)']);
    expect(await titles(`?assigneeId=${eve.id}`)).toEqual(['By Eve', 'For Ann, by Eve']);
    expect(await titles(`?assigneeId=${eve.id}&contactId=${ann.id}&search=eve`)).toEqual(['For Ann, by Eve']);
    expect(await titles('?contactId=nobody')).toEqual([]);
  });

  it('give every task once, newest first, through pages of any size, while new ones come in', async () => {
    const made = [];
    for (let index = 0; index < 130; index++) made.push((await create(`Page ${index}`)).id);
    const newestFirst = made.toReversed();
    for (const limit of [7, 50, 100]) {
      const ids = (await service.all(`/api/tasks?search=Page&limit=${limit}`)).map(({ id }) => id);
      expect(ids).toEqual(newestFirst);
    }
    const first = await service.ok('GET', '/api/tasks?search=Page&limit=100');
    expect(first.items).toHaveLength(100);
    await create('Page, but new');
    const second = await service.ok('GET', `/api/tasks?search=Page&limit=100&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(newestFirst);
    expect(second.nextCursor).toBeNull();
  });

  it.each([
    ['?limit=101', 'limit'],
    ['?limit=0', 'limit'],
    ['?limit=many', 'limit'],
    ['?state=done', 'state'],
    ['?cursor=nonsense', 'cursor'],
    [`?search=${'x'.repeat(201)}`, 'search'],
    ['?sort=title', 'sort'],
  ])('refuse %s and name the field', async (query, path) => {
    const { status, headers, body } = await service.call('GET', `/api/tasks${query}`);
    expect({ status, type: body.type }).toEqual({ status: 400, type: 'validation' });
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(body.errors.map((error: { path: string }) => error.path)).toContain(path);
  });
});

describe('a long feed', () => {
  it('comes in pages, in order, each action once', async () => {
    const task = await create('Feed');
    const texts = Array.from({ length: 110 }, (_, index) => `comment ${index}`);
    for (const text of texts) await service.ok('POST', `/api/tasks/${task.id}/actions`, { text });
    for (const limit of [9, 100]) {
      const feed = await service.all(`/api/tasks/${task.id}/actions?limit=${limit}`);
      expect(feed.map(({ text }) => text)).toEqual(texts);
    }
    const wrong = await service.call('GET', `/api/tasks/${task.id}/actions?cursor=bm9uc2Vuc2U`);
    expect(wrong.status).toBe(400);
  });
});
