import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { Database, placeholders } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { invalidField } from '../../../platform/domain-error.js';
import { decodeCursor, type Page, toPageOf } from '../../../platform/http/page.js';
import { type Criterion, firstOfAll, newestOfAll } from '../../../platform/search/criterion.js';
import { FindSameContacts } from '../../contacts/contract.js';
import { TaskLists } from '../search/task-lists.js';
import { TasksByChange } from '../search/tasks-by-change.js';
import type { InboxListName } from '../inbox-lists/inbox-list.js';
import { type InboxPlace, InboxListStore } from '../inbox-lists/inbox-list.store.js';
import { listRowViews, type TaskListRow } from '../inbox-lists/list-row.view.js';
import type { Reader } from '../inbox-lists/unread.store.js';
import { TaskTerms } from '../search/task-terms.js';
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

/** For whom nothing is unread. */
const NOBODY: Reader = { employeeId: '', since: Number.MAX_SAFE_INTEGER };

export const TASK_SORTS = ['-createdAt', 'updatedAt', '-updatedAt'] as const;

/** What is left out would be thought to be heeded. */
function refuseTogether(name: string, others: Readonly<Record<string, unknown>>): void {
  const [other] = Object.entries(others).find(([, value]) => value !== undefined) ?? [];
  if (other) throw invalidField(name, `cannot go together with ${other}; leave one of them out`);
}

export interface TaskFilter {
  /** One of the lists that employees work through: of active tasks, in its own order. */
  list?: InboxListName;
  /** The number people see; then nothing else. */
  number?: number;
  state?: Task['state'];
  statusId?: string;
  contactId?: string;
  accountId?: string;
  assigneeId?: string;
  tag?: string;
  search?: string;
  externalId?: string;
  /** Epoch milliseconds. */
  updatedSince?: number;
}

/**
 * All tasks that fit every part of the filter. Without `state`: active and inactive ones, none of the trash; an external
 * id is looked for everywhere.
 */
export class ListTasks extends Query<Page<TaskListRow>> {
  constructor(
    readonly filter: TaskFilter,
    readonly limit: number,
    readonly cursor?: string,
    readonly sort?: (typeof TASK_SORTS)[number],
    readonly reader: Reader = NOBODY,
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
    private readonly terms: TaskTerms,
    private readonly byChange: TasksByChange,
    private readonly inboxLists: InboxListStore,
  ) {}

  execute(list: ListTasks): Promise<Page<TaskListRow>> {
    return this.database.read(async () => {
      if (list.filter.list) return this.inbox(list, list.filter.list);
      if (list.filter.number !== undefined) return this.one(list, list.filter.number);
      const sort = list.sort ?? '-createdAt';
      const rows = sort === '-createdAt' ? await this.newest(list) : await this.lastChanged(list, sort);
      return toPageOf(
        rows,
        list.limit,
        (row) => (sort === '-createdAt' ? String(row.number) : `${sort}:${row.updated_at}:${row.number}`),
        (shown) => listRowViews(this.database, this.queries, shown, list.reader),
      );
    });
  }

  private async inbox(
    { filter, sort, limit, cursor, reader }: ListTasks,
    list: InboxListName,
  ): Promise<Page<TaskListRow>> {
    const { number, state, externalId, updatedSince } = filter;
    refuseTogether('list', { number, state, externalId, updatedSince, sort });
    const key = cursor ? decodeCursor(cursor, new RegExp(`^${list}:\\d{1,15}:\\d{1,9}$`)).split(':') : null;
    const from = key && { value: Number(key[1]), number: Number(key[2]) };
    const active = (await this.statuses.all()).filter((status) => status.active).map(({ id }) => id);
    const wanted = active.filter((id) => (filter.statusId ?? id) === id);
    const places = await firstOfAll(
      (row: InboxPlace | null, size) => this.inboxLists.find(list, reader.employeeId, wanted, row ?? from, size),
      await this.narrowing(filter),
      limit + 1,
    );
    const rows = new Map((await this.rows(places.map((place) => place.number))).map((row) => [row.number, row]));
    return toPageOf(
      places,
      limit,
      (place) => `${list}:${place.value}:${place.number}`,
      (shown) =>
        listRowViews(
          this.database,
          this.queries,
          shown.flatMap((place) => rows.get(place.number) ?? []),
          reader,
        ),
    );
  }

  /** In the trash too: whoever has its number wants this one. */
  private async one({ filter, sort, reader }: ListTasks, number: number): Promise<Page<TaskListRow>> {
    refuseTogether('number', { ...filter, number: undefined, sort });
    const found = (await this.rows([number])).filter(({ deleted_at: deletedAt }) => deletedAt === null);
    return { items: await listRowViews(this.database, this.queries, found, reader), nextCursor: null };
  }

  private async newest({ filter, limit, cursor }: ListTasks): Promise<TaskRow[]> {
    const since = filter.updatedSince;
    const criteria = [
      ...(since === undefined ? [] : [await this.lists.changedSince(since)]),
      ...(await this.criteria(filter)),
    ];
    const before = cursor ? Number(decodeCursor(cursor, /^\d{1,9}$/)) : Infinity;
    const [newest] = await this.database.query<{ number: number | null }>('SELECT MAX(number) AS number FROM task');
    const below = Math.min(before, (newest!.number ?? 0) + 1);
    const numbers = await newestOfAll(criteria, below, limit + 1);
    return this.rows(numbers);
  }

  /** Words may be in one task of a million: only what many tasks have is looked for along the index of changes. */
  private async lastChanged(
    { filter, limit, cursor }: ListTasks,
    sort: 'updatedAt' | '-updatedAt',
  ): Promise<TaskRow[]> {
    const wrong = (['search', 'tag', 'contactId'] as const).find((name) => filter[name] !== undefined);
    if (wrong) throw invalidField('sort', `cannot be ${sort} together with ${wrong}; leave one of them out`);
    const key = cursor ? decodeCursor(cursor, new RegExp(`^${sort}:\\d{1,15}:\\d{1,9}$`)).split(':') : null;
    const after = key && { updatedAt: Number(key[1]), number: Number(key[2]) };
    const order = sort === 'updatedAt' ? 'ASC' : 'DESC';
    const criteria = await this.criteria(filter);
    const numbers = await this.byChange.find(criteria, order, filter.updatedSince, after, limit + 1);
    const rows = new Map((await this.rows(numbers)).map((row) => [row.number, row]));
    return numbers.flatMap((number) => rows.get(number) ?? []);
  }

  /** Those that usually find the fewest come first. */
  private async criteria(filter: TaskFilter): Promise<Criterion[]> {
    const { externalId } = filter;
    return [
      ...(externalId === undefined ? [] : [await this.lists.withExternalId(externalId)]),
      ...(await this.narrowing(filter)),
      ...(await this.state(filter)),
    ];
  }

  private async narrowing({ contactId, accountId, assigneeId, tag, search }: TaskFilter): Promise<Criterion[]> {
    return [
      ...(contactId ? [this.lists.forContact(await this.sameAs(contactId))] : []),
      ...(search ? this.terms.found(search) : []),
      ...(tag ? [this.terms.tagged(tag)] : []),
      ...(accountId ? [this.lists.ofAccount(accountId)] : []),
      ...(assigneeId ? [this.lists.doneBy(await this.sameAs(assigneeId))] : []),
    ];
  }

  private async state({ state, statusId, externalId }: TaskFilter): Promise<Criterion[]> {
    if (state === 'trash') {
      if (statusId !== undefined)
        throw invalidField('statusId', 'cannot be asked for in the trash; leave one of them out');
      return [this.terms.inTrash()];
    }
    if (!state && statusId === undefined) return externalId === undefined ? [this.lists.live()] : [];
    const wanted = (await this.statuses.all()).filter(
      ({ id, active }) => (statusId ?? id) === id && (!state || active === (state === 'active')),
    );
    return [this.lists.withStatus(wanted.map(({ id }) => id))];
  }

  /** A contact and the cards merged with them; an employee is only themselves. */
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
