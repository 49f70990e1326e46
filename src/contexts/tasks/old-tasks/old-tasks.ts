import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import type { Finder } from '../../../platform/retention/retention-kind.js';
import { Retention } from '../../../platform/retention/retention.js';
import { FindDeliveries } from '../../notifications/contract.js';
import { TaskTextsRemoved } from '../contract.js';
import { TaskFileStore } from '../files/task-file.store.js';
import { TaskTerms } from '../search/task-terms.js';

const TASKS = 20;
/** Closed, and untouched since its texts were removed last, if ever. */
const DUE = `deleted_at IS NULL AND (texts_removed_at IS NULL OR texts_removed_at < updated_at)
  AND status_id IN (SELECT id FROM task_status WHERE active = 0)`;
const REMOVED = JSON.stringify({ removed: true });

/** Ordered by when somebody touched them last. */
export const findOldTasks: Finder<string> = async (read, before, from) => {
  const [updatedAt = '0', number = '0'] = from.split(' ');
  const rows = await read<{ id: string; number: number; updated_at: string | number }>(
    `SELECT id, number, updated_at FROM task ${dialect.byIndex('task_updated')}
     WHERE updated_at >= ? AND updated_at < ? AND (updated_at > ? OR number > ?) AND ${DUE}
     ORDER BY updated_at, number LIMIT ${TASKS}`,
    [Number(updatedAt), before, Number(updatedAt), Number(number)],
  );
  const last = rows.at(-1);
  return {
    items: rows.map(({ id }) => id),
    next: last && rows.length === TASKS ? `${last.updated_at} ${last.number}` : null,
  };
};

/** Of tasks that are closed for long only the frame is kept: title, people, status, and when something was written. */
@Injectable()
export class OldTasks {
  constructor(
    private readonly database: Database,
    private readonly queries: QueryBus,
    private readonly events: EventLog,
    private readonly files: TaskFileStore,
    private readonly terms: TaskTerms,
    retention: Retention,
  ) {
    retention.add({
      name: 'closedTasks',
      days: (config) => config.RETENTION_CLOSED_TASKS_DAYS,
      setting: 'RETENTION_CLOSED_TASKS_DAYS',
      find: findOldTasks,
      remove: (ids) => this.remove(ids),
    });
  }

  private async remove(ids: string[]): Promise<number> {
    let gone = 0;
    for (const id of ids) gone += (await this.database.transaction(() => this.removeTexts(id))) ? 1 : 0;
    return gone;
  }

  /** @returns false where it is in use again, or something of it is still to be sent */
  private async removeTexts(id: string): Promise<boolean> {
    const [task] = await this.database.query<{ number: number }>(
      `SELECT number FROM task WHERE id = ? AND ${DUE} ${dialect.forUpdate}`,
      [id],
    );
    if (!task || (await this.isBeingSent(id))) return false;
    await this.files.removeOf(id);
    await this.database.execute(
      `UPDATE task_action SET text = '', content = ?, to_index = NULL WHERE task_id = ? AND kind <> 'system'`,
      [REMOVED, id],
    );
    await this.database.execute(
      `UPDATE task SET description = '', to_index = 1, texts_removed_at = updated_at WHERE id = ?`,
      [id],
    );
    await this.terms.forgetTexts(task.number);
    await this.events.append([new TaskTextsRemoved(id)]);
    return true;
  }

  private async isBeingSent(taskId: string): Promise<boolean> {
    const actions = await this.database.query<{ id: string }>(
      `SELECT id FROM task_action WHERE task_id = ? AND direction = 'out'`,
      [taskId],
    );
    if (actions.length === 0) return false;
    const deliveries = await this.queries.execute(new FindDeliveries(actions.map(({ id }) => id)));
    return deliveries.some(({ state }) => state === 'queued' || state === 'sending');
  }
}
