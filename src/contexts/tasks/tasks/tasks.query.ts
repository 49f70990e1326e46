import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { Database, placeholders, type SqlValue } from '../../../platform/database/database.js';
import { containing } from '../../../platform/database/like.js';
import { decodeCursor, type Page, toPageOf } from '../../../platform/http/page.js';
import { FindSameContacts } from '../../contacts/contract.js';
import { type TaskRow, TaskStore } from './task-store.js';
import { type Task, taskViews } from './task.view.js';

export class GetTask extends Query<Task> {
  constructor(readonly id: string) {
    super();
  }
}

@QueryHandler(GetTask)
export class GetTaskHandler implements IQueryHandler<GetTask> {
  constructor(
    private readonly database: Database,
    private readonly queries: QueryBus,
    private readonly tasks: TaskStore,
  ) {}

  execute({ id }: GetTask): Promise<Task> {
    return this.database.read(async () => {
      const [task] = await taskViews(this.database, this.queries, [await this.tasks.get(id)]);
      return task!;
    });
  }
}

/** Tasks, newest first. Without `state`: active and inactive ones, none of the trash. */
export class ListTasks extends Query<Page<Task>> {
  constructor(
    readonly filter: { state?: Task['state']; contactId?: string; assigneeId?: string; tag?: string; search?: string },
    readonly limit: number,
    readonly cursor?: string,
  ) {
    super();
  }
}

@QueryHandler(ListTasks)
export class ListTasksHandler implements IQueryHandler<ListTasks> {
  constructor(
    private readonly database: Database,
    private readonly queries: QueryBus,
  ) {}

  execute({ filter, limit, cursor }: ListTasks): Promise<Page<Task>> {
    return this.database.read(async () => {
      const conditions = ['t.deleted_at IS NULL', ...(await this.stateConditions(filter.state))];
      const parameters: SqlValue[] = [];
      const add = (condition: string, ...values: SqlValue[]) => {
        conditions.push(condition);
        parameters.push(...values);
      };
      if (filter.contactId) {
        const ids = await this.sameAs(filter.contactId);
        add(`t.counterparty_id IN (${placeholders(ids)})`, ...ids);
      }
      if (filter.assigneeId) {
        const ids = await this.sameAs(filter.assigneeId);
        const one = `a.person_id IN (${placeholders(ids)})`;
        add(`EXISTS (SELECT 1 FROM task_assignee a WHERE a.task_id = t.id AND ${one})`, ...ids);
      }
      // A tag within the list's JSON: its quotes are escaped there, so that no other tag has this in it.
      if (filter.tag) add('INSTR(t.tags, ?) > 0', JSON.stringify(filter.tag));
      if (filter.search) {
        const text = filter.search.trim().toLowerCase();
        const number = /^#?(\d{1,9})$/.exec(text)?.[1];
        add("(t.search_text LIKE ? ESCAPE '!' OR t.number = ?)", containing(text), number ? Number(number) : -1);
      }
      if (cursor) add('t.number < ?', Number(decodeCursor(cursor, /^\d{1,9}$/)));
      const rows = await this.database.query<TaskRow>(
        `SELECT t.* FROM task t WHERE ${conditions.join(' AND ')} ORDER BY t.number DESC LIMIT ${limit + 1}`,
        parameters,
      );
      return toPageOf(
        rows,
        limit,
        (row) => String(row.number),
        (shown) => taskViews(this.database, this.queries, shown),
      );
    });
  }

  /** A contact and the cards merged with him; an employee is only himself. */
  private async sameAs(id: string): Promise<string[]> {
    return (await this.queries.execute(new FindSameContacts([id]))).map((same) => same.id);
  }

  private async stateConditions(state: Task['state'] | undefined): Promise<string[]> {
    if (state === 'trash') return ['t.trashed_at IS NOT NULL'];
    if (!state) return ['t.trashed_at IS NULL'];
    const wanted = state === 'active' ? 1 : 0;
    return ['t.trashed_at IS NULL', `t.status_id IN (SELECT id FROM task_status WHERE active = ${wanted})`];
  }
}
