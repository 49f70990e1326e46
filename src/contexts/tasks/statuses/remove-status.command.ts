import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { conflict, invalidField, notFound } from '../../../platform/domain-error.js';
import { type ExpectedVersions, requireVersion } from '../../../platform/http/if-match.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { StatusRemoved } from '../contract.js';
import { requireStatus, type Status, StatusStore } from './status-store.js';
import { storeOrder } from './store-order.js';

/**
 * Removes a status. One that tasks (in the trash too) or templates have needs a replacement, which all of them get.
 * @throws DomainError `status-not-found`, `built-in-status`, `status-in-use`, `version-mismatch`, `validation` of replacementId
 */
export class RemoveStatus extends Command<void> {
  constructor(
    readonly id: string,
    readonly replacementId: string | null,
    readonly employeeId: string,
    readonly expected: ExpectedVersions = null,
  ) {
    super();
  }
}

@CommandHandler(RemoveStatus)
export class RemoveStatusHandler implements ICommandHandler<RemoveStatus> {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly statuses: StatusStore,
  ) {}

  async execute({ id, replacementId, employeeId, expected }: RemoveStatus): Promise<void> {
    await this.database.transaction(async () => {
      const present = await this.statuses.lock();
      const status = present.find((candidate) => candidate.id === id);
      if (!status) throw notFound('status', id);
      requireVersion('status', status.version, expected);
      if (status.builtIn) {
        throw conflict('built-in-status', `"${status.name}" is built in. It can be renamed, not removed.`);
      }
      if (replacementId === null) await this.refuseUsed(status);
      if (replacementId === id) throw invalidField('replacementId', 'must be another status than the removed one');
      const tasks = replacementId === null ? 0 : await this.replace(status, requireReplacement(present, replacementId));
      const now = Date.now();
      await this.database.execute('UPDATE task_status SET removed_at = ? WHERE id = ?', [now, id]);
      await storeOrder(
        this.database,
        present.filter((other) => other.id !== id),
      );
      await this.events.append([new StatusRemoved(id, status.name, replacementId, tasks, employeeId)]);
    });
  }

  private async refuseUsed({ id, name }: Status): Promise<void> {
    const [row] = await this.database.query<{ tasks: string | number; trashed: string | number | null }>(
      `SELECT COUNT(*) AS tasks, SUM(CASE WHEN trashed_at IS NULL THEN 0 ELSE 1 END) AS trashed
       FROM task WHERE status_id = ? AND deleted_at IS NULL`,
      [id],
    );
    const templates = await this.database.query<{ name: string }>(
      'SELECT name FROM task_template WHERE status_id = ? ORDER BY id',
      [id],
    );
    const [tasks, trashed] = [Number(row!.tasks), Number(row!.trashed)];
    const users = templates.map((template) => `the template "${template.name}"`);
    if (tasks > 0) {
      const inTrash = trashed > 0 ? ` (${trashed} in the trash)` : '';
      users.unshift(`${tasks} ${tasks === 1 ? 'task' : 'tasks'}${inTrash}`);
    }
    if (users.length === 0) return;
    throw conflict(
      'status-in-use',
      `"${name}" is the status of ${users.join(', ')}. Say in replacementId which status they get instead.`,
    );
  }

  /** One statement, however many: thousands of entries in feeds would tell nobody more than the event does. */
  private async replace(status: Status, replacement: Status): Promise<number> {
    const ids = [replacement.id, status.id];
    await this.database.execute('UPDATE task_template SET status_id = ? WHERE status_id = ?', ids);
    return this.database.execute(
      'UPDATE task SET status_id = ?, updated_at = ?, version = version + 1 WHERE status_id = ?',
      [replacement.id, Date.now(), status.id],
    );
  }
}

const requireReplacement = (present: readonly Status[], id: string) => requireStatus(present, id, 'replacementId');
