import { Injectable } from '@nestjs/common';
import { Database, placeholders } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { notFound } from '../../../platform/domain-error.js';

/** An action that is to get the attention of employees. */
export interface Mention {
  actionId: string;
  taskId: string;
  feedKey: string;
  employeeIds: readonly string[];
  /** Epoch ms. */
  at: number;
}

export interface UnreadMention {
  action_id: string;
  task_id: string;
  created_at: string | number;
}

/** How far each employee has read, and what was to get their attention. */
@Injectable()
export class ReadMarkStore {
  constructor(private readonly database: Database) {}

  /** In the caller's transaction. */
  async mention({ actionId, taskId, feedKey, employeeIds, at }: Mention): Promise<void> {
    const row = { action_id: actionId, task_id: taskId, feed_key: feedKey, created_at: at };
    const rows = employeeIds.map((employee_id) => ({ employee_id, ...row }));
    await this.database.insert('task_mention', rows, dialect.ignoreDuplicate('employee_id, action_id'));
  }

  /**
   * Everything up to this action is read, and what stands behind it is not.
   * @param isUnread the action itself is not read either
   * @returns whether the mark has moved
   * @throws DomainError `action-not-found`
   */
  async set(employeeId: string, taskId: string, actionId: string, isUnread = false): Promise<boolean> {
    const [action] = await this.database.query<{ feed_key: string }>(
      'SELECT feed_key FROM task_action WHERE id = ? AND task_id = ?',
      [actionId, taskId],
    );
    if (!action) throw notFound('action', actionId);
    const mark = isUnread ? await this.before(taskId, action.feed_key) : action.feed_key;
    const [standing] = await this.database.query<{ feed_key: string }>(
      'SELECT feed_key FROM task_read WHERE employee_id = ? AND task_id = ?',
      [employeeId, taskId],
    );
    if (standing?.feed_key === mark) return false;
    const row = { employee_id: employeeId, task_id: taskId, feed_key: mark };
    await this.database.insert('task_read', [row], dialect.updateDuplicate('employee_id, task_id', ['feed_key']));
    return true;
  }

  /** The key of the action before; at the beginning of a feed one that comes before all. */
  private async before(taskId: string, feedKey: string): Promise<string> {
    const [action] = await this.database.query<{ feed_key: string }>(
      'SELECT feed_key FROM task_action WHERE task_id = ? AND feed_key < ? ORDER BY feed_key DESC LIMIT 1',
      [taskId, feedKey],
    );
    return action?.feed_key ?? '';
  }

  /** Those behind the employee's marks, in tasks that are not in the trash, newest first. @param before `[created_at, action_id]` */
  unreadMentions(employeeId: string, size: number, before: [number, string] | null): Promise<UnreadMention[]> {
    const beyond = before ? 'AND (m.created_at < ? OR (m.created_at = ? AND m.action_id < ?))' : '';
    return this.database.query<UnreadMention>(
      `SELECT m.action_id, m.task_id, m.created_at FROM task_mention m
         JOIN task t ON t.id = m.task_id AND t.trashed_at IS NULL AND t.deleted_at IS NULL
         LEFT JOIN task_read r ON r.employee_id = m.employee_id AND r.task_id = m.task_id
        WHERE m.employee_id = ? AND (r.feed_key IS NULL OR m.feed_key > r.feed_key) ${beyond}
        ORDER BY m.created_at DESC, m.action_id DESC LIMIT ${size}`,
      before ? [employeeId, before[0], before[0], before[1]] : [employeeId],
    );
  }

  /** An action that was taken back wants nobody's attention. */
  async forgetAction(actionId: string): Promise<void> {
    await this.database.execute('DELETE FROM task_mention WHERE action_id = ?', [actionId]);
  }

  /** Tasks that are deleted for good have nothing to read. */
  async forget(taskIds: readonly string[]): Promise<void> {
    for (const table of ['task_mention', 'task_read']) {
      await this.database.execute(`DELETE FROM ${table} WHERE task_id IN (${placeholders(taskIds)})`, [...taskIds]);
    }
  }
}
