import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { decodeIdCursor, type Page, toPageOf } from '../../../platform/http/page.js';
import type { PersonKind } from '../contract.js';
import { StatusStore } from '../statuses/status-store.js';
import { People, type PersonId } from '../tasks/people.js';
import { type TaskRow, TaskStore } from '../tasks/task-store.js';
import type { FieldChange } from './field-changes.js';
import { TaskChangeStore } from './task-change.store.js';
import type { TaskLogEntry } from './task-log.view.js';

/** Who did what to a task, the newest first; at its end who opened it. */
export class ListTaskLog extends Query<Page<TaskLogEntry>> {
  constructor(
    readonly taskId: string,
    readonly limit: number,
    readonly cursor?: string,
  ) {
    super();
  }
}

interface Line {
  id: string;
  at: number;
  by: PersonId;
  kind: 'opened' | 'changed';
  changes: FieldChange[];
}

@QueryHandler(ListTaskLog)
export class ListTaskLogHandler implements IQueryHandler<ListTaskLog> {
  constructor(
    private readonly database: Database,
    private readonly queries: QueryBus,
    private readonly tasks: TaskStore,
    private readonly statuses: StatusStore,
    private readonly store: TaskChangeStore,
  ) {}

  execute({ taskId, limit, cursor }: ListTaskLog): Promise<Page<TaskLogEntry>> {
    const before = decodeIdCursor(cursor);
    return this.database.read(async () => {
      const task = await this.tasks.get(taskId);
      const rows = await this.store.page(taskId, before, limit + 1);
      const lines = rows.map(({ id, by_employee_id: by, changes, at }): Line => {
        return { id, at: Number(at), by: employee(by), kind: 'changed', changes: JSON.parse(changes) as FieldChange[] };
      });
      // The end of the log is among these.
      if (rows.length <= limit) lines.push(opening(task));
      return toPageOf(
        lines,
        limit,
        ({ id }) => id,
        (shown) => this.views(shown),
      );
    });
  }

  private async views(lines: readonly Line[]): Promise<TaskLogEntry[]> {
    const statuses = await this.statuses.names();
    const named = lines.flatMap(({ changes }) => changes.filter(({ field }) => field === 'assignees'));
    // Their ids do not say whether these are contacts or employees.
    const ids = [...new Set(named.flatMap(({ from, to }) => [...from, ...to]))];
    const people = await People.find(this.queries, [
      ...lines.map(({ by }) => by),
      ...KINDS.flatMap((kind) => ids.map((id) => ({ kind, id }))),
    ]);
    const nameOf: Partial<Record<FieldChange['field'], (id: string) => string>> = {
      status: (id) => statuses.get(id) ?? id,
      assignees: (id) => people.name(KINDS.find((kind) => people.has(kind, id)) ?? 'employee', id),
    };
    return lines.map(({ id, at, by, kind, changes }) => ({
      id,
      at: new Date(at).toISOString(),
      by: people.view(by.kind, by.id),
      kind,
      changes: changes.map(({ field, from, to }) => {
        const name = nameOf[field] ?? ((word: string) => word);
        return { field, from: from.map(name), to: to.map(name) };
      }),
    }));
  }
}

const KINDS: PersonKind[] = ['employee', 'contact'];
const employee = (id: string): PersonId => ({ kind: 'employee', id });

/** It stands in the task itself: nothing is written for it. */
const opening = ({ id, created_at: at, assigner_kind: kind, assigner_id: by }: TaskRow): Line => ({
  id,
  at: Number(at),
  by: { kind, id: by },
  kind: 'opened',
  changes: [],
});
