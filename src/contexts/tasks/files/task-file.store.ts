import { Injectable } from '@nestjs/common';
import { Database, placeholders } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { invalidField } from '../../../platform/domain-error.js';
import { FileUses } from '../../../platform/files/file-uses.js';
import { Files } from '../../../platform/files/files.js';
import { PublicLinks } from '../../../platform/files/public-links.js';
import { StaffFileStore } from '../../../platform/files/staff-file.store.js';
import type { ActionContent } from '../contract.js';
import { DraftStore } from '../drafts/draft.store.js';
import type { TaskOfFile } from './public-file.view.js';

/** Which tasks staff's files are in. Everything that writes runs in the caller's transaction. */
@Injectable()
export class TaskFileStore {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly links: PublicLinks,
    private readonly uses: FileUses,
    private readonly staffs: StaffFileStore,
    private readonly drafts: DraftStore,
  ) {
    uses.add((ids) => this.used(ids));
  }

  async add(taskId: string, fileIds: readonly string[]): Promise<void> {
    // One that nobody had used may be removed at this moment.
    const there = new Set(await this.files.hold(fileIds));
    const gone = fileIds.find((id) => !there.has(id));
    if (gone !== undefined) throw invalidField('fileIds', `the file "${gone}" is not here any more; send it again`);
    const rows = [...new Set(fileIds)].map((fileId) => ({ file_id: fileId, task_id: taskId }));
    await this.database.insert('task_file', rows, dialect.ignoreDuplicate('file_id,task_id'));
  }

  /** An action with these files went: those that no other action of the task has are not the task's. They stay as uploads. */
  async forget(taskId: string, fileIds: readonly string[]): Promise<void> {
    for (const id of fileIds) {
      await this.database.execute(
        `DELETE FROM task_file WHERE task_id = ? AND file_id = ?
         AND NOT EXISTS (SELECT 1 FROM task_action a WHERE a.task_id = ? AND a.content LIKE ?)`,
        [taskId, id, taskId, `%"${id}"%`],
      );
    }
  }

  /** @returns those that some task has */
  async used(fileIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ file_id: string }>(
      `SELECT file_id FROM task_file WHERE file_id IN (${placeholders(fileIds)})`,
      [...fileIds],
    );
    return rows.map((row) => row.file_id);
  }

  async of(taskId: string): Promise<string[]> {
    const rows = await this.database.query<{ file_id: string }>('SELECT file_id FROM task_file WHERE task_id = ?', [
      taskId,
    ]);
    return rows.map((row) => row.file_id);
  }

  /**
   * What was sent in the task, or was to be, is not to be had any more: drafts go, records and bytes go, unless another task has the file too. Of a
   * customer's file that was sent on from another task only the public address ends.
   * @returns those that are gone
   */
  async removeOf(taskId: string): Promise<string[]> {
    const own = await this.customersFiles(taskId);
    const all = await this.allOf(taskId);
    // Two tasks with the same file may be deleted at once: the second sees that the first is gone.
    await this.links.hold(all);
    await this.drafts.forget(taskId);
    const free = await this.release(taskId, all);
    const files = await this.staffs.among(free);
    const gone = await this.uses.unused(free.filter((id) => own.includes(id) || files.has(id)));
    await this.links.revoke(...free);
    await this.files.remove(gone);
    return gone;
  }

  /** Customers' and staff's, those of drafts too. */
  async allOf(taskId: string): Promise<string[]> {
    const lists = [await this.customersFiles(taskId), await this.of(taskId), await this.drafts.filesOf(taskId)];
    return [...new Set(lists.flat())];
  }

  private async customersFiles(taskId: string): Promise<string[]> {
    const rows = await this.database.query<{ content: string }>(
      `SELECT content FROM task_action WHERE task_id = ? AND direction = 'in'`,
      [taskId],
    );
    return rows.flatMap(({ content }) => (JSON.parse(content) as ActionContent).files?.map(({ id }) => id) ?? []);
  }

  /** @returns those of these files that no other task has */
  private async release(taskId: string, fileIds: readonly string[]): Promise<string[]> {
    if (fileIds.length === 0) return [];
    await this.database.execute('DELETE FROM task_file WHERE task_id = ?', [taskId]);
    const rows = await this.database.query<{ file_id: string }>(
      `SELECT file_id FROM task_file WHERE file_id IN (${placeholders(fileIds)}) ${dialect.forUpdate}`,
      [...fileIds],
    );
    const used = new Set(rows.map((row) => row.file_id));
    return fileIds.filter((id) => !used.has(id));
  }

  /** The newest task of each file; files of none are absent. */
  async newestTasks(fileIds: readonly string[]): Promise<Map<string, TaskOfFile>> {
    if (fileIds.length === 0) return new Map();
    const rows = await this.database.query<TaskOfFile & { file_id: string }>(
      `SELECT task_file.file_id, task.id, task.number, task.title FROM task_file JOIN task ON task.id = task_file.task_id
       WHERE task_file.file_id IN (${placeholders(fileIds)}) ORDER BY task.number`,
      [...fileIds],
    );
    return new Map(rows.map(({ file_id, id, number, title }) => [file_id, { id, number, title }]));
  }
}
