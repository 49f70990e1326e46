import { DataSource } from 'typeorm';
import { ChangeContact } from '../../src/contexts/contacts/change-contact/change-contact.command.js';
import { CreateContacts, NamePlaceholders } from '../../src/contexts/contacts/contract.js';
import { ListContacts } from '../../src/contexts/contacts/list-contacts/list-contacts.query.js';
import { ContactReindex1764500200000 } from '../../src/contexts/contacts/persistence/migrations/1764500200000-contact-reindex.js';
import { AddAction } from '../../src/contexts/tasks/add-action/add-action.command.js';
import { TaskReindex1764500003000 } from '../../src/contexts/tasks/persistence/migrations/1764500003000-task-reindex.js';
import { ChangeTask } from '../../src/contexts/tasks/tasks/change-task.command.js';
import { CreateTask } from '../../src/contexts/tasks/tasks/create-task.command.js';
import { DeleteTaskForGood, TrashTask } from '../../src/contexts/tasks/tasks/trash.command.js';
import { SearchIndexing } from '../../src/platform/search/search-indexing.js';
import { testDatabaseKind } from '../support/database.js';
import { action, BY, MergeBench } from '../support/merges.js';

let bench: MergeBench;
beforeAll(async () => (bench = await MergeBench.start()));
beforeEach(async () => {
  await bench.clear();
  for (const table of ['task_word', 'contact_word']) await bench.inbound.app.database.execute(`DELETE FROM ${table}`);
});
afterAll(() => bench?.stop());

const indexed = () => bench.inbound.app.get(SearchIndexing).catchUp();
const tasksBy = async (search: string) => (await bench.tasks({ search })).map(({ title }) => title);
const contactsBy = async (search: string) =>
  (await bench.inbound.app.queries.execute(new ListContacts({ search }, 100, undefined))).items.map(({ name }) => name);
const task = (title: string, rest: object = {}) => bench.run(new CreateTask({ title, description: '', ...rest }, BY));
const change = (id: string, changes: object) => bench.run(new ChangeContact(id, changes, BY));

/** As though the version before had indexed next to nothing, and this one is started now. */
async function upgrade() {
  await bench.inbound.app.database.execute('DELETE FROM contact_word');
  await bench.inbound.app.database.execute('DELETE FROM task_word WHERE part <> 3');
  const runner = bench.inbound.app.get(DataSource).createQueryRunner();
  try {
    for (const migration of [new ContactReindex1764500200000(), new TaskReindex1764500003000()]) {
      await migration.down(runner);
      await migration.up(runner);
    }
  } finally {
    await runner.release();
  }
}

describe(`what is found, and by what (${testDatabaseKind()})`, () => {
  it.each([
    ['Дем’янов', "Дем'янов"],
    ["Лук'яненко", 'Лук’яненко'],
    ['Памʼятка', "пам'ятка"],
    ["п'ять", 'пʼять'],
    ['O’Brien', "O'Brien"],
    ['l`homme', "l'homme"],
    ['d´Artagnan', 'd′artagnan'],
    ['ма\u200bгазин', 'магазин'],
    ['super\u200bmarket', 'supermarket'],
    ['tasta\ufefftura', 'tastatura'],
    ['كتاب\u200c\u200cها', 'كتابها'],
    ['علی', 'علي'],
    ['٣٧٣', '373'],
    ['nr\u20115', 'nr–5'],
  ])('%j and %j are one word in names, tags, tasks and feeds, and stay as they were written', async (one, other) => {
    for (const [written, typed] of [
      [one, other],
      [other, one],
    ] as const) {
      await bench.clear();
      await bench.run(new CreateContacts([{ name: written }, { name: 'Somebody else' }]));
      await task(written);
      const inFeed = await task('By its feed');
      await bench.run(new AddAction(inFeed, action(`It says ${written} there`), BY, null));
      await task('By its tag', { tags: [written] });
      await indexed();
      expect([typed, await contactsBy(typed)]).toEqual([typed, [written]]);
      expect([typed, await tasksBy(typed)]).toEqual([typed, ['By its tag', 'By its feed', written]]);
    }
  });

  it('asks for nothing with what shows nothing', async () => {
    await bench.run(new CreateContacts([{ name: 'Ann' }]));
    await task('Roof');
    await indexed();
    for (const search of ['', ' ', '\u200b', '\ufeff\u00ad', '\u2060 \u202a']) {
      expect([await contactsBy(search), await tasksBy(search)]).toEqual([['Ann'], ['Roof']]);
    }
  });

  it('indexes what was there before an upgrade once more, in slices, and goes on where it was', async () => {
    await bench.run(new CreateContacts(Array.from({ length: 230 }, (_, i) => ({ name: `O’Brien ${i}` }))));
    for (let i = 0; i < 45; i++) {
      const id = await task(`Пам’ятка ${i}`, { tags: ['blue'] });
      await bench.run(new AddAction(id, action(`text ${i}`), BY, null));
    }
    const [customer] = await bench.people('Zoe’s');
    await change(customer!, { phones: [{ number: '+40721234567' }] });
    const gone = await task('Secret');
    await bench.run(new TrashTask(gone, BY));
    await bench.run(new DeleteTaskForGood(gone, BY));
    await indexed();
    await upgrade();
    expect([await tasksBy("пам'ятка"), await contactsBy("o'brien")]).toEqual([[], []]);
    // What is new does not wait for what was there.
    await task('Brand new');
    expect(await tasksBy('brand')).toEqual(['Brand new']);
    const indexing = bench.inbound.app.get(SearchIndexing) as unknown as { some(): Promise<number> };
    await indexing.some();
    expect([await contactsBy("o'brien 0"), await contactsBy("o'brien 229")]).toEqual([['O’Brien 0'], []]);
    expect((await tasksBy("пам'ятка")).length).toBeLessThan(45);
    await indexed();
    expect((await tasksBy("пам'ятка")).length).toBe(45);
    expect(await tasksBy('text 44')).toEqual(['Пам’ятка 44']);
    expect((await bench.tasks({ tag: 'blue' })).length).toBe(45);
    expect(await contactsBy("o'brien 229")).toEqual(['O’Brien 229']);
    expect(await contactsBy('tel:+40-721-234-567')).toEqual(['Zoe’s']);
    expect(await tasksBy("zoe's")).toEqual(['Zoe’s (Viber, Desk)']);
    expect(await tasksBy('secret')).toEqual([]);
    for (const table of ['task_reindex', 'contact_reindex']) expect(await bench.inbound.app.count(table)).toBe(0);
  });
});

describe(`a task is found by its contact's present name (${testDatabaseKind()})`, () => {
  it('when staff give another one, also to many tasks', async () => {
    const [ann] = await bench.people('Ann');
    for (let i = 0; i < 45; i++) await task(`Roof ${i}`, { contactId: ann });
    await task('Of nobody');
    await indexed();
    expect((await tasksBy('ann')).length).toBe(46);
    await change(ann!, { name: 'Marie O’Hara' });
    // One row, however many tasks there are.
    expect(await bench.inbound.app.count('task_reindex')).toBe(1);
    await indexed();
    expect((await tasksBy("o'hara")).length).toBe(46);
    expect(await tasksBy('roof 44 marie')).toEqual(['Roof 44']);
    // The title still says what it said.
    expect(await tasksBy('ann')).toEqual(['Ann (Viber, Desk)']);
  });

  it('when only something else of the contact changes nothing is done', async () => {
    const [ann] = await bench.people('Ann');
    await change(ann!, { tags: ['VIP'] });
    expect(await bench.inbound.app.count('task_reindex')).toBe(0);
  });

  it('when a placeholder gets a name', async () => {
    await bench.inbound.process([{ user: 'u1', name: null, text: 'first of u1' }]);
    await indexed();
    expect(await tasksBy('katya')).toEqual([]);
    await bench.run(new NamePlaceholders([{ contactId: await bench.cardOf('u1'), name: 'Katya' }]));
    await indexed();
    expect(await tasksBy('katya')).toEqual(['Unnamed contact (Viber, Desk)']);
    await bench.inbound.process([{ user: 'u2', name: null }]);
    await bench.inbound.process([{ user: 'u2', name: 'Petro' }]);
    await indexed();
    expect(await tasksBy('petro')).toEqual(['Unnamed contact (Viber, Desk)']);
  });

  it('when contacts are merged, renamed so, and are two again', async () => {
    const [home, work] = (await bench.people('Maria', 'Mary')) as [string, string];
    await indexed();
    const merge = await bench.merge(home, work);
    await indexed();
    expect(await tasksBy('maria')).toEqual(['Mary (Viber, Desk)', 'Maria (Viber, Desk)']);
    await change(home, { name: 'Marusya' });
    await indexed();
    expect(await tasksBy('marusya')).toEqual(['Mary (Viber, Desk)', 'Maria (Viber, Desk)']);
    await bench.undo(merge);
    await indexed();
    expect(await tasksBy('marusya')).toEqual(['Maria (Viber, Desk)']);
    expect(await tasksBy('mary')).toEqual(['Mary (Viber, Desk)']);
  });

  it('when the task changes before it was indexed, and not once it is deleted for good', async () => {
    const [ann] = await bench.people('Ann');
    const id = await task('Old roof', { contactId: ann });
    await bench.run(new ChangeTask(id, { title: 'New roof' }, BY));
    await indexed();
    expect(await tasksBy('ann roof')).toEqual(['New roof']);
    await bench.run(new TrashTask(id, BY));
    await bench.run(new DeleteTaskForGood(id, BY));
    await change(ann!, { name: 'Olga' });
    await indexed();
    expect(await tasksBy('olga')).toEqual(['Ann (Viber, Desk)']);
    expect((await bench.tasks({ search: 'olga', state: 'trash' })).length).toBe(0);
  });
});
