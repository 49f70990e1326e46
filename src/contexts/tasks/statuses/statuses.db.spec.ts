import { QueryHandler } from '@nestjs/cqrs';
import { Contexts } from '../../../../test/support/contexts.js';
import { testDatabaseKind } from '../../../../test/support/database.js';
import { NoChats } from '../../../../test/support/other-contexts.js';
import { until } from '../../../../test/support/until.js';
import { FindContacts } from '../../contacts/contract.js';
import { FindEmployees } from '../../staff/contract.js';
import { RecordMessages } from '../contract.js';
import { tasksSchema } from '../persistence/schema.js';
import { SaveTaskTemplate } from '../task-templates/save-task-template.command.js';
import { ChangeTask } from '../tasks/change-task.command.js';
import { CreateTask } from '../tasks/create-task.command.js';
import { GetTask } from '../tasks/tasks.query.js';
import { TasksModule } from '../tasks.module.js';
import { AddStatus, ChangeStatus } from './change-status.command.js';
import { RemoveStatus } from './remove-status.command.js';

@QueryHandler(FindContacts)
class Contacts {
  async execute({ ids }: FindContacts) {
    return ids.map((id) => ({ id, name: 'Ann' }));
  }
}

@QueryHandler(FindEmployees)
class Employees {
  async execute({ ids }: FindEmployees) {
    return ids.map((id) => ({ id, name: 'Bob', active: true }));
  }
}

const ROUNDS = 15;

describe(`statuses (${testDatabaseKind()})`, () => {
  let app: Contexts;
  let made = 0;

  beforeAll(async () => {
    app = await Contexts.start([TasksModule], [tasksSchema], [Contacts, Employees, NoChats]);
  });
  afterAll(() => app?.stop());

  const add = (active = true) => app.commands.execute(new AddStatus({ name: `Status ${++made}`, active }, 'bob'));
  const remove = (id: string, replacementId: string | null) =>
    app.commands.execute(new RemoveStatus(id, replacementId, 'bob'));
  const create = (statusId: string) =>
    app.commands.execute(new CreateTask({ title: 'Task', description: '', statusId }, 'bob'));
  const setActive = (id: string, active: boolean) => app.commands.execute(new ChangeStatus(id, { active }, 'bob'));
  const task = (id: string) => app.queries.execute(new GetTask(id));
  /** A message of a chat that is bound to this task. `pause`: held up after it was placed, before the commit. */
  const write = (
    chatId: string,
    bound: string | null,
    pause: () => Promise<unknown> = async () => undefined,
    templateId: string | null = null,
  ) => {
    const message = {
      inboundId: `inbound-${++made}`,
      chatId,
      contact: { id: 'ann', name: 'Ann' },
      accountName: 'Bot',
      rules: { createTaskWhenNoneActive: true, historyInNewTask: 0, contactTaskRole: 'assigner' as const },
      templateId,
      assigneeIds: ['bob'],
      linkedBy: 'bob',
      text: 'Hello',
      content: {},
      writtenAt: 1_700_000_000_000 + made,
      orderKey: String(made),
    };
    return app.database.transaction(async () => {
      const tasks = await app.commands.execute(new RecordMessages([message], new Map([[chatId, bound]])));
      await pause();
      return tasks.get(chatId)!;
    });
  };
  /** Somebody is in the middle of locking the statuses. (innodb_trx would be read from a cache that reading keeps.) */
  const lockWaits = async () => {
    const sql = `SELECT COUNT(*) AS n FROM information_schema.processlist
      WHERE db = DATABASE() AND id <> CONNECTION_ID() AND info LIKE '%FROM task_status%FOR UPDATE%'`;
    return Number((await app.rows<{ n: number }>(sql))[0]!.n) > 0;
  };
  /** Tasks whose status nobody can see any more. */
  const lost = () => app.count('task', 'status_id NOT IN (SELECT id FROM task_status WHERE removed_at IS NULL)');

  it('removes one and lets tasks get it at the same moment, and no task is left without', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const [status, replacement] = [await add(), await add()];
      const known = await create(replacement.id);
      const outcomes = await Promise.allSettled([
        app.commands.execute(new ChangeTask(known, { statusId: status.id }, 'bob')),
        remove(status.id, replacement.id),
        create(status.id),
      ]);
      expect(outcomes[1].status).toBe('fulfilled');
      // Too late is said in words: nobody chooses what is not there.
      for (const outcome of [outcomes[0], outcomes[2]]) {
        if (outcome.status === 'rejected') expect(outcome.reason.fields).toMatchObject([{ path: 'statusId' }]);
      }
      expect((await task(known)).status.id).toBe(replacement.id);
    }
    expect(await lost()).toBe(0);
  });

  it('removes one without a replacement only when really no task has it', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const status = await add();
      const [created, removed] = await Promise.allSettled([create(status.id), remove(status.id, null)]);
      expect([created.status, removed.status].toSorted()).toEqual(['fulfilled', 'rejected']);
      if (removed.status === 'rejected') expect(removed.reason.slug).toBe('status-in-use');
    }
    expect(await lost()).toBe(0);
  });

  it('lets messages and the removal of their status pass each other', async () => {
    const ends = await Promise.all(
      Array.from({ length: ROUNDS }, async (_, round) => {
        const status = await add();
        const bound = await create(status.id);
        const [target] = await Promise.all([write(`passing-${round}`, bound), remove(status.id, 'done')]);
        return { bound, target };
      }),
    );
    for (const { bound, target } of ends) {
      expect((await task(bound)).status.id).toBe('done');
      expect((await task(target)).status.id).toBe(target === bound ? 'done' : 'new');
    }
    expect(await lost()).toBe(0);
  });

  it('lets messages open tasks by a template whose status is being removed', async () => {
    const save = (statusId: string) =>
      app.commands.execute(new SaveTaskTemplate(null, { name: 'Preset', title: 'By template', statusId }, 'bob'));
    const ends = await Promise.all(
      Array.from({ length: ROUNDS }, async (_, round) => {
        const [status, replacement] = [await add(), await add()];
        const templateId = await save(status.id);
        const [opened] = await Promise.all([
          write(`by-template-${round}`, null, undefined, templateId),
          remove(status.id, replacement.id),
        ]);
        return { opened, replacement };
      }),
    );
    for (const { opened, replacement } of ends) {
      expect(await task(opened)).toMatchObject({ title: 'By template', status: { id: replacement.id } });
    }
    expect(await lost()).toBe(0);
  });

  it('counts a flag as it was committed: it does not change under a batch in flight', async () => {
    const status = await add();
    const bound = await create(status.id);
    let commit = () => {};
    const held = new Promise<void>((resolve) => (commit = resolve));
    const writing: { result?: Promise<string> } = {};
    await new Promise<void>((placed) => {
      writing.result = write('in-flight', bound, () => (placed(), held));
    });
    let changed = false;
    const changing = setActive(status.id, false).then(() => (changed = true));
    // On the one connection of SQLite it queues by itself, and a look would queue behind it.
    if (testDatabaseKind() === 'mariadb') await until('the change to wait for the batch', lockWaits);
    expect(changed).toBe(false);
    commit();
    expect(await writing.result).toBe(bound);
    await changing;
    const next = await write('in-flight', bound);
    expect(next).not.toBe(bound);
    expect((await task(next)).previousTaskId).toBe(bound);
  });

  it('decides by the flag before or after its change, and opens one task at most', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const status = await add();
      const bound = await create(status.id);
      const [target] = await Promise.all([write(`flag-${round}`, bound), setActive(status.id, false)]);
      const next = await write(`flag-${round}`, target);
      expect(next === target).toBe(target !== bound);
    }
  });
});
