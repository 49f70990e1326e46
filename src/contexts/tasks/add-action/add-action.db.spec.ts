import { QueryHandler } from '@nestjs/cqrs';
import { Contexts } from '../../../../test/support/contexts.js';
import { testDatabaseKind } from '../../../../test/support/database.js';
import { NoChats, NoDeliveries, NothingUndelivered } from '../../../../test/support/other-contexts.js';
import { FindContacts } from '../../contacts/contract.js';
import { FindEmployees } from '../../staff/contract.js';
import { GetAction, ListActions } from '../actions/actions.query.js';
import { type InboundMessage, RecordMessages } from '../contract.js';
import { tasksSchema } from '../persistence/schema.js';
import { CreateTask } from '../tasks/create-task.command.js';
import { DeleteTaskForGood, TrashTask } from '../tasks/trash.command.js';
import { TasksModule } from '../tasks.module.js';
import { AddAction } from './add-action.command.js';

@QueryHandler(FindContacts)
class Contacts {
  async execute({ ids }: FindContacts) {
    return ids.filter((id) => id === 'ann').map((id) => ({ id, name: 'Ann' }));
  }
}

@QueryHandler(FindEmployees)
class Employees {
  async execute({ ids }: FindEmployees) {
    return ids.filter((id) => /^e\d$/.test(id)).map((id) => ({ id, name: `Employee ${id}`, active: true }));
  }
}

describe(`adding actions (${testDatabaseKind()})`, () => {
  let app: Contexts;
  let keys = 0;

  beforeAll(async () => {
    app = await Contexts.start(
      [TasksModule],
      [tasksSchema],
      [Contacts, Employees, NoChats, NoDeliveries, NothingUndelivered],
    );
  });
  afterAll(() => app?.stop());

  const newTask = () => app.commands.execute(new CreateTask({ title: 'Task', description: '' }, 'e1'));
  const action = (text: string, contactIds: string[] = ['ann']) => ({ text, contactIds, employeeIds: [] });
  const add = (taskId: string, text: string, key: string | null = null, employee = 'e1', contactIds?: string[]) =>
    app.commands.execute(new AddAction(taskId, action(text, contactIds), employee, key));
  const feed = async (taskId: string) => (await app.queries.execute(new ListActions(taskId, 100))).items;
  const newKey = () => `key-${++keys}`;

  it('adds one action for a key, however many requests carry it at once, and answers all with it', async () => {
    for (let round = 0; round < 5; round++) {
      const [taskId, key] = [await newTask(), newKey()];
      const before = await app.count('event_log');
      const ids = await Promise.all(Array.from({ length: 8 }, () => add(taskId, 'Hello', key)));
      expect(new Set(ids).size).toBe(1);
      expect((await feed(taskId)).map(({ id, text }) => [id, text])).toEqual([[ids[0], 'Hello']]);
      expect(await app.count('event_log')).toBe(before + 1);
    }
  });

  it.each([
    ['text', (taskId: string, key: string) => add(taskId, 'Other', key)],
    ['recipients', (taskId: string, key: string) => add(taskId, 'Hello', key, 'e1', [])],
    ['task', async (_: string, key: string) => add(await newTask(), 'Hello', key)],
  ])('refuses a key that comes again with another %s', async (_, again) => {
    const [taskId, key] = [await newTask(), newKey()];
    const first = await add(taskId, 'Hello', key);
    await expect(again(taskId, key)).rejects.toMatchObject({ kind: 'conflict', slug: 'idempotency-key-reused' });
    expect((await feed(taskId)).map(({ id }) => id)).toEqual([first]);
  });

  it('lets one of several different requests under one key in, when they come at once', async () => {
    const [taskId, key] = [await newTask(), newKey()];
    const outcomes = await Promise.allSettled(['a', 'b', 'c', 'd'].map((text) => add(taskId, text, key)));
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason.slug);
    expect(refused).toEqual(Array(3).fill('idempotency-key-reused'));
    expect(await feed(taskId)).toHaveLength(1);
  });

  it('keeps keys of different employees apart, and tells keys apart by case', async () => {
    const [taskId, key] = [await newTask(), newKey()];
    const ids = [await add(taskId, 'x', key, 'e1'), await add(taskId, 'x', key, 'e2')];
    ids.push(await add(taskId, 'x', key.toUpperCase(), 'e1'));
    expect(new Set(ids).size).toBe(3);
  });

  it('does not use a key up for what was refused', async () => {
    const key = newKey();
    await expect(add('nowhere', 'Hello', key)).rejects.toMatchObject({ slug: 'task-not-found' });
    const taskId = await newTask();
    await expect(add(taskId, ' \n ', key)).rejects.toMatchObject({ fields: [{ path: 'text' }] });
    await expect(add(taskId, 'Hello', key, 'e1', ['nobody'])).rejects.toMatchObject({
      fields: [{ path: 'notify.contactIds', message: expect.stringContaining('"nobody"') }],
    });
    await add(taskId, 'Hello', key);
    expect((await feed(taskId)).map(({ text }) => text)).toEqual(['Hello']);
  });

  it('adds the same twice without a key: that is what was asked', async () => {
    const taskId = await newTask();
    await Promise.all([add(taskId, 'Hello'), add(taskId, 'Hello')]);
    expect(await feed(taskId)).toHaveLength(2);
  });

  it('keeps what people can read and drops what only a machine sees', async () => {
    const taskId = await newTask();
    const id = await add(taskId, ' \r\nTab\there,\r\nnull\u0000 bell\u0007 esc\u001b[0m del\u007f\rhalf \ud83d. 😀 \n');
    const { text } = await app.queries.execute(new GetAction(id));
    expect(text).toBe('Tab\there,\nnull bell esc[0m del\nhalf \ufffd. 😀');
  });

  it('is a comment when no contact is notified, and stands behind what it answers though our clock is late', async () => {
    const taskId = await newTask();
    const ahead: InboundMessage = {
      inboundId: newKey(),
      chatId: 'chat',
      contact: { id: 'ann', name: 'Ann' },
      accountName: 'Bot',
      rules: { createTaskWhenNoneActive: true, historyInNewTask: 0, contactTaskRole: 'assigner' },
      templateId: null,
      assigneeIds: ['e1'],
      linkedBy: 'e1',
      text: 'Written by a clock that is ahead',
      content: {},
      writtenAt: Date.now() + 600_000,
      orderKey: '1',
    };
    await app.database.transaction(() =>
      app.commands.execute(new RecordMessages([ahead], new Map([['chat', taskId]]))),
    );
    await add(taskId, 'Answer');
    await add(taskId, 'Comment', null, 'e1', []);
    expect((await feed(taskId)).map(({ text, kind, direction }) => [text, kind, direction])).toEqual([
      ['Written by a clock that is ahead', 'message', 'in'],
      ['Answer', 'message', 'out'],
      ['Comment', 'comment', 'internal'],
    ]);
  });

  it('answers 404 once the task is deleted for good, even under a key that was used', async () => {
    const [taskId, key] = [await newTask(), newKey()];
    await add(taskId, 'Hello', key);
    await app.commands.execute(new TrashTask(taskId, 'e1'));
    await app.commands.execute(new DeleteTaskForGood(taskId, 'e1'));
    await expect(add(taskId, 'Hello', key)).rejects.toMatchObject({ slug: 'task-not-found' });
  });
});
