import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { newId } from '../../../platform/ids.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { ActionWriter } from '../add-action/action-writer.js';
import { type StatusGiven, TaskChanged } from '../contract.js';
import { say } from '../domain/note-in-feed.js';
import type { TaskRow } from '../tasks/task-store.js';
import { requireStatus, type Status } from './status-store.js';

/** The status that a task gets with an action. In the caller's transaction, which holds the statuses and the task. */
@Injectable()
export class StatusChange {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly actions: ActionWriter,
  ) {}

  /** Stands in the feed. @throws DomainError naming `statusId` where there is no such status */
  async note(
    task: TaskRow,
    statuses: readonly Status[],
    statusId: string,
    employeeId: string,
    lineId = newId(),
  ): Promise<void> {
    const to = requireStatus(statuses, statusId).name;
    const from = requireStatus(statuses, task.status_id).name;
    await this.actions.writeLine(task.id, say('status-changed', { from, to }), employeeId, lineId);
  }

  /** @throws DomainError naming `statusId` where there is no such status */
  async give(task: TaskRow, statuses: readonly Status[], given: StatusGiven, employeeId: string): Promise<void> {
    await this.note(task, statuses, given.to, employeeId, given.lineId);
    await this.set(task, given.to, employeeId);
  }

  /** What somebody has changed since then stays. */
  async takeBack(
    task: TaskRow,
    statuses: readonly Status[],
    { from, to, lineId }: StatusGiven,
    employeeId: string,
  ): Promise<void> {
    if (task.status_id !== to || !statuses.some(({ id }) => id === from)) return;
    await this.database.execute('DELETE FROM task_action WHERE id = ?', [lineId]);
    await this.set(task, from, employeeId);
  }

  private async set(task: TaskRow, statusId: string, employeeId: string): Promise<void> {
    await this.database.execute('UPDATE task SET status_id = ?, version = version + 1, updated_at = ? WHERE id = ?', [
      statusId,
      Date.now(),
      task.id,
    ]);
    const changes = { statusId: { from: task.status_id, to: statusId } };
    await this.events.append([new TaskChanged(task.id, changes, employeeId)]);
  }
}
