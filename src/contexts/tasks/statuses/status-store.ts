import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { invalidField } from '../../../platform/domain-error.js';

export interface Status {
  id: string;
  name: string;
  active: boolean;
  builtIn: boolean;
  position: number;
  version: number;
}

/**
 * The statuses that are there, in their order.
 *
 * Who gives a status to a task, or decides by its flag, holds them first (`hold`, before any task is locked); who changes
 * or removes one locks them (`lock`). So a status is never removed under a task that is just getting it, and a flag counts
 * for a batch of messages as it was committed before the batch, or not at all.
 */
@Injectable()
export class StatusStore {
  constructor(private readonly database: Database) {}

  all(): Promise<Status[]> {
    return this.find('');
  }

  /** By id, those that were removed too. */
  async names(): Promise<Map<string, string>> {
    const rows = await this.database.query<{ id: string; name: string }>('SELECT id, name FROM task_status');
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** As they are until the current transaction ends. */
  hold(): Promise<Status[]> {
    return this.find(dialect.forShare);
  }

  /** For the current transaction alone. */
  lock(): Promise<Status[]> {
    return this.find(dialect.forUpdate);
  }

  private async find(lock: string): Promise<Status[]> {
    // Locked by id, which everybody does in the same order; few rows, so that sorting them is nothing.
    const rows = await this.database.query<StatusRow>(
      `SELECT id, name, active, built_in, position, version FROM task_status WHERE removed_at IS NULL ORDER BY id ${lock}`,
    );
    return rows
      .map(({ built_in, ...row }) => ({ ...row, active: Boolean(row.active), builtIn: Boolean(built_in) }))
      .toSorted((a, b) => a.position - b.position);
  }
}

interface StatusRow {
  id: string;
  name: string;
  active: number | boolean;
  built_in: number | boolean;
  position: number;
  version: number;
}

/** @throws DomainError naming `path` when there is no such status. */
export function requireStatus(statuses: readonly Status[], id: string, path = 'statusId'): Status {
  const status = statuses.find((candidate) => candidate.id === id);
  if (!status) throw invalidField(path, `there is no status with the id "${id}"; GET /api/task-statuses lists them`);
  return status;
}
