import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { Database, placeholders } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { decodeCursor, type Page, toPageOf } from '../../../platform/http/page.js';
import { type Criterion, newestOfAll } from '../../../platform/search/criterion.js';
import { FindSameContacts } from '../../contacts/contract.js';
import { TaskLists } from '../search/task-lists.js';
import { TaskWords } from '../search/task-words.js';
import { StatusStore } from '../statuses/status-store.js';
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

/** Tasks, newest first, all that fit every part of the filter. Without `state`: active and inactive ones, none of the trash. */
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
    private readonly statuses: StatusStore,
    private readonly lists: TaskLists,
    private readonly words: TaskWords,
  ) {}

  execute({ filter, limit, cursor }: ListTasks): Promise<Page<Task>> {
    return this.database.read(async () => {
      const criteria = await this.criteria(filter);
      const before = cursor ? Number(decodeCursor(cursor, /^\d{1,9}$/)) : Infinity;
      const [newest] = await this.database.query<{ number: number | null }>('SELECT MAX(number) AS number FROM task');
      const below = Math.min(before, (newest!.number ?? 0) + 1);
      const numbers = await newestOfAll(criteria, below, limit + 1);
      return toPageOf(
        await this.rows(numbers),
        limit,
        (row) => String(row.number),
        (shown) => taskViews(this.database, this.queries, shown),
      );
    });
  }

  /** Those that usually find the fewest come first. */
  private async criteria({ state, contactId, assigneeId, tag, search }: ListTasks['filter']): Promise<Criterion[]> {
    return [
      ...(contactId ? [this.lists.forContact(await this.sameAs(contactId))] : []),
      ...(search ? this.words.found(search) : []),
      ...(tag ? [this.words.tagged(tag)] : []),
      ...(assigneeId ? [this.lists.doneBy(await this.sameAs(assigneeId))] : []),
      await this.state(state),
    ];
  }

  private async state(state: Task['state'] | undefined): Promise<Criterion> {
    if (!state) return this.lists.live();
    if (state === 'trash') return this.words.inTrash();
    const wanted = (await this.statuses.all()).filter(({ active }) => active === (state === 'active'));
    return this.lists.withStatus(wanted.map(({ id }) => id));
  }

  /** A contact and the cards merged with him; an employee is only himself. */
  private async sameAs(id: string): Promise<string[]> {
    return (await this.queries.execute(new FindSameContacts([id]))).map((same) => same.id);
  }

  private async rows(numbers: readonly number[]): Promise<TaskRow[]> {
    if (numbers.length === 0) return [];
    return this.database.query<TaskRow>(
      `SELECT * FROM task ${dialect.byIndex('task_number')} WHERE number IN (${placeholders(numbers)}) ORDER BY number DESC`,
      [...numbers],
    );
  }
}
