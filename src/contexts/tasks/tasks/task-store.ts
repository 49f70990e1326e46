import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import type { PersonKind } from '../contract.js';
import { notFound } from '../../../platform/domain-error.js';

/** A row of `task`; 64-bit columns come as strings on MySQL. */
export interface TaskRow {
  id: string;
  number: number;
  title: string;
  description: string;
  status_id: string;
  assigner_kind: 'contact' | 'employee';
  assigner_id: string;
  counterparty_id: string | null;
  chat_id: string | null;
  previous_task_id: string | null;
  trashed_at: string | number | null;
  waiting_since: string | number | null;
  tags: string | null;
  external_id: string | null;
  deleted_at: string | number | null;
  version: number;
  created_at: string | number;
  updated_at: string | number;
}

@Injectable()
export class TaskStore {
  constructor(private readonly database: Database) {}

  /** @throws DomainError when there is none, or it was deleted for good. */
  async get(id: string): Promise<TaskRow> {
    return this.find(id, '');
  }

  /** The same, locked until the current transaction ends. */
  async lock(id: string): Promise<TaskRow> {
    return this.find(id, dialect.forUpdate);
  }

  /** The same; null when there is none, or it was deleted for good. */
  async lockAny(id: string): Promise<TaskRow | null> {
    return this.row(id, dialect.forUpdate);
  }

  /** Who does it, in their order. */
  assigneesOf(id: string): Promise<Array<{ kind: PersonKind; person_id: string }>> {
    return this.database.query('SELECT kind, person_id FROM task_assignee WHERE task_id = ? ORDER BY position', [id]);
  }

  /** Into the trash, at this time (epoch ms), or out of it. */
  async setTrashed(id: string, trashedAt: number | null, now: number): Promise<void> {
    await this.database.execute('UPDATE task SET trashed_at = ?, updated_at = ?, version = version + 1 WHERE id = ?', [
      trashedAt,
      now,
      id,
    ]);
  }

  private async find(id: string, lock: string): Promise<TaskRow> {
    const row = await this.row(id, lock);
    if (!row) throw notFound('task', id);
    return row;
  }

  private async row(id: string, lock: string): Promise<TaskRow | null> {
    const sql = `SELECT * FROM task WHERE id = ? AND deleted_at IS NULL ${lock}`;
    return (await this.database.query<TaskRow>(sql, [id]))[0] ?? null;
  }
}
