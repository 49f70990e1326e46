import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { type Finder, SLICE } from '../../../platform/retention/retention-kind.js';
import { Retention } from '../../../platform/retention/retention.js';
import { DraftStore, type DraftVersion, SPENT } from './draft.store.js';

const KEPT_DAYS = 30;

export const findOldDrafts: Finder<DraftVersion> = async (read, before, from) => {
  const [employeeId = '', taskId = ''] = from.split(' ');
  const rows = await read<DraftVersion & { spent: number }>(
    `SELECT d.employee_id, d.task_id, d.saved_at, ${SPENT} AS spent FROM task_draft d
      WHERE d.employee_id > ? OR (d.employee_id = ? AND d.task_id > ?)
      ORDER BY d.employee_id, d.task_id LIMIT ${SLICE}`,
    [employeeId, employeeId, taskId],
  );
  const last = rows.at(-1);
  return {
    items: rows.filter((row) => Boolean(Number(row.spent)) || Number(row.saved_at) < before),
    next: last && rows.length === SLICE ? `${last.employee_id} ${last.task_id}` : null,
  };
};

/** Drafts that nobody has touched for long go, and what is left of those that were sent. */
@Injectable()
export class OldDrafts {
  constructor(
    private readonly database: Database,
    private readonly drafts: DraftStore,
    retention: Retention,
  ) {
    retention.add({
      name: 'drafts',
      days: () => KEPT_DAYS,
      find: findOldDrafts,
      remove: (versions) => this.remove(versions),
    });
  }

  private async remove(versions: DraftVersion[]): Promise<number> {
    let gone = 0;
    for (const version of versions) {
      gone += (await this.database.transaction(() => this.drafts.removeVersion(version))) ? 1 : 0;
    }
    return gone;
  }
}
