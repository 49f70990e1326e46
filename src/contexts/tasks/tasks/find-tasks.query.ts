import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Database, placeholders } from '../../../platform/database/database.js';
import { FindTasks, type TaskRef } from '../contract.js';

@QueryHandler(FindTasks)
export class FindTasksHandler implements IQueryHandler<FindTasks> {
  constructor(private readonly database: Database) {}

  async execute({ ids }: FindTasks): Promise<TaskRef[]> {
    const unique = [...new Set(ids)];
    if (unique.length === 0) return [];
    const rows = await this.database.query<{ id: string; counterparty_id: string | null }>(
      `SELECT id, counterparty_id FROM task WHERE id IN (${placeholders(unique)}) AND deleted_at IS NULL`,
      unique,
    );
    return rows.map((row) => ({ id: row.id, counterpartyId: row.counterparty_id }));
  }
}
