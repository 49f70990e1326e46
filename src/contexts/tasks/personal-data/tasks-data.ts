import { Injectable } from '@nestjs/common';
import { Database, placeholders } from '../../../platform/database/database.js';
import { PersonalData } from '../../../platform/personal-data/personal-data.js';
import {
  type BegunErasure,
  type ErasedSlice,
  inChunks,
  type Person,
  type PersonalDataHolder,
  type PersonsRecord,
  WALK,
} from '../../../platform/personal-data/person.js';
import type { ActionContent } from '../contract.js';
import { type DraftContent, DraftStore } from '../drafts/draft.store.js';
import { TaskFileStore } from '../files/task-file.store.js';
import { TaskRemoval } from '../tasks/task-removal.js';
import { TaskStore } from '../tasks/task-store.js';
import { TracesInTasks } from './traces-in-tasks.js';

/** Each is a slice's transaction, which others wait for on SQLite. */
const TASKS = 5;

/**
 * Tasks of a person are deleted for good; of others' tasks goes what the person has written there, what later ones quote of
 * them, and their files that were sent on.
 */
@Injectable()
export class TasksData implements PersonalDataHolder {
  readonly name = 'tasks';
  readonly order = 2;
  readonly kinds = ['tasks', 'actions', 'task-files', 'drafts'];

  constructor(
    private readonly database: Database,
    private readonly tasks: TaskStore,
    private readonly removal: TaskRemoval,
    private readonly files: TaskFileStore,
    private readonly traces: TracesInTasks,
    private readonly drafts: DraftStore,
    data: PersonalData,
  ) {
    data.add(this);
  }

  async find({ contactIds }: Person): Promise<Partial<Person>> {
    const rows = await inChunks(contactIds, (some) =>
      this.database.query<{ id: string }>(
        `SELECT id FROM task WHERE counterparty_id IN (${placeholders(some)}) AND deleted_at IS NULL`,
        some,
      ),
    );
    return { taskIds: rows.map(({ id }) => id) };
  }

  /** Step by step: which files there are is noted before the task goes that names them. */
  async erase(person: Person, from: string, { requestedBy }: BegunErasure): Promise<ErasedSlice> {
    const [step = '', at = ''] = from.split(' ');
    switch (step) {
      case 'actions':
        return this.traces.eraseActions(person, at);
      case 'files':
        return { removed: {}, found: await this.traces.eraseFiles(person), next: 'quotes ' };
      case 'quotes':
        return this.traces.eraseQuotes(person, at);
      case 'remove':
        return this.removeTasks(person, Number(at), requestedBy);
      default: {
        const some = person.taskIds.slice(Number(at), Number(at) + TASKS);
        if (some.length === 0) return { removed: {}, next: 'actions ' };
        const fileIds = (await Promise.all(some.map((id) => this.files.allOf(id)))).flat();
        return { removed: {}, found: { fileIds }, next: `remove ${Number(at)}` };
      }
    }
  }

  private async removeTasks({ taskIds }: Person, at: number, employeeId: string): Promise<ErasedSlice> {
    let [tasks, actions] = [0, 0];
    for (const id of taskIds.slice(at, at + TASKS)) {
      const task = await this.tasks.lockAny(id);
      if (!task) continue;
      actions += await this.count(id);
      await this.removal.remove(task, employeeId);
      tasks++;
    }
    return { removed: { tasks, actions }, next: `tasks ${at + TASKS}` };
  }

  private async count(taskId: string): Promise<number> {
    const sql = 'SELECT COUNT(*) AS n FROM task_action WHERE task_id = ?';
    return Number((await this.database.query<{ n: string | number }>(sql, [taskId]))[0]!.n);
  }

  async *read({ taskIds, otherTaskIds, contactIds }: Person): AsyncIterable<PersonsRecord> {
    for (const id of taskIds) {
      for (const record of await this.rows('SELECT * FROM task WHERE id = ?', [id])) yield { kind: 'tasks', record };
      yield* this.actions('task_id = ?', [id], id);
      for (const draft of await this.drafts.all(id)) {
        const { fileIds } = JSON.parse(draft.content) as DraftContent;
        yield { kind: 'drafts', record: { ...draft }, fileIds };
      }
    }
    for (const id of otherTaskIds) {
      const theirs = `task_id = ? AND author_kind = 'contact' AND author_id IN (${placeholders(contactIds)})`;
      yield* this.actions(theirs, [id, ...contactIds]);
    }
  }

  private async *actions(condition: string, values: string[], taskId?: string): AsyncIterable<PersonsRecord> {
    const sent = taskId === undefined ? [] : await this.files.of(taskId);
    for (let from = ''; ;) {
      const rows = await this.rows(
        `SELECT * FROM task_action WHERE ${condition} AND feed_key > ? ORDER BY feed_key LIMIT ${WALK}`,
        [...values, from],
      );
      for (const record of rows) {
        const { files = [] } = JSON.parse(record['content'] as string) as ActionContent;
        yield { kind: 'actions', record, fileIds: files.map(({ id }) => id) };
      }
      if (rows.length < WALK) break;
      from = rows.at(-1)!['feed_key'] as string;
    }
    for (const fileId of sent) yield { kind: 'task-files', record: { taskId, fileId }, fileIds: [fileId] };
  }

  private rows(sql: string, values: string[]) {
    return this.database.query(sql, values);
  }
}
