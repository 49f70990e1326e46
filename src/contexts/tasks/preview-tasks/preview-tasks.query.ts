import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Database, placeholders } from '../../../platform/database/database.js';
import { PreviewTasks } from '../contract.js';
import { chooseTask } from '../domain/choose-task.js';

interface Row {
  id: string;
  active: number | boolean;
  trashed_at: string | number | null;
  deleted_at: string | number | null;
}

/** The same choice that a message meets, without the message. */
@QueryHandler(PreviewTasks)
export class PreviewTasksHandler implements IQueryHandler<PreviewTasks> {
  constructor(private readonly database: Database) {}

  async execute({ chats }: PreviewTasks): Promise<ReadonlyMap<string, 'append' | 'open'>> {
    const ids = [...new Set(chats.flatMap(({ taskId }) => taskId ?? []))];
    const rows =
      ids.length === 0
        ? []
        : await this.database.query<Row>(
            `SELECT t.id, s.active, t.trashed_at, t.deleted_at FROM task t JOIN task_status s ON s.id = t.status_id
             WHERE t.id IN (${placeholders(ids)})`,
            ids,
          );
    const tasks = new Map(
      rows.map((row) => [
        row.id,
        {
          active: Boolean(row.active),
          inTrash: row.trashed_at !== null,
          deletedForGood: row.deleted_at !== null,
        },
      ]),
    );
    return new Map(
      chats.map(({ id, taskId, createTaskWhenNoneActive }) => {
        const bound = taskId === null ? null : (tasks.get(taskId) ?? null);
        return [id, chooseTask(bound, createTaskWhenNoneActive)];
      }),
    );
  }
}
