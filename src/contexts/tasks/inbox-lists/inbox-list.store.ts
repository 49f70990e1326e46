import { Injectable } from '@nestjs/common';
import { Database, placeholders, type SqlValue } from '../../../platform/database/database.js';
import type { InboxListName } from './inbox-list.js';

/** A place in a list: what it is sorted by, epoch ms, and the number of the task. */
export interface InboxPlace {
  value: string | number;
  number: number;
}

const LIVE = 't.trashed_at IS NULL AND t.deleted_at IS NULL';

/** What each list holds, and its order: the longest wait first, otherwise what is newest. */
const LISTS: Record<InboxListName, { from: string; where: string; by: string; order: 'ASC' | 'DESC' }> = {
  waiting: { from: 'task t', where: 't.waiting_since IS NOT NULL', by: 't.waiting_since', order: 'ASC' },
  undelivered: { from: 'task t', where: 't.undelivered_since IS NOT NULL', by: 't.undelivered_since', order: 'DESC' },
  answered: {
    from: 'task t',
    where: 't.waiting_since IS NULL AND t.undelivered_since IS NULL AND t.counterparty_id IS NOT NULL',
    by: 't.updated_at',
    order: 'DESC',
  },
  mine: {
    from: 'task_assignee a JOIN task t ON t.id = a.task_id',
    where: `a.person_id = ? AND a.kind = 'employee'`,
    by: 't.updated_at',
    order: 'DESC',
  },
  unassigned: {
    from: 'task t',
    where: 'NOT EXISTS (SELECT 1 FROM task_assignee a WHERE a.task_id = t.id)',
    by: 't.updated_at',
    order: 'DESC',
  },
};

/** Active tasks as employees go through them. */
@Injectable()
export class InboxListStore {
  constructor(private readonly database: Database) {}

  /** @param activeIds ids of the active statuses. @param after exclusive; null at the beginning */
  async find(
    list: InboxListName,
    employeeId: string,
    activeIds: readonly string[],
    after: InboxPlace | null,
    size: number,
  ): Promise<InboxPlace[]> {
    if (activeIds.length === 0) return [];
    const { from, where, by, order } = LISTS[list];
    const beyond = order === 'ASC' ? '>' : '<';
    const place = after ? `AND (${by} ${beyond} ? OR (${by} = ? AND t.number ${beyond} ?))` : '';
    return this.database.query<InboxPlace>(
      `SELECT t.number, ${by} AS value FROM ${from}
        WHERE ${where} AND ${LIVE} AND t.status_id IN (${placeholders(activeIds)}) ${place}
        ORDER BY ${by} ${order}, t.number ${order} LIMIT ${size}`,
      [...this.mine(list, employeeId), ...activeIds, ...(after ? [after.value, after.value, after.number] : [])],
    );
  }

  async count(list: InboxListName, employeeId: string, activeIds: readonly string[]): Promise<number> {
    const { from, where } = LISTS[list];
    const [row] = await this.database.query<{ count: string | number }>(
      `SELECT COUNT(*) AS count FROM ${from} WHERE ${where} AND ${LIVE} AND t.status_id IN (${placeholders(activeIds)})`,
      [...this.mine(list, employeeId), ...activeIds],
    );
    return Number(row!.count);
  }

  /** Of the tasks in which a customer waits, those with a message that this employee has not read. Feeds are read from their end. */
  async countUnread(employeeId: string, since: number, activeIds: readonly string[]): Promise<number> {
    const [row] = await this.database.query<{ count: string | number }>(
      `SELECT COUNT(*) AS count FROM task t
         LEFT JOIN task_read r ON r.employee_id = ? AND r.task_id = t.id
        WHERE t.waiting_since IS NOT NULL AND ${LIVE} AND t.status_id IN (${placeholders(activeIds)})
          AND (SELECT a.feed_key FROM task_action a WHERE a.task_id = t.id AND a.direction = 'in'
                ORDER BY a.feed_key DESC LIMIT 1) > COALESCE(r.feed_key, ?)`,
      [employeeId, ...activeIds, startOf(since)],
    );
    return Number(row!.count);
  }

  private mine(list: InboxListName, employeeId: string): SqlValue[] {
    return list === 'mine' ? [employeeId] : [];
  }
}

/** What was written before an employee came is not unread for them. @param since epoch ms */
export const startOf = (since: number): string => String(since).padStart(15, '0');
