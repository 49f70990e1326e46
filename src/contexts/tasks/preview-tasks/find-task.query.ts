import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { FindTask, type TaskSummary } from '../contract.js';
import type { TaskRow } from '../tasks/task-store.js';
import { taskViews } from '../tasks/task.view.js';

@QueryHandler(FindTask)
export class FindTaskHandler implements IQueryHandler<FindTask> {
  constructor(
    private readonly database: Database,
    private readonly queries: QueryBus,
  ) {}

  execute({ id }: FindTask): Promise<TaskSummary | null> {
    return this.database.read(async () => {
      const sql = 'SELECT * FROM task WHERE id = ? AND deleted_at IS NULL';
      const [task] = await taskViews(this.database, this.queries, await this.database.query<TaskRow>(sql, [id]));
      return task ?? null;
    });
  }
}
