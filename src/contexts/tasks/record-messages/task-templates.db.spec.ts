import { QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { Contexts } from '../../../../test/support/contexts.js';
import { testDatabaseKind } from '../../../../test/support/database.js';
import { NoChats, NoDeliveries, NothingUndelivered } from '../../../../test/support/other-contexts.js';
import { Statements } from '../../../../test/support/statements.js';
import { FindContacts } from '../../contacts/contract.js';
import { FindEmployees } from '../../staff/contract.js';
import { type InboundMessage, PlanNewTasks, RecordMessages, type TaskRules } from '../contract.js';
import { ChangeStatus } from '../statuses/change-status.command.js';
import { SaveTaskTemplate } from '../task-templates/save-task-template.command.js';
import { tasksSchema } from '../persistence/schema.js';
import { GetTask } from '../tasks/tasks.query.js';
import { TrashTask } from '../tasks/trash.command.js';
import { TasksModule } from '../tasks.module.js';

@QueryHandler(FindContacts)
class Contacts {
  async execute({ ids }: FindContacts) {
    return ids.filter((id) => id.startsWith('ann')).map((id) => ({ id, name: 'Ann' }));
  }
}

@QueryHandler(FindEmployees)
class Employees {
  async execute({ ids }: FindEmployees) {
    // e9 has left.
    return ids.filter((id) => /^e\d$/.test(id)).map((id) => ({ id, name: `Employee ${id}`, active: id !== 'e9' }));
  }
}

const RULES: TaskRules = { createTaskWhenNoneActive: true, historyInNewTask: 10, contactTaskRole: 'assigner' };
const START = 1_700_000_000_000;

describe(`tasks of a template (${testDatabaseKind()})`, () => {
  let app: Contexts;
  let made = 0;

  beforeAll(async () => {
    app = await Contexts.start(
      [TasksModule],
      [tasksSchema],
      [Contacts, Employees, NoChats, NoDeliveries, NothingUndelivered],
    );
  });
  afterAll(() => app?.stop());

  const newChat = () => `chat-${++made}`;
  const message = (chatId: string, text: string, rest: Partial<InboundMessage> = {}): InboundMessage => ({
    inboundId: `inbound-${++made}`,
    chatId,
    contact: { id: `ann-${chatId}`, name: 'Ann' },
    accountName: 'Bot',
    rules: RULES,
    templateId: null,
    assigneeIds: ['e1'],
    linkedBy: 'e1',
    text,
    content: {},
    writtenAt: START + made,
    orderKey: '5389804735894462827',
    ...rest,
  });
  const record = (messages: InboundMessage[], bindings: Record<string, string | null> = {}) =>
    app.database.transaction(() => {
      const all = new Map([...messages.map(({ chatId }) => [chatId, null] as const), ...Object.entries(bindings)]);
      return app.commands.execute(new RecordMessages(messages, all));
    });
  const opened = async (chatId: string, rest: Partial<InboundMessage> = {}) =>
    (await record([message(chatId, 'Hello', rest)])).get(chatId)!;
  const task = (id: string) => app.queries.execute(new GetTask(id));
  const toTrash = (id: string) => app.commands.execute(new TrashTask(id, 'e1'));

  const template = (fields: Partial<SaveTaskTemplate['fields']>) =>
    app.commands.execute(new SaveTaskTemplate(null, { name: 'Preset', ...fields }, 'e1'));

  it('opens tasks as it says, and still links and quotes what they continue', async () => {
    const templateId = await template({
      title: '{{date}} {{account.name}}: {{message.text}}',
      description: 'From {{contact.name}}',
      statusId: 'waiting',
      assigneeIds: ['e2'],
      tags: ['vip', 'printer', 'vip'],
    });
    const chat = newChat();
    const old = await opened(chat, { templateId, assigneeIds: ['e3', 'e2'] });
    expect(await task(old)).toMatchObject({
      title: '2023-11-14 Bot: Hello',
      description: 'From Ann\n\nHello',
      status: { id: 'waiting' },
      tags: ['vip', 'printer'],
    });
    expect((await task(old)).assignees.map(({ id }) => id)).toEqual(['e2', 'e3']);
    await toTrash(old);
    const next = (await record([message(chat, 'Again', { templateId })], { [chat]: old })).get(chat)!;
    const { number, title } = await task(old);
    expect((await task(next)).description).toMatch(
      new RegExp(`^From Ann\n\nAgain\n\nPrevious task: #${number} ${title}\n\n[^]*Ann: Hello$`),
    );
  });

  it.each([
    ['the status is not active any more', { statusId: 'waiting' }, { status: { id: 'new' } }],
    ['the assignees have left', { assigneeIds: ['e2'] }, { assignees: [{ id: 'e1' }] }],
  ])('falls back to what is usual when %s', async (_, fields, expected) => {
    const templateId = await template({ ...fields, title: 'T' });
    await app.database.execute('UPDATE task_template SET assignee_ids = \'["e9"]\' WHERE id = ?', [templateId]);
    await app.commands.execute(new ChangeStatus('waiting', { active: false }, 'e1'));
    try {
      const chat = newChat();
      const id = await opened(chat, { templateId, assigneeIds: [], linkedBy: 'e1' });
      expect(await task(id)).toMatchObject({ title: 'T', ...expected });
      expect((await record([message(chat, 'two', { templateId })], { [chat]: id })).get(chat)).toBe(id);
    } finally {
      await app.commands.execute(new ChangeStatus('waiting', { active: true }, 'e1'));
    }
  });

  it('opens tasks as usual when it is gone, and without an assignee when everybody is', async () => {
    const id = await opened(newChat(), { templateId: 'gone', assigneeIds: ['e9'], linkedBy: 'nobody' });
    const source = { templateId: 'gone', assigneeIds: ['e9'], linkedBy: 'nobody' };
    expect(await app.queries.execute(new PlanNewTasks([source]))).toEqual([
      {
        assignees: { employees: [], from: 'linkedBy' },
        warnings: [
          'The task template is gone: tasks open as without one. Choose another, or none.',
          'Nobody who would get a task is an active employee: new tasks have no assignee.',
        ],
      },
    ]);
    expect(await task(id)).toMatchObject({
      title: 'Ann (Viber, Bot)',
      status: { id: 'new' },
      assignees: [],
      tags: [],
    });
  });

  it('gives each message of a batch its own, in no more statements than for one', async () => {
    const ids = await Promise.all(['A', 'B', 'C'].map((title) => template({ title, assigneeIds: ['e2'] })));
    const watched = new Statements(app.get(DataSource));
    const of = (templates: Array<string | null>) =>
      watched.during(() => record(templates.map((templateId) => message(newChat(), 'x', { templateId }))));
    const one = await of([ids[0]!]);
    const many = await of([...ids, null, ...ids, 'gone']);
    expect(many).toHaveLength(one.length);
    const titles = await app.rows<{ title: string }>('SELECT title FROM task ORDER BY number DESC LIMIT 8');
    const usual = 'Ann (Viber, Bot)';
    expect(titles.map(({ title }) => title).toReversed()).toEqual(['A', 'B', 'C', usual, 'A', 'B', 'C', usual]);
  });
});
