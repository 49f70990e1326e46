import type { Database } from '../../../platform/database/database.js';
import type { Status } from './status-store.js';

/** Writes the places of statuses that are not yet where this list has them. */
export async function storeOrder(database: Database, ordered: readonly Status[]): Promise<void> {
  for (const [position, status] of ordered.entries()) {
    if (status.position === position) continue;
    await database.execute('UPDATE task_status SET position = ?, version = version + 1 WHERE id = ?', [
      position,
      status.id,
    ]);
  }
}
