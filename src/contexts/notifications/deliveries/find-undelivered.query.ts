import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Database, placeholders } from '../../../platform/database/database.js';
import { type DeliveryState, FindUndelivered, type UndeliveredCount } from '../contract.js';

@QueryHandler(FindUndelivered)
export class FindUndeliveredHandler implements IQueryHandler<FindUndelivered> {
  constructor(private readonly database: Database) {}

  async execute({ taskIds }: FindUndelivered): Promise<UndeliveredCount[]> {
    if (taskIds.length === 0) return [];
    const rows = await this.database.query<{ task_id: string; state: DeliveryState; count: string | number }>(
      `SELECT task_id, state, COUNT(*) AS count FROM delivery
        WHERE task_id IN (${placeholders(taskIds)}) AND state IN ('failed', 'unknown', 'queued', 'sending')
        GROUP BY task_id, state`,
      [...taskIds],
    );
    return rows.map(({ task_id: taskId, state, count }) => ({ taskId, state, count: Number(count) }));
  }
}
