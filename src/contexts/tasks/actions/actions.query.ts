import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { FileViews } from '../../../platform/files/file.view.js';
import { decodeCursor, type Page, toPageOf } from '../../../platform/http/page.js';
import { TaskStore } from '../tasks/task-store.js';
import { type Action, type ActionRow, actionViews } from './action.view.js';

/** A task's feed, in the order it was written. */
export class ListActions extends Query<Page<Action>> {
  constructor(
    readonly taskId: string,
    readonly limit: number,
    readonly cursor?: string,
  ) {
    super();
  }
}

@QueryHandler(ListActions)
export class ListActionsHandler implements IQueryHandler<ListActions> {
  constructor(
    private readonly database: Database,
    private readonly queries: QueryBus,
    private readonly tasks: TaskStore,
    private readonly files: FileViews,
  ) {}

  execute({ taskId, limit, cursor }: ListActions): Promise<Page<Action>> {
    return this.database.read(async () => {
      await this.tasks.get(taskId);
      const after = cursor ? decodeCursor(cursor, /^\d{15}\./) : '';
      const rows = await this.database.query<ActionRow>(
        `SELECT * FROM task_action WHERE task_id = ? AND feed_key > ? ORDER BY feed_key LIMIT ${limit + 1}`,
        [taskId, after],
      );
      return toPageOf(
        rows,
        limit,
        (row) => row.feed_key,
        (shown) => actionViews(this.queries, this.files, shown),
      );
    });
  }
}

export class GetAction extends Query<Action> {
  constructor(readonly id: string) {
    super();
  }
}

@QueryHandler(GetAction)
export class GetActionHandler implements IQueryHandler<GetAction> {
  constructor(
    private readonly database: Database,
    private readonly queries: QueryBus,
    private readonly files: FileViews,
  ) {}

  execute({ id }: GetAction): Promise<Action> {
    return this.database.read(async () => {
      const rows = await this.database.query<ActionRow>('SELECT * FROM task_action WHERE id = ?', [id]);
      const [action] = await actionViews(this.queries, this.files, rows);
      return action!;
    });
  }
}
