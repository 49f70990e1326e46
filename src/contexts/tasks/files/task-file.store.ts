import { Injectable } from '@nestjs/common';
import { Database, placeholders } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import type { TaskOfFile } from './public-file.view.js';

/** Which tasks staff's files are in. Everything that writes runs in the caller's transaction. */
@Injectable()
export class TaskFileStore {
  constructor(private readonly database: Database) {}

  async add(taskId: string, fileIds: readonly string[]): Promise<void> {
    const rows = [...new Set(fileIds)].map((fileId) => ({ file_id: fileId, task_id: taskId }));
    await this.database.insert('task_file', rows, dialect.ignoreDuplicate('file_id,task_id'));
  }

  async of(taskId: string): Promise<string[]> {
    const rows = await this.database.query<{ file_id: string }>('SELECT file_id FROM task_file WHERE task_id = ?', [
      taskId,
    ]);
    return rows.map((row) => row.file_id);
  }

  /** The task is gone. @returns those of its files that no other task has */
  async release(taskId: string, fileIds: readonly string[]): Promise<string[]> {
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
