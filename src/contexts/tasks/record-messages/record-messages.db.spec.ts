import { QueryHandler } from '@nestjs/cqrs';
import { Contexts } from '../../../../test/support/contexts.js';
import { testDatabaseKind } from '../../../../test/support/database.js';
import { NoChats, NoDeliveries, NothingUndelivered } from '../../../../test/support/other-contexts.js';
import { FindContacts } from '../../contacts/contract.js';
import { FindEmployees } from '../../staff/contract.js';
import { ListActions } from '../actions/actions.query.js';
import { AddAction } from '../add-action/add-action.command.js';
import { type InboundMessage, RecordMessages, type TaskRules } from '../contract.js';
import { tasksSchema } from '../persistence/schema.js';
import { ChangeTask } from '../tasks/change-task.command.js';
import { GetTask } from '../tasks/tasks.query.js';
import { DeleteTaskForGood, TrashTask } from '../tasks/trash.command.js';
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
    return ids.filter((id) => /^e\d$/.test(id)).map((id) => ({ id, name: `Employee ${id}`, active: true }));
  }
}

const RULES: TaskRules = { createTaskWhenNoneActive: true, historyInNewTask: 10, contactTaskRole: 'assigner' };
const START = 1_700_000_000_000;

describe(`recording messages (${testDatabaseKind()})`, () => {
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
  const feed = async (taskId: string) => (await app.queries.execute(new ListActions(taskId, 100))).items;
  const texts = async (taskId: string) => (await feed(taskId)).map(({ text }) => text);
  const toTrash = (id: string) => app.commands.execute(new TrashTask(id, 'e1'));

  it('opens one task for the first messages of a chat, however many come at once, and keeps their order', async () => {
    const chat = newChat();
    const bound = await record(['one', 'two', 'three'].map((text) => message(chat, text)));
    const id = bound.get(chat)!;
    expect(await task(id)).toMatchObject({
      title: 'Ann (Viber, Bot)',
      description: 'one',
      state: 'active',
      status: { id: 'new' },
      previousTaskId: null,
      counterparty: { id: `ann-${chat}` },
    });
    expect((await feed(id)).map(({ text, opening, direction }) => [text, opening, direction])).toEqual([
      ['one', true, 'in'],
      ['two', undefined, 'in'],
      ['three', undefined, 'in'],
    ]);
  });

  it('opens tasks of several chats in one batch, each with its own messages, and numbers them in that order', async () => {
    const [a, b, c] = [newChat(), newChat(), newChat()];
    const known = await opened(c);
    const bound = await record([message(a, 'a1'), message(c, 'c2'), message(b, 'b1'), message(a, 'a2')], {
      [c]: known,
    });
    expect([...bound.keys()].toSorted()).toEqual([a, b, c].toSorted());
    expect(bound.get(c)).toBe(known);
    expect(await texts(bound.get(a)!)).toEqual(['a1', 'a2']);
    expect(await texts(bound.get(b)!)).toEqual(['b1']);
    expect(await texts(known)).toEqual(['Hello', 'c2']);
    const numbers = await Promise.all([known, bound.get(a)!, bound.get(b)!].map(async (id) => (await task(id)).number));
    expect(numbers).toEqual([numbers[0], numbers[0]! + 1, numbers[0]! + 2]);
  });

  it('sorts the feed by time and 64-bit token, whatever the order of recording', async () => {
    const chat = newChat();
    const at = START + 10_000_000;
    const id = await opened(chat, { writtenAt: at - 1 });
    const messages = [
      ['third', at, '5389804735894462828'],
      ['second', at, '5389804735894462827'],
      ['fourth', at + 1, '-1'],
      ['first', at, '-9223372036854775808'],
    ] as const;
    for (const [text, writtenAt, orderKey] of messages) {
      await record([message(chat, text, { writtenAt, orderKey })], { [chat]: id });
    }
    expect(await texts(id)).toEqual(['Hello', 'first', 'second', 'third', 'fourth']);
  });

  it('makes at most one action of an inbound message, and nothing at all of a batch that repeats one', async () => {
    const chat = newChat();
    const first = message(chat, 'once');
    const id = (await record([first])).get(chat)!;
    const before = await app.count('event_log');
    await expect(record([message(chat, 'new'), first], { [chat]: id })).rejects.toThrow(/unique|duplicate/i);
    expect(await texts(id)).toEqual(['once']);
    expect(await app.count('event_log')).toBe(before);
  });

  it.each([
    ['assigner', 'contact', ['employee e1', 'employee e2']],
    ['assignee', 'employee', ['contact', 'employee e1', 'employee e2']],
    ['both', 'contact', ['contact', 'employee e1', 'employee e2']],
  ] as const)('puts the contact into their role: %s', async (contactTaskRole, assigner, assignees) => {
    const chat = newChat();
    // An account may name the same employee twice.
    const id = await opened(chat, { rules: { ...RULES, contactTaskRole }, assigneeIds: ['e1', 'e2', 'e1'] });
    const shown = await task(id);
    expect(shown.assigner.kind).toBe(assigner);
    expect(shown.counterparty?.id).toBe(`ann-${chat}`);
    expect(shown.assignees.map((a) => (a.kind === 'contact' ? 'contact' : `employee ${a.id}`))).toEqual(assignees);
  });

  it('quotes the tail of the talk both ways, without comments, and links the task that it continues', async () => {
    const chat = newChat();
    const old = await opened(chat);
    const say = (text: string, contactIds: string[]) =>
      app.commands.execute(new AddAction(old, { text, contactIds, employeeIds: [] }, 'e1', null));
    await say('Good evening', [`ann-${chat}`]);
    await say('What a bore', []);
    await toTrash(old);
    const place = { location: { lat: 1, lon: 2 } };
    await record([message(chat, 'here', { content: place, rules: { ...RULES, createTaskWhenNoneActive: false } })], {
      [chat]: old,
    });
    const { number } = await task(old);
    const expected: Array<[number, string[]]> = [
      [0, []],
      [1, ['Employee e1: Good evening']],
      [2, ['Ann: here [location 1, 2]', 'Employee e1: Good evening']],
      [50, ['Ann: Hello', 'Ann: here [location 1, 2]', 'Employee e1: Good evening']],
    ];
    for (const [historyInNewTask, quotes] of expected) {
      const next = (
        await record([message(chat, 'Again', { rules: { ...RULES, historyInNewTask } })], { [chat]: old })
      ).get(chat)!;
      const { description, previousTaskId } = await task(next);
      expect(previousTaskId).toBe(old);
      expect(description.split('\n').slice(0, 3)).toEqual(['Again', '', `Previous task: #${number} Ann (Viber, Bot)`]);
      expect(description.match(/(?<=\[\d{4}-\d\d-\d\d \d\d:\d\d\] ).*/g) ?? []).toEqual(quotes);
    }
  });

  it('quotes also what the same batch has just put into the former task', async () => {
    const chat = newChat();
    const old = await opened(chat);
    await toTrash(old);
    const off = { ...RULES, createTaskWhenNoneActive: false };
    const bound = await record([message(chat, 'late', { rules: off }), message(chat, 'Again')], { [chat]: old });
    expect(await texts(old)).toEqual(['Hello', 'late']);
    const { description } = await task(bound.get(chat)!);
    expect(description).toMatch(/^Again\n[^]*Ann: Hello\n[^]*Ann: late$/);
  });

  it('replaces a task that was deleted for good under both values of the option, and says which it was', async () => {
    for (const createTaskWhenNoneActive of [true, false]) {
      const chat = newChat();
      const old = await opened(chat);
      const { number } = await task(old);
      await toTrash(old);
      await app.commands.execute(new DeleteTaskForGood(old, 'e1'));
      const rules = { ...RULES, createTaskWhenNoneActive };
      const next = (await record([message(chat, 'Again', { rules })], { [chat]: old })).get(chat)!;
      expect(next).not.toBe(old);
      expect((await task(next)).description).toBe(`Again\n\nPrevious task: #${number} (deleted)`);
    }
  });

  it('asks the flag of the status, at the moment of the message', async () => {
    const chat = newChat();
    const old = await opened(chat);
    await app.commands.execute(new ChangeTask(old, { statusId: 'postponed' }, 'e1'));
    await app.database.execute('UPDATE task_status SET active = ? WHERE id = ?', [true, 'postponed']);
    expect((await record([message(chat, 'two')], { [chat]: old })).get(chat)).toBe(old);
    await app.database.execute('UPDATE task_status SET active = ? WHERE id = ?', [false, 'postponed']);
    expect((await record([message(chat, 'three')], { [chat]: old })).get(chat)).not.toBe(old);
  });

  it('gives numbers without gaps and none twice, when many open tasks at once and some of them fail', async () => {
    const before = Math.max(0, ...(await app.rows<{ number: number }>('SELECT number FROM task')).map((t) => t.number));
    const batches = Array.from({ length: 12 }, (_, index) => {
      const chats = Array.from({ length: 1 + (index % 3) }, newChat);
      return app.database.transaction(async () => {
        const bindings = new Map(chats.map((chat) => [chat, null]));
        await app.commands.execute(
          new RecordMessages(
            chats.map((chat) => message(chat, 'x')),
            bindings,
          ),
        );
        if (index % 4 === 3) throw new Error('undone');
        return chats.length;
      });
    });
    const outcomes = await Promise.allSettled(batches);
    const kept = outcomes.reduce((sum, outcome) => sum + (outcome.status === 'fulfilled' ? outcome.value : 0), 0);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(3);
    const after = await app.rows<{ number: number }>('SELECT number FROM task WHERE number > ? ORDER BY number', [
      before,
    ]);
    expect(after.map(({ number }) => number)).toEqual(Array.from({ length: kept }, (_, index) => before + 1 + index));
  });
});
