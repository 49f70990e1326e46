import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { newId } from '../../../platform/ids.js';
import type { FieldChange } from './field-changes.js';

/** A row of `task_change`; JSON is text, 64-bit columns come as strings on MySQL. */
export interface TaskChangeRow {
  id: string;
  by_employee_id: string;
  changes: string;
  at: string | number;
}

@Injectable()
export class TaskChangeStore {
  constructor(private readonly database: Database) {}

  /** In the transaction that changes the task. */
  async add(taskId: string, employeeId: string, changes: readonly FieldChange[]): Promise<void> {
    const row = { id: newId(), task_id: taskId, by_employee_id: employeeId, at: Date.now() };
    await this.database.insert('task_change', [{ ...row, changes: JSON.stringify(changes) }]);
  }

  /** The newest first. @param before an id */
  page(taskId: string, before: string | null, size: number): Promise<TaskChangeRow[]> {
    return this.database.query<TaskChangeRow>(
      `SELECT id, by_employee_id, changes, at FROM task_change
        WHERE task_id = ? ${before === null ? '' : 'AND id < ?'} ORDER BY id DESC LIMIT ${size}`,
      before === null ? [taskId] : [taskId, before],
    );
  }

  async forget(taskId: string): Promise<void> {
    await this.database.execute('DELETE FROM task_change WHERE task_id = ?', [taskId]);
  }
}
