import { Service } from '../support/service.js';
import { until } from '../support/until.js';

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service?.stop());

const create = (title: string, rest: object = {}) => service.ok('POST', '/api/tasks', { title, ...rest });
const ids = async (path: string) => (await service.all(path)).map(({ id }) => id);
const since = (time: string) => `updatedSince=${encodeURIComponent(time)}`;

describe('tasks for a program that keeps up with them', () => {
  it('are those changed since a time, in the order of their changes, through pages of any size', async () => {
    const old = await create('Old');
    const made = [];
    for (let n = 0; n < 9; n++) made.push(await create(`Sync ${n}`, { statusId: n % 2 ? 'done' : 'new' }));
    const start = made[0].updatedAt;
    await service.ok('POST', `/api/tasks/${made[3].id}/actions`, { text: 'A note' });
    await service.ok('PATCH', `/api/tasks/${old.id}`, { title: 'Old, but changed' });
    const changes = [...made.filter((_, n) => n !== 3), made[3], old].map(({ id }) => id);
    const times = async (path: string) => (await service.all(path)).map(({ updatedAt }) => updatedAt);

    for (const limit of [2, 3, 100]) {
      const path = `/api/tasks?${since(start)}&limit=${limit}`;
      const sorted = await ids(`${path}&sort=updatedAt`);
      // Within one millisecond the number decides.
      expect(new Set(sorted)).toEqual(new Set(changes));
      expect(sorted).toHaveLength(changes.length);
      const rising = await times(`${path}&sort=updatedAt`);
      expect(rising).toEqual(rising.toSorted((a, b) => Date.parse(a) - Date.parse(b)));
      expect(await ids(`${path}&sort=-updatedAt`)).toEqual(sorted.toReversed());
      expect(await ids(path)).toEqual([...made.toReversed(), old].map(({ id }) => id));
      expect(await ids(`${path}&sort=updatedAt&statusId=done`)).toHaveLength(4);
    }
    expect(await ids(`/api/tasks?${since('2999-01-01')}`)).toEqual([]);
    expect(await ids(`/api/tasks?${since('2999-01-01T00:00:00+02:00')}&sort=updatedAt`)).toEqual([]);
  });

  it('are those of one status', async () => {
    const [open, done] = [await create('One status'), await create('One status', { statusId: 'done' })];
    const tag = '?search=one+status';
    expect(await ids(`/api/tasks${tag}&statusId=done`)).toEqual([done.id]);
    expect(await ids(`/api/tasks${tag}&statusId=new&state=active`)).toEqual([open.id]);
    expect(await ids(`/api/tasks${tag}&statusId=done&state=active`)).toEqual([]);
    expect(await ids(`/api/tasks${tag}&statusId=nonsense`)).toEqual([]);
  });

  it('are those of one bot, also when a link has brought them there', async () => {
    const [one, two] = [await service.linkedBot('One'), await service.linkedBot('Two')];
    const [ann, bob] = ['Ann', 'Bob'].map((name) => service.viber.createCustomer({ name, avatar: null }));
    await one.bot.phoneOf(ann!).write('Hello');
    await two.bot.phoneOf(bob!).write('Hello');
    const [ofOne, ofTwo] = [await service.taskOf('Ann ('), await service.taskOf('Bob (')];
    const of = ({ account }: { account: { id: string } }) => ids(`/api/tasks?accountId=${account.id}`);
    expect([await of(one), await of(two)]).toEqual([[ofOne.id], [ofTwo.id]]);
    expect(await ids(`/api/tasks?accountId=${one.account.id}&statusId=done`)).toEqual([]);
    expect(await ids(`/api/tasks?accountId=${one.account.id}&sort=-updatedAt`)).toEqual([ofOne.id]);
    expect(await ids('/api/tasks?accountId=nobody')).toEqual([]);

    const made = await create('By hand');
    const link = await service.ok('POST', `/api/messengers/accounts/${two.account.id}/entry-links`, {
      taskId: made.id,
    });
    const html = await (await fetch(link.url)).text();
    const deepLink = new URL(/href="(viber:[^"]*)"/.exec(html)![1]!.replaceAll('&amp;', '&'));
    const phone = two.bot.phoneOf(service.viber.createCustomer({ name: 'Cid', avatar: null }));
    await phone.open({ context: deepLink.searchParams.get('context')! });
    await phone.write('I am here');
    await until('the message', async () => (await service.feed(made.id))[0]);
    expect(await of(two)).toEqual([made.id, ofTwo.id]);
    expect((await service.ok('GET', `/api/tasks/${made.id}`)).version).toBe(made.version + 1);
  });

  it.each([
    ['?updatedSince=yesterday', 'updatedSince'],
    ['?updatedSince=2026-02-30T25:00:00Z', 'updatedSince'],
    ['?updatedSince=2026-01-01T00:00:00', 'updatedSince'],
    ['?sort=number', 'sort'],
    ['?sort=updatedAt&search=x', 'sort'],
    ['?state=trash&statusId=done', 'statusId'],
  ])('refuse %s and name the field', async (query, path) => {
    const { status, body } = await service.call('GET', `/api/tasks${query}`);
    expect([status, body.type, body.errors?.[0].path]).toEqual([400, 'validation', path]);
  });

  it('refuse the cursor of another order', async () => {
    for (const title of ['C1', 'C2', 'C3']) await create(title);
    const orders = ['-createdAt', 'updatedAt', '-updatedAt'];
    for (const order of orders) {
      const { nextCursor } = await service.ok('GET', `/api/tasks?limit=1&sort=${order}`);
      for (const other of orders) {
        const { status } = await service.call('GET', `/api/tasks?limit=1&sort=${other}&cursor=${nextCursor}`);
        expect([order, other, status]).toEqual([order, other, order === other ? 200 : 400]);
      }
    }
  });
});

it('lists the contacts changed since a time, and refuses a second criterion beside it', async () => {
  const made = [];
  for (const name of ['Ann', 'Bob', 'Cid', 'Dan']) made.push(await service.ok('POST', '/api/contacts', { name }));
  const { updatedAt } = await service.ok('PATCH', `/api/contacts/${made[1].id}`, { group: 'Partners' });
  expect(await ids(`/api/contacts?${since(updatedAt)}`)).toContain(made[1].id);
  const all = made.toReversed().map(({ id }) => id);
  for (const limit of [1, 3, 100]) {
    expect(await ids(`/api/contacts?${since(made[0].createdAt)}&limit=${limit}`)).toEqual(all);
  }
  expect(await ids(`/api/contacts?${since('2999-01-01')}`)).toEqual([]);
  const both = await service.call('GET', `/api/contacts?${since(updatedAt)}&search=Bob`);
  expect([both.status, both.body.type]).toEqual([400, 'validation']);
});

describe('a feed', () => {
  let path: string;
  let feed: string[];
  beforeAll(async () => {
    const task = await create('Feed');
    path = `/api/tasks/${task.id}/actions`;
    for (let n = 0; n < 9; n++) await service.ok('POST', path, { text: `note ${n}` });
    feed = await ids(path);
  });

  it('comes from its end, too', async () => {
    for (const limit of [1, 4, 100]) {
      expect(await ids(`${path}?limit=${limit}`)).toEqual(feed);
      expect(await ids(`${path}?limit=${limit}&order=desc`)).toEqual(feed.toReversed());
    }
  });

  it.each(['asc', 'desc'])('comes around an action, and goes on from there both ways (%s)', async (order) => {
    const expected = order === 'asc' ? feed : feed.toReversed();
    const back = order === 'asc' ? 'desc' : 'asc';
    for (const [index, id] of expected.entries()) {
      for (const limit of [1, 2, 5, 100]) {
        const page = await service.ok('GET', `${path}?around=${id}&order=${order}&limit=${limit}`);
        const shown = page.items.map((action: { id: string }) => action.id);
        const first = expected.indexOf(shown[0]);
        expect(shown).toContain(id);
        expect(shown).toEqual(expected.slice(first, first + shown.length));
        const rest = async (way: string, cursor: string | null) =>
          cursor ? (await service.ok('GET', `${path}?order=${way}&cursor=${cursor}`)).items : [];
        const [before, after] = [await rest(back, page.previousCursor), await rest(order, page.nextCursor)];
        const whole = [...before.toReversed(), ...page.items, ...after].map((action: { id: string }) => action.id);
        expect([index, limit, whole]).toEqual([index, limit, expected]);
      }
    }
  });

  it('refuses what does not go together', async () => {
    const { nextCursor } = await service.ok('GET', `${path}?limit=1`);
    for (const [query, field] of [
      [`?cursor=${nextCursor}&order=desc`, 'cursor'],
      [`?cursor=${nextCursor}&around=${feed[0]}`, 'around'],
      ['?around=nobody', 'around'],
      ['?order=newest', 'order'],
    ]) {
      const { status, body } = await service.call('GET', path + query);
      expect([query, status, body.errors?.[0].path]).toEqual([query, 400, field]);
    }
  });
});
