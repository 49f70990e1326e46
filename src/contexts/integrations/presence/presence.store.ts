import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';

/** So long somebody is said to be there after they said so. */
const PRESENT_MS = 20_000;

export interface PresentRow {
  task_id: string;
  employee_id: string;
  writing: boolean | number;
}

/** Who has which task open, on every instance. Times are the database's. */
@Injectable()
export class PresenceStore {
  constructor(private readonly database: Database) {}

  /** In the caller's transaction. */
  async set(taskId: string, employeeId: string, writing: boolean): Promise<void> {
    const now = await this.database.now();
    await this.database.execute('DELETE FROM task_presence WHERE until < ?', [now]);
    await this.database.insert(
      'task_presence',
      [{ task_id: taskId, employee_id: employeeId, writing, until: now + PRESENT_MS }],
      dialect.updateDuplicate('task_id, employee_id', ['writing', 'until']),
    );
  }

  async remove(taskId: string, employeeId: string): Promise<void> {
    await this.database.execute('DELETE FROM task_presence WHERE task_id = ? AND employee_id = ?', [
      taskId,
      employeeId,
    ]);
  }

  present(): Promise<PresentRow[]> {
    return this.database.query<PresentRow>(
      `SELECT task_id, employee_id, writing FROM task_presence WHERE until >= ${dialect.now} ORDER BY employee_id`,
    );
  }
}
