import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Database, placeholders } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { SearchIndexing } from '../../../platform/search/search-indexing.js';
import { type Reindex, ReindexQueue } from '../../../platform/search/reindex-queue.js';
import { FindContacts } from '../../contacts/contract.js';
import type { ActionContent } from '../contract.js';
import type { ActionKind } from '../persistence/action.entity.js';
import { TaskTerms } from './task-terms.js';

/** Few, since a message on its way into one of these tasks waits for them. */
const TASKS = 20;
const ACTIONS = 200;

interface TaskRow {
  id: string;
  number: number;
  title: string;
  description: string;
  tags: string | null;
  counterparty_id: string | null;
}

const TASK_COLUMNS = 'id, number, title, description, tags, counterparty_id';

interface ActionRow {
  id: string;
  task_id: string;
  kind: ActionKind;
  text: string;
  content: string;
}

const ACTION_COLUMNS = 'id, task_id, kind, text, content';

/**
 * Tasks that messages opened, and what was written in feeds, are found a moment after they were committed. Several
 * instances share the work: each takes what no other has in hand. Tasks of a contact whose name has changed are indexed
 * once more, and so is everything after an upgrade that asks for it.
 */
@Injectable()
export class TaskIndexing {
  private readonly queue: ReindexQueue;

  constructor(
    private readonly database: Database,
    private readonly terms: TaskTerms,
    private readonly queries: QueryBus,
    indexing: SearchIndexing,
  ) {
    this.queue = new ReindexQueue(database, 'task_reindex');
    indexing.add(() => this.database.transaction(() => this.tasks()));
    indexing.add(() => this.database.transaction(() => this.actions()));
    indexing.add(() => this.database.transaction(() => this.again()));
  }

  /** These contacts have other names from now on; in the transaction that has changed them. */
  namesChanged(contactIds: readonly string[]): Promise<void> {
    return this.queue.add(contactIds);
  }

  private async tasks(): Promise<number> {
    const rows = await this.database.query<TaskRow>(
      `SELECT ${TASK_COLUMNS} FROM task WHERE to_index = 1 LIMIT ${TASKS} ${dialect.skipLocked}`,
    );
    if (rows.length === 0) return 0;
    await this.terms.setTasks(rows);
    await this.setNames(rows);
    // The version before, while it runs beside this one, leaves the number out.
    await this.database.execute(
      `UPDATE task_assignee SET number = (SELECT number FROM task WHERE task.id = task_assignee.task_id)
       WHERE task_id IN (${placeholders(rows)}) AND number = 0`,
      rows.map((row) => row.id),
    );
    return this.done('task', rows);
  }

  private async actions(): Promise<number> {
    const rows = await this.database.query<ActionRow>(
      `SELECT ${ACTION_COLUMNS} FROM task_action WHERE to_index = 1 LIMIT ${ACTIONS} ${dialect.skipLocked}`,
    );
    if (rows.length === 0) return 0;
    await this.addActions(rows);
    return this.done('task_action', rows);
  }

  /** A slice of what is to be indexed once more. */
  private async again(): Promise<number> {
    const next = await this.queue.next();
    if (!next) return 0;
    const [count, reached] = next.what === 'actions' ? await this.actionsAgain(next) : await this.tasksAgain(next);
    await this.queue.reach(next.what, reached);
    // The end of one is not the end of all.
    return count || 1;
  }

  /** What somebody holds is new, and to be indexed anyway, or being deleted. */
  private async actionsAgain({ reached }: Reindex): Promise<[number, string | undefined]> {
    const rows = await this.database.query<ActionRow>(
      `SELECT ${ACTION_COLUMNS} FROM task_action WHERE id > ? ORDER BY id LIMIT ${ACTIONS} ${dialect.skipLocked}`,
      [reached],
    );
    if (rows.length > 0) await this.addActions(rows);
    return [rows.length, rows.at(-1)?.id];
  }

  /** The tasks are held: whoever indexes one at this moment with what was is waited for. */
  private async tasksAgain({ what, reached }: Reindex): Promise<[number, string | undefined]> {
    const all = what === 'tasks';
    const rows = await this.database.query<TaskRow>(
      `SELECT ${TASK_COLUMNS} FROM task WHERE ${all ? '' : 'counterparty_id = ? AND'} number > ? AND deleted_at IS NULL
       ORDER BY number LIMIT ${TASKS} ${dialect.forUpdate}`,
      [...(all ? [] : [what]), Number(reached)],
    );
    if (all) await this.terms.setTasks(rows);
    await this.setNames(rows);
    return [rows.length, rows.at(-1)?.number.toString()];
  }

  private async setNames(rows: readonly TaskRow[]): Promise<void> {
    const ids = rows.flatMap((row) => row.counterparty_id ?? []);
    const contacts = ids.length > 0 ? await this.queries.execute(new FindContacts(ids)) : [];
    const names = new Map(contacts.map(({ id, name, unnamed }) => [id, unnamed ? '' : name]));
    await this.terms.setNames(
      rows.map((row) => ({ number: row.number, name: names.get(row.counterparty_id ?? '') ?? '' })),
    );
  }

  private async addActions(rows: readonly ActionRow[]): Promise<void> {
    const taskIds = [...new Set(rows.map((row) => row.task_id))];
    const tasks = await this.database.query<{ id: string; number: number }>(
      `SELECT id, number FROM task WHERE id IN (${placeholders(taskIds)})`,
      taskIds,
    );
    const numbers = new Map(tasks.map(({ id, number }) => [id, number]));
    // What the product itself notes in feeds is the same everywhere: nobody looks for that.
    const written = rows.filter((row) => row.kind !== 'system' && numbers.has(row.task_id));
    await this.terms.addActions(
      written.map(({ task_id, text, content }) => ({
        number: numbers.get(task_id)!,
        text,
        content: JSON.parse(content) as ActionContent,
      })),
    );
  }

  private async done(table: string, rows: ReadonlyArray<{ id: string }>): Promise<number> {
    await this.database.execute(
      `UPDATE ${table} SET to_index = NULL WHERE id IN (${placeholders(rows)})`,
      rows.map((row) => row.id),
    );
    return rows.length;
  }
}
