import { Injectable } from '@nestjs/common';
import { Database, placeholders } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { SearchIndexing } from '../../../platform/search/search-indexing.js';
import type { ActionContent } from '../contract.js';
import type { ActionKind } from '../persistence/action.entity.js';
import { TaskWords } from './task-words.js';

/** Few, since a message on its way into one of these tasks waits for them. */
const TASKS = 20;
const ACTIONS = 200;

interface TaskRow {
  id: string;
  number: number;
  title: string;
  description: string;
  tags: string | null;
}

interface ActionRow {
  id: string;
  task_id: string;
  kind: ActionKind;
  text: string;
  content: string;
}

/**
 * Tasks that messages opened, and what was written in feeds, are found a moment after they were committed. Several
 * instances share the work: each takes what no other has in hand.
 */
@Injectable()
export class TaskIndexing {
  constructor(
    private readonly database: Database,
    private readonly words: TaskWords,
    indexing: SearchIndexing,
  ) {
    indexing.add(() => this.database.transaction(() => this.tasks()));
    indexing.add(() => this.database.transaction(() => this.actions()));
  }

  private async tasks(): Promise<number> {
    const rows = await this.database.query<TaskRow>(
      `SELECT id, number, title, description, tags FROM task WHERE to_index = 1 LIMIT ${TASKS} ${dialect.skipLocked}`,
    );
    if (rows.length === 0) return 0;
    await this.words.setTasks(rows);
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
      `SELECT id, task_id, kind, text, content FROM task_action WHERE to_index = 1 LIMIT ${ACTIONS} ${dialect.skipLocked}`,
    );
    if (rows.length === 0) return 0;
    const taskIds = [...new Set(rows.map((row) => row.task_id))];
    const tasks = await this.database.query<{ id: string; number: number }>(
      `SELECT id, number FROM task WHERE id IN (${placeholders(taskIds)})`,
      taskIds,
    );
    const numbers = new Map(tasks.map(({ id, number }) => [id, number]));
    // What the product itself notes in feeds is the same everywhere: nobody looks for that.
    const written = rows.filter((row) => row.kind !== 'system' && numbers.has(row.task_id));
    await this.words.addActions(
      written.map(({ task_id, text, content }) => ({
        number: numbers.get(task_id)!,
        text,
        content: JSON.parse(content) as ActionContent,
      })),
    );
    return this.done('task_action', rows);
  }

  private async done(table: string, rows: ReadonlyArray<{ id: string }>): Promise<number> {
    await this.database.execute(
      `UPDATE ${table} SET to_index = NULL WHERE id IN (${placeholders(rows)})`,
      rows.map((row) => row.id),
    );
    return rows.length;
  }
}
