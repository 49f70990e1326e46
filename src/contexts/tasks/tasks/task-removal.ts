import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { TaskDeleted } from '../contract.js';
import { TaskFileStore } from '../files/task-file.store.js';
import { ReadMarkStore } from '../read-marks/read-mark.store.js';
import { TaskChangeStore } from '../task-log/task-change.store.js';
import { TaskTerms } from '../search/task-terms.js';
import type { TaskRow } from './task-store.js';

/** Removes a task for good: its feed and its files go, only its number stays. */
@Injectable()
export class TaskRemoval {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly terms: TaskTerms,
    private readonly files: TaskFileStore,
    private readonly marks: ReadMarkStore,
    private readonly log: TaskChangeStore,
  ) {}

  /** @param task locked in the caller's transaction */
  async remove({ id, number }: TaskRow, employeeId: string): Promise<void> {
    await this.files.removeOf(id);
    await this.database.execute('DELETE FROM task_action WHERE task_id = ?', [id]);
    await this.database.execute('DELETE FROM task_assignee WHERE task_id = ?', [id]);
    await this.database.execute(
      `UPDATE task SET deleted_at = ?, title = '', description = '', search_text = '', tags = NULL, to_index = NULL,
              external_id = NULL WHERE id = ?`,
      [Date.now(), id],
    );
    await this.terms.forget(number);
    await this.marks.forget([id]);
    await this.log.forget(id);
    await this.events.append([new TaskDeleted(id, number, employeeId)]);
  }
}
