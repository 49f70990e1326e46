import { Readable } from 'node:stream';
import { QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { Contexts } from '../../../../test/support/contexts.js';
import { testDatabaseKind } from '../../../../test/support/database.js';
import { NoChats, NoDeliveries, NothingUndelivered } from '../../../../test/support/other-contexts.js';
import { Files } from '../../../platform/files/files.js';
import { PublicLinks } from '../../../platform/files/public-links.js';
import { FindContacts } from '../../contacts/contract.js';
import { FindEmployees } from '../../staff/contract.js';
import { AddAction } from '../add-action/add-action.command.js';
import { RecordMessages } from '../contract.js';
import { ListPublicFiles } from '../files/list-public-files.query.js';
import { TaskFiles1764400003000 } from '../persistence/migrations/1764400003000-task-files.js';
import { tasksSchema } from '../persistence/schema.js';
import { TasksModule } from '../tasks.module.js';
import { ChangeTask } from './change-task.command.js';
import { GetTask } from './tasks.query.js';
import { RestoreTask } from './restore.command.js';
import { DeleteTaskForGood, TrashTask } from './trash.command.js';

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

describe(`the trash (${testDatabaseKind()})`, () => {
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

  async function write(chatId: string, text: string, bound: string | null): Promise<{ taskId: string; id: string }> {
    const inboundId = `inbound-${++made}`;
    const message = {
      inboundId,
      chatId,
      contact: { id: 'ann', name: 'Ann' },
      accountName: 'Bot',
      rules: { createTaskWhenNoneActive: false, historyInNewTask: 10, contactTaskRole: 'assigner' as const },
      templateId: null,
      assigneeIds: ['bob'],
      linkedBy: 'bob',
      text,
      content: {},
      writtenAt: 1_700_000_000_000 + made,
      orderKey: String(made),
    };
    const tasks = await app.database.transaction(() =>
      app.commands.execute(new RecordMessages([message], new Map([[chatId, bound]]))),
    );
    return { taskId: tasks.get(chatId)!, id: inboundId };
  }
  const move = (id: string, to: 'trash' | 'restored') =>
    app.commands.execute(to === 'trash' ? new TrashTask(id, 'bob') : new RestoreTask(id, 'bob'));
  const deleteForGood = (id: string) => app.commands.execute(new DeleteTaskForGood(id, 'bob'));
  const trashed = async (chat: string) => {
    const { taskId } = await write(chat, 'Hello', null);
    await move(taskId, 'trash');
    return taskId;
  };
  const state = async (id: string) => (await app.queries.execute(new GetTask(id))).state;
  const orphans = () => app.count('task_action', 'task_id IN (SELECT id FROM task WHERE deleted_at IS NOT NULL)');

  it('takes a task in and gives it back, and does not mind being asked twice', async () => {
    const { taskId } = await write('there-and-back', 'Hello', null);
    const before = await app.count('event_log', 'subject_id = ?', [taskId]);
    for (const to of ['trash', 'trash', 'restored', 'restored'] as const) {
      await move(taskId, to);
      expect(await state(taskId)).toBe(to === 'trash' ? 'trash' : 'active');
    }
    expect(await app.count('event_log', 'subject_id = ?', [taskId])).toBe(before + 2);
  });

  it('deletes for good only what is in it, and leaves nothing but the number', async () => {
    const { taskId } = await write('for-good', 'Hello', null);
    await expect(deleteForGood(taskId)).rejects.toMatchObject({ kind: 'conflict', slug: 'not-in-trash' });
    expect(await state(taskId)).toBe('active');
    await move(taskId, 'trash');
    await deleteForGood(taskId);
    const gone = { kind: 'not-found', slug: 'task-not-found' };
    await expect(app.queries.execute(new GetTask(taskId))).rejects.toMatchObject(gone);
    await expect(move(taskId, 'restored')).rejects.toMatchObject(gone);
    await expect(deleteForGood(taskId)).rejects.toMatchObject(gone);
    await expect(app.commands.execute(new ChangeTask(taskId, { title: 'x' }, 'bob'))).rejects.toMatchObject(gone);
    expect(await app.rows('SELECT title, description, search_text FROM task WHERE id = ?', [taskId])).toEqual([
      { title: '', description: '', search_text: '' },
    ]);
    expect(await orphans()).toBe(0);
    expect(await app.count('task_assignee', 'task_id = ?', [taskId])).toBe(0);
  });

  it('lets a message and the deletion of its task happen in one order or the other, never half of each', async () => {
    const rounds = Array.from({ length: ROUNDS }, (_, index) => `race-${index}`);
    const ends = await Promise.all(
      rounds.map(async (chat) => {
        const old = await trashed(chat);
        const [{ taskId, id }] = await Promise.all([write(chat, 'At this moment', old), deleteForGood(old)]);
        return { old, taskId, kept: await app.count('task_action', 'inbound_id = ?', [id]) };
      }),
    );
    // Either it came first and went with its task, as the employee decided; or it opened the next task.
    for (const { old, taskId, kept } of ends) expect(kept).toBe(taskId === old ? 0 : 1);
    expect(await orphans()).toBe(0);
    const again = await Promise.all(ends.map(({ taskId }, index) => write(rounds[index]!, 'Later', taskId)));
    for (const { taskId } of again) expect(await state(taskId)).toBe('active');
  });

  it('lets an answer and the deletion of its task happen in one order or the other', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: ROUNDS }, async (_, index) => {
        const taskId = await trashed(`answer-${index}`);
        const action = { text: 'Answer', contactIds: ['ann'], employeeIds: [] };
        const [answer, deletion] = await Promise.allSettled([
          app.commands.execute(new AddAction(taskId, action, 'bob', `key-${index}`)),
          deleteForGood(taskId),
        ]);
        return { answer, deletion };
      }),
    );
    for (const { answer, deletion } of outcomes) {
      expect(deletion.status).toBe('fulfilled');
      expect(answer.status === 'fulfilled' ? '' : answer.reason.slug).toMatch(/^$|task-not-found/);
    }
    expect(await orphans()).toBe(0);
  });

  it('deletes for good once, though two ask at the same moment', async () => {
    const taskId = await trashed('twice');
    const outcomes = await Promise.allSettled([deleteForGood(taskId), deleteForGood(taskId)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await app.count('event_log', "subject_id = ? AND type = 'tasks.TaskDeleted'", [taskId])).toBe(1);
  });

  describe('and the public addresses of files', () => {
    const upload = () => app.get(Files).upload(Readable.from([Buffer.from('%PDF-1.4')]), 'a.pdf', 'bob');
    const isPublic = async (id: string) => {
      const file = (await app.get(Files).find([id])).get(id);
      return file !== undefined && app.get(PublicLinks).urlOf(file) !== null;
    };
    const attach = (taskId: string, ...fileIds: string[]) =>
      app.commands.execute(
        new AddAction(taskId, { text: '', contactIds: ['ann'], employeeIds: [], fileIds }, 'bob', null),
      );
    /** A file that was sent from these tasks. */
    async function sentFrom(...taskIds: string[]): Promise<string> {
      const file = await upload();
      for (const taskId of taskIds) await attach(taskId, file.id);
      await app.get(PublicLinks).publish(file);
      return file.id;
    }

    it('lead nowhere once the task is deleted for good, not before', async () => {
      const { taskId } = await write('files', 'Hello', null);
      const { taskId: other } = await write('files of another', 'Hello', null);
      const [file, shared, foreign] = [
        await sentFrom(taskId, taskId),
        await sentFrom(taskId, other),
        await sentFrom(other),
      ];
      await move(taskId, 'trash');
      expect(await Promise.all([file, shared, foreign].map(isPublic))).toEqual([true, true, true]);
      await move(taskId, 'restored');
      await move(taskId, 'trash');
      await deleteForGood(taskId);
      expect(await Promise.all([file, shared, foreign].map(isPublic))).toEqual([false, true, true]);
      expect((await app.queries.execute(new ListPublicFiles(50))).items).toMatchObject([
        { id: foreign, task: { id: other, title: expect.any(String) } },
        { id: shared, task: { id: other } },
      ]);
      // The trash counts: what is in it can be had back.
      await move(other, 'trash');
      expect(await isPublic(shared)).toBe(true);
      await deleteForGood(other);
      expect(await Promise.all([shared, foreign].map(isPublic))).toEqual([false, false]);
      expect(await app.count('task_file')).toBe(0);
      // With the last of its tasks the file itself is gone.
      expect(await app.count('file')).toBe(0);
    });

    it('stay when the deletion fails', async () => {
      const { taskId } = await write('files that stay', 'Hello', null);
      const file = await sentFrom(taskId);
      await expect(deleteForGood(taskId)).rejects.toMatchObject({ slug: 'not-in-trash' });
      expect(await isPublic(file)).toBe(true);
    });

    it('of what was there before are known to belong to its tasks', async () => {
      const { taskId } = await write('files of before', 'Hello', null);
      const [one, two] = [await sentFrom(taskId), await sentFrom(taskId)];
      const runner = app.get(DataSource).createQueryRunner();
      await new TaskFiles1764400003000().down(runner);
      await new TaskFiles1764400003000().up(runner);
      await runner.release();
      await move(taskId, 'trash');
      await deleteForGood(taskId);
      expect(await Promise.all([one, two].map(isPublic))).toEqual([false, false]);
    });

    it('lead nowhere, though all tasks of a file are deleted at the same moment', async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const tasks = [await trashed(`one-${round}`), await trashed(`two-${round}`), await trashed(`three-${round}`)];
        const files = [await sentFrom(...tasks), await sentFrom(...tasks.toReversed())];
        await Promise.all(tasks.map(deleteForGood));
        expect(await Promise.all(files.map(isPublic))).toEqual([false, false]);
      }
    });
  });
});
