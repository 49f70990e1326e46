import { QueryHandler } from '@nestjs/cqrs';
import * as fc from 'fast-check';
import { DataSource } from 'typeorm';
import { Contexts } from '../../../../test/support/contexts.js';
import { testDatabaseKind } from '../../../../test/support/database.js';
import { NoChats, NoDeliveries, NothingUndelivered } from '../../../../test/support/other-contexts.js';
import { SearchIndexing } from '../../../platform/search/search-indexing.js';
import { FindContacts, FindSameContacts } from '../../contacts/contract.js';
import { FindEmployees } from '../../staff/contract.js';
import { AddAction } from '../add-action/add-action.command.js';
import { type ActionContent, RecordMessages } from '../contract.js';
import { TaskSearch1764300003000 } from '../persistence/migrations/1764300003000-task-search.js';
import { tasksSchema } from '../persistence/schema.js';
import { ChangeTask } from '../tasks/change-task.command.js';
import { CreateTask } from '../tasks/create-task.command.js';
import { ListTasks } from '../tasks/tasks.query.js';
import { RestoreTask } from '../tasks/restore.command.js';
import { DeleteTaskForGood, TrashTask } from '../tasks/trash.command.js';
import { TasksModule } from '../tasks.module.js';

@QueryHandler(FindContacts)
class Contacts {
  async execute({ ids }: FindContacts) {
    return ids.filter((id) => id.startsWith('c')).map((id) => ({ id, currentId: id, name: 'Ann', unnamed: false }));
  }
}

@QueryHandler(FindSameContacts)
class SameContacts {
  async execute({ ids }: FindSameContacts) {
    return ids.flatMap((id) => (id === 'c1' ? ['c1', 'c2'] : [id])).map((id) => ({ id, currentId: id }));
  }
}

@QueryHandler(FindEmployees)
class Employees {
  async execute({ ids }: FindEmployees) {
    return ids.filter((id) => id.startsWith('e')).map((id) => ({ id, name: 'Bob', active: true }));
  }
}

describe(`finding tasks (${testDatabaseKind()})`, () => {
  let app: Contexts;
  let made = 0;

  beforeAll(async () => {
    app = await Contexts.start(
      [TasksModule],
      [tasksSchema],
      [Contacts, SameContacts, Employees, NoChats, NoDeliveries, NothingUndelivered],
    );
  });
  afterAll(() => app?.stop());

  const indexed = () => app.get(SearchIndexing).catchUp();
  const create = (title: string, rest: object = {}) =>
    app.commands.execute(new CreateTask({ title, description: '', ...rest }, 'e1'));
  const list = async (filter: ListTasks['filter'], limit = 50, cursor?: string) =>
    app.queries.execute(new ListTasks(filter, limit, cursor));
  const found = async (search: string, rest: ListTasks['filter'] = {}) =>
    (await list({ ...rest, search })).items.map(({ title }) => title);

  /** Tasks that messages of as many people open. */
  async function written(texts: string[], name = 'Zoe', content: ActionContent = {}): Promise<void> {
    const messages = texts.map((text, i) => ({
      inboundId: `inbound ${++made}`,
      chatId: `chat ${made}`,
      contact: { id: `c${made}`, name: `${name} ${i}` },
      accountName: 'Bot',
      rules: { createTaskWhenNoneActive: true, historyInNewTask: 0, contactTaskRole: 'assigner' as const },
      templateId: null,
      assigneeIds: ['e1'],
      linkedBy: 'e1',
      text,
      content,
      writtenAt: made,
      orderKey: `${made}`,
    }));
    await app.database.transaction(() =>
      app.commands.execute(new RecordMessages(messages, new Map(messages.map(({ chatId }) => [chatId, null])))),
    );
  }

  it('finds what customers wrote, and what staff did, once it is indexed', async () => {
    await written(['The Laserdrucker says E-04', 'Nothing special']);
    expect(await found('laser')).toEqual([]);
    await indexed();
    expect(await found('laser')).toEqual(['Zoe 0 (Viber, Bot)']);
    expect(await found('e-04 zoe')).toEqual(['Zoe 0 (Viber, Bot)']);
    expect(await found('bot zoe')).toEqual(['Zoe 1 (Viber, Bot)', 'Zoe 0 (Viber, Bot)']);
    expect(await found('drucker')).toEqual([]);

    const id = await create('By hand', { description: 'Call the electrician', tags: ['Île de France'] });
    await app.commands.execute(
      new AddAction(id, { text: 'They say: not before Thursday', contactIds: [], employeeIds: [] }, 'e1', null),
    );
    for (const search of ['by hand', 'ELECTRIC', 'ile de', 'France by']) {
      expect([search, await found(search)]).toEqual([search, ['By hand']]);
    }
    await indexed();
    expect(await found('thursday electrician')).toEqual(['By hand']);
  });

  it('finds files, shared contacts and links by what people read of them', async () => {
    await written(['look'], 'Carla', {
      files: [{ id: 'f', kind: 'file', name: 'quarterly-report.pdf' }],
      sharedContact: { name: 'Pjotr Sawka', phoneNumber: '+48601000111' },
      link: 'https://example.com/manuals/7',
    });
    await indexed();
    for (const search of ['quarterly', 'sawka', '+48601', 'manuals', 'example.com']) {
      expect([search, await found(search)]).toEqual([search, ['Carla 0 (Viber, Bot)']]);
    }
  });

  it('does not find what only the product has noted', async () => {
    const id = await create('Quiet one');
    await app.commands.execute(new ChangeTask(id, { statusId: 'postponed' }, 'e1'));
    await indexed();
    expect(await found('postponed')).toEqual([]);
  });

  it('follows a change at once, and keeps what the feed says', async () => {
    const id = await create('Old roof', { tags: ['slate'] });
    await app.commands.execute(
      new AddAction(id, { text: 'The old one leaks', contactIds: [], employeeIds: [] }, 'e1', null),
    );
    await indexed();
    await app.commands.execute(new ChangeTask(id, { title: 'New roof', tags: ['tiles'] }, 'e1'));
    expect(await Promise.all(['roof', 'new', 'tiles', 'slate', 'leaks'].map((word) => found(word)))).toEqual([
      ['New roof'],
      ['New roof'],
      ['New roof'],
      [],
      ['New roof'],
    ]);
    expect(await found('old')).toEqual(['New roof']);
    expect((await list({ tag: 'slate' })).items).toEqual([]);
    expect((await list({ tag: 'tiles' })).items).toHaveLength(1);
  });

  it('has no words that are too short or too common', async () => {
    await create('Li to me: the PC is on');
    for (const search of ['li', 'PC', 'to', 'the', 'is on', 'a']) {
      expect([search, (await found(search)).includes('Li to me: the PC is on')]).toEqual([search, search !== 'a']);
    }
  });

  it('takes a tag as it is written, whole', async () => {
    for (const tag of ['Red Car', 'red car', 'Red', '"', '%']) await create(`Tagged ${tag}`, { tags: [tag] });
    for (const tag of ['Red Car', 'red car', 'Red', '"', '%']) {
      expect((await list({ tag })).items.map(({ title }) => title)).toEqual([`Tagged ${tag}`]);
    }
    expect((await list({ tag: 'Re' })).items).toEqual([]);
  });

  it('finds in the trash what is there, and nothing of what was deleted for good', async () => {
    const id = await create('Throw away', { tags: ['junk'] });
    await app.commands.execute(new AddAction(id, { text: 'rubbish', contactIds: [], employeeIds: [] }, 'e1', null));
    await indexed();
    await app.commands.execute(new TrashTask(id, 'e1'));
    expect([await found('rubbish'), await found('rubbish', { state: 'trash' })]).toEqual([[], ['Throw away']]);
    await app.commands.execute(new RestoreTask(id, 'e1'));
    expect([await found('rubbish'), await found('rubbish', { state: 'trash' })]).toEqual([['Throw away'], []]);
    await app.commands.execute(new TrashTask(id, 'e1'));
    const [task] = await app.rows<{ number: number }>('SELECT number FROM task WHERE id = ?', [id]);
    expect(await app.count('task_word', 'number = ?', [task!.number])).toBeGreaterThan(0);
    await app.commands.execute(new DeleteTaskForGood(id, 'e1'));
    await indexed();
    expect(await app.count('task_word', 'number = ?', [task!.number])).toBe(0);
    expect((await list({ state: 'trash', tag: 'junk' })).items).toEqual([]);
  });

  it('finds what was there before there was a search like this', async () => {
    await written(['Ancient wisdom'], 'Methuselah');
    const trashed = await create('Ancient rubbish', { tags: ['old'] });
    await app.commands.execute(new TrashTask(trashed, 'e1'));
    await indexed();
    const runner = app.get(DataSource).createQueryRunner();
    try {
      await new TaskSearch1764300003000().down(runner);
      await new TaskSearch1764300003000().up(runner);
    } finally {
      await runner.release();
    }
    expect((await list({ state: 'trash' })).items.map(({ title }) => title)).toEqual(['Ancient rubbish']);
    expect((await list({ assigneeId: 'e1' }, 1)).items.map(({ title }) => title)).toEqual([
      'Methuselah 0 (Viber, Bot)',
    ]);
    await indexed();
    expect(await found('methuselah wisdom')).toEqual(['Methuselah 0 (Viber, Bot)']);
    expect((await list({ state: 'trash', tag: 'old' })).items).toHaveLength(1);
  });

  it('gives the tasks of the version before to those who do them', async () => {
    await written(['Ancient beauty'], 'Nefertiti');
    await app.database.execute('UPDATE task_assignee SET number = 0');
    await app.database.execute('UPDATE task SET to_index = 1');
    await indexed();
    expect(await found('beauty', { assigneeId: 'e1' })).toEqual(['Nefertiti 0 (Viber, Bot)']);
  });

  it('gives every combination of filters page by page, as looking at each task would', async () => {
    const tasks: Array<{ title: string; state: string; who: string; contact: string; tag: string | null }> = [];
    for (let i = 0; i < 150; i++) {
      const task = {
        title: `Pile ${i % 2 ? 'odd' : 'even'} ${i % 7 === 0 ? 'seventh' : ''}`.trim(),
        state: i % 5 === 0 ? 'inactive' : 'active',
        who: i % 9 === 0 ? 'e9' : 'e1',
        contact: ['c1', 'c2', 'c3'][i % 3]!,
        tag: i % 11 === 0 ? 'eleventh' : null,
      };
      await create(task.title, {
        statusId: task.state === 'active' ? 'in-work' : 'done',
        assigneeIds: [task.who],
        contactId: task.contact,
        tags: task.tag ? [task.tag] : [],
      });
      tasks.unshift(task);
    }
    const filters = fc.record(
      {
        state: fc.constantFrom('active' as const, 'inactive' as const),
        contactId: fc.constantFrom('c1', 'c3'),
        assigneeId: fc.constantFrom('e1', 'e9'),
        tag: fc.constant('eleventh'),
        search: fc.constantFrom('pile', 'odd', 'sev', 'pile seventh', 'even odd'),
      },
      { requiredKeys: ['search'] },
    );
    const fits = (task: (typeof tasks)[number], { state, contactId, assigneeId, tag, search }: ListTasks['filter']) =>
      (!state || task.state === state) &&
      (!contactId || (contactId === 'c1' ? ['c1', 'c2'] : [contactId]).includes(task.contact)) &&
      (!assigneeId || task.who === assigneeId) &&
      (!tag || task.tag === tag) &&
      search!.split(' ').every((word) =>
        task.title
          .toLowerCase()
          .split(' ')
          .some((part) => part.startsWith(word)),
      );
    await fc.assert(
      fc.asyncProperty(filters, fc.integer({ min: 1, max: 40 }), async (filter, limit) => {
        const titles = [];
        for (let cursor: string | undefined; ;) {
          const page = await list(filter, limit, cursor);
          titles.push(...page.items.map(({ title }) => title));
          if (page.nextCursor === null) break;
          expect(page.items).toHaveLength(limit);
          cursor = page.nextCursor;
        }
        const fitting = tasks.filter((task) => fits(task, filter)).map(({ title }) => title);
        const mine = titles.filter((title) => title.startsWith('Pile'));
        expect(mine).toEqual(fitting);
      }),
      { numRuns: 60 },
    );
  });

  it('means nothing but itself, whatever is searched for', async () => {
    const signs = fc.string({
      unit: fc.constantFrom(...'"\'*+-~<>()[]{}@%_!\\^:;,.?#&|=/$` \t\n\u0000', 'OR', 'NEAR', 'ü', '😀', '\ud83d'),
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(signs, fc.string({ unit: 'binary', maxLength: 200 })), async (search) => {
        await list({ search, tag: search });
        await list({ search });
      }),
      { numRuns: 150 },
    );
  });
});
