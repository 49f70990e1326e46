import { Injectable } from '@nestjs/common';
import { Database, placeholders } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { type ErasedSlice, inChunks, type Person, WALK } from '../../../platform/personal-data/person.js';
import { StaffFileStore } from '../../../platform/files/staff-file.store.js';
import { groupBy } from '../../../platform/group-by.js';
import type { ActionContent } from '../contract.js';
import { withoutPast } from '../domain/quote.js';
import { FeedTerms } from '../search/feed-terms.js';

/** What of a person stands in the tasks of others. */
@Injectable()
export class TracesInTasks {
  constructor(
    private readonly database: Database,
    private readonly terms: FeedTerms,
    private readonly staffs: StaffFileStore,
  ) {}

  /** What they wrote into a task that an entry link brought them to. */
  async eraseActions({ contactIds }: Person, from: string): Promise<ErasedSlice> {
    const rows = await this.database.query<{ id: string; task_id: string; author_kind: string; author_id: string }>(
      `SELECT id, task_id, author_kind, author_id FROM task_action WHERE id > ? ORDER BY id LIMIT ${WALK}`,
      [from],
    );
    const theirs = rows.filter((row) => row.author_kind === 'contact' && contactIds.includes(row.author_id));
    for (const [taskId, own] of groupBy(theirs, (row) => row.task_id)) {
      await this.inTask(taskId, async () => {
        const ids = own.map(({ id }) => id);
        await this.database.execute(`DELETE FROM task_action WHERE id IN (${placeholders(ids)})`, ids);
      });
    }
    return {
      removed: { actions: theirs.length },
      found: { otherTaskIds: theirs.map((row) => row.task_id) },
      next: rows.length < WALK ? 'files ' : `actions ${rows.at(-1)!.id}`,
    };
  }

  /** Their files that staff have sent on in tasks of others. */
  async eraseFiles({ fileIds, taskIds }: Person): Promise<Partial<Person>> {
    const own = new Set(taskIds);
    // Those of staff stay where others have them.
    const staffs = await this.staffs.among(fileIds);
    const gone = new Set(fileIds.filter((id) => !staffs.has(id)));
    const rows = await inChunks([...gone], (some) =>
      this.database.query<{ task_id: string }>(
        `SELECT DISTINCT task_id FROM task_file WHERE file_id IN (${placeholders(some)})`,
        some,
      ),
    );
    const otherTaskIds = [...new Set(rows.map((row) => row.task_id))].filter((id) => !own.has(id));
    for (const taskId of otherTaskIds) await this.inTask(taskId, () => this.eraseFilesIn(taskId, gone));
    return { otherTaskIds };
  }

  /** Descriptions of tasks that came after those in which they wrote. */
  async eraseQuotes({ taskIds, otherTaskIds }: Person, from: string): Promise<ErasedSlice> {
    const before = new Set([...taskIds, ...otherTaskIds]);
    const rows = await this.database.query<{ id: string; previous_task_id: string | null }>(
      `SELECT id, previous_task_id FROM task WHERE id > ? ORDER BY id LIMIT ${WALK}`,
      [from],
    );
    const after = rows.filter((row) => before.has(row.previous_task_id ?? '')).map(({ id }) => id);
    for (const id of after) await this.database.transaction(() => this.eraseQuotesIn(id));
    const { length } = rows;
    if (length === WALK) return { removed: {}, found: { otherTaskIds: after }, next: `quotes ${rows.at(-1)!.id}` };
    return { removed: {}, found: { otherTaskIds: after }, next: null };
  }

  private async eraseQuotesIn(id: string): Promise<void> {
    const [task] = await this.database.query<{ description: string }>(
      `SELECT description FROM task WHERE id = ? ${dialect.forUpdate}`,
      [id],
    );
    const description = withoutPast(task!.description);
    if (description === task!.description) return;
    await this.database.execute('UPDATE task SET description = ?, to_index = 1, version = version + 1 WHERE id = ?', [
      description,
      id,
    ]);
  }

  private async eraseFilesIn(taskId: string, gone: ReadonlySet<string>): Promise<void> {
    const actions = await this.database.query<{ id: string; content: string }>(
      'SELECT id, content FROM task_action WHERE task_id = ?',
      [taskId],
    );
    for (const { id, content } of actions) {
      const all = JSON.parse(content) as ActionContent;
      const files = all.files?.filter((file) => !gone.has(file.id));
      if (files?.length === all.files?.length) continue;
      const rest = JSON.stringify({ ...all, files });
      await this.database.execute('UPDATE task_action SET content = ? WHERE id = ?', [rest, id]);
    }
    const ids = [...gone];
    await inChunks(ids, async (some) => {
      await this.database.execute(`DELETE FROM task_file WHERE task_id = ? AND file_id IN (${placeholders(some)})`, [
        taskId,
        ...some,
      ]);
      return [];
    });
  }

  /** The task is found anew by what is left in it. */
  private async inTask(taskId: string, change: () => Promise<void>): Promise<void> {
    await this.database.transaction(async () => {
      const [task] = await this.database.query<{ number: number }>(
        `SELECT number FROM task WHERE id = ? ${dialect.forUpdate}`,
        [taskId],
      );
      await change();
      if (task) await this.terms.renew(taskId, task.number);
    });
  }
}
