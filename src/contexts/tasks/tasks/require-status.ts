import type { Database } from '../../../platform/database/database.js';
import { invalidField } from '../../../platform/domain-error.js';

/** @returns the status's name. @throws DomainError when there is no such status. */
export async function requireStatus(database: Database, id: string): Promise<string> {
  const [status] = await database.query<{ name: string }>('SELECT name FROM task_status WHERE id = ?', [id]);
  if (!status)
    throw invalidField('statusId', `there is no status with the id "${id}"; GET /api/task-statuses lists them`);
  return status.name;
}
