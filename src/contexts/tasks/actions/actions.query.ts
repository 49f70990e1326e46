import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { invalidField, notFound } from '../../../platform/domain-error.js';
import { FileViews } from '../../../platform/files/file.view.js';
import { decodeCursor, encodeCursor, type Page, toPageOf } from '../../../platform/http/page.js';
import { TaskStore } from '../tasks/task-store.js';
import { type Action, type ActionRow, actionViews } from './action.view.js';

/** Which part of a feed. */
export interface FeedPart {
  order?: 'asc' | 'desc';
  cursor?: string;
  /** The id of an action that the page has in its middle. */
  around?: string;
}

/** `previousCursor`: with `around`, where the feed goes on in the other order; else null. */
export type FeedPage = Page<Action> & { previousCursor: string | null };

/** A task's feed, in the order it was written, or from its end. */
export class ListActions extends Query<FeedPage> {
  constructor(
    readonly taskId: string,
    readonly limit: number,
    readonly part: FeedPart = {},
  ) {
    super();
  }
}

/** A cursor tells its order: it leads nowhere in the other one. */
const SHAPE = { asc: /^\d{15}\./, desc: /^-\d{15}\./ };
const keyOf = (order: 'asc' | 'desc', row: ActionRow) => (order === 'asc' ? row.feed_key : `-${row.feed_key}`);

@QueryHandler(ListActions)
export class ListActionsHandler implements IQueryHandler<ListActions> {
  constructor(
    private readonly database: Database,
    private readonly queries: QueryBus,
    private readonly tasks: TaskStore,
    private readonly files: FileViews,
  ) {}

  execute({ taskId, limit, part }: ListActions): Promise<FeedPage> {
    const { order = 'asc', cursor, around } = part;
    if (around !== undefined && cursor) {
      throw invalidField('around', 'cannot go together with cursor; a page around an action is where one begins');
    }
    return this.database.read(async () => {
      await this.tasks.get(taskId);
      if (around !== undefined) return this.around(taskId, limit, order, around);
      const after = cursor ? decodeCursor(cursor, SHAPE[order]).replace('-', '') : null;
      return this.page(await this.rows(taskId, order, after, limit + 1), limit, order, null);
    });
  }

  private async around(taskId: string, limit: number, order: 'asc' | 'desc', id: string): Promise<FeedPage> {
    const found = await this.database.query<ActionRow>('SELECT * FROM task_action WHERE id = ? AND task_id = ?', [
      id,
      taskId,
    ]);
    if (!found[0]) throw invalidField('around', `there is no action with the id "${id}" in this feed`);
    const back = order === 'asc' ? 'desc' : 'asc';
    const wanted = Math.floor((limit - 1) / 2);
    const before = await this.rows(taskId, back, found[0].feed_key, wanted + 1);
    const shown = before.slice(0, wanted).toReversed();
    const after = await this.rows(taskId, order, found[0].feed_key, limit - shown.length);
    const previous = before.length > wanted ? encodeCursor(keyOf(back, shown[0] ?? found[0])) : null;
    return this.page([...shown, ...found, ...after], limit, order, previous);
  }

  private async page(rows: ActionRow[], limit: number, order: 'asc' | 'desc', previousCursor: string | null) {
    const page = await toPageOf(
      rows,
      limit,
      (row) => keyOf(order, row),
      (shown) => actionViews(this.queries, this.files, shown),
    );
    return { ...page, previousCursor };
  }

  private rows(taskId: string, order: 'asc' | 'desc', after: string | null, size: number): Promise<ActionRow[]> {
    const beyond = after === null ? '' : `AND feed_key ${order === 'asc' ? '>' : '<'} ?`;
    return this.database.query<ActionRow>(
      // Not told, MariaDB goes backwards through the whole feed from its end.
      `SELECT * FROM task_action ${dialect.byIndex('task_action_feed')} WHERE task_id = ? ${beyond}
       ORDER BY feed_key ${order} LIMIT ${size}`,
      after === null ? [taskId] : [taskId, after],
    );
  }
}

/** @throws DomainError `action-not-found` when there is none, or it is not of `taskId`. */
export class GetAction extends Query<Action> {
  constructor(
    readonly id: string,
    readonly taskId?: string,
  ) {
    super();
  }
}

@QueryHandler(GetAction)
export class GetActionHandler implements IQueryHandler<GetAction> {
  constructor(
    private readonly database: Database,
    private readonly queries: QueryBus,
    private readonly tasks: TaskStore,
    private readonly files: FileViews,
  ) {}

  execute({ id, taskId }: GetAction): Promise<Action> {
    return this.database.read(async () => {
      if (taskId !== undefined) await this.tasks.get(taskId);
      const rows = await this.database.query<ActionRow>(
        `SELECT * FROM task_action WHERE id = ? ${taskId === undefined ? '' : 'AND task_id = ?'}`,
        taskId === undefined ? [id] : [id, taskId],
      );
      if (rows.length === 0) throw notFound('action', id);
      const [action] = await actionViews(this.queries, this.files, rows);
      return action!;
    });
  }
}
