import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import { Database, placeholders } from '../../../platform/database/database.js';
import { FileViews } from '../../../platform/files/file.view.js';
import { decodeCursor, type Page, toPageOf } from '../../../platform/http/page.js';
import { Action, type ActionRow, actionViews } from '../actions/action.view.js';
import { ReadMarkStore, type UnreadMention } from './read-mark.store.js';

class MentionedTask {
  @ApiProperty()
  id: string;

  @ApiProperty({ type: 'integer', description: 'The number people see.' })
  number: number;

  @ApiProperty()
  title: string;
}

/** An action that is to get your attention, and that you have not read. */
export class Mention {
  @ApiProperty({ type: MentionedTask })
  task: MentionedTask;

  @ApiProperty({ type: Action })
  action: Action;
}

/** What an employee is mentioned in and has not read, newest first. */
export class ListMentions extends Query<Page<Mention>> {
  constructor(
    readonly employeeId: string,
    readonly limit: number,
    readonly cursor?: string,
  ) {
    super();
  }
}

const CURSOR = /^(\d{1,15})\.([\da-f-]{36})$/;

@QueryHandler(ListMentions)
export class ListMentionsHandler implements IQueryHandler<ListMentions> {
  constructor(
    private readonly database: Database,
    private readonly queries: QueryBus,
    private readonly marks: ReadMarkStore,
    private readonly files: FileViews,
  ) {}

  execute({ employeeId, limit, cursor }: ListMentions): Promise<Page<Mention>> {
    const [, at, id] = cursor ? CURSOR.exec(decodeCursor(cursor, CURSOR))! : [];
    return this.database.read(async () => {
      const rows = await this.marks.unreadMentions(employeeId, limit + 1, id ? [Number(at), id] : null);
      const keyOf = ({ created_at, action_id }: UnreadMention) => `${Number(created_at)}.${action_id}`;
      return toPageOf(rows, limit, keyOf, (shown) => this.views(shown));
    });
  }

  private async views(mentions: readonly UnreadMention[]): Promise<Mention[]> {
    if (mentions.length === 0) return [];
    const actionIds = mentions.map(({ action_id: id }) => id);
    const taskIds = [...new Set(mentions.map(({ task_id: id }) => id))];
    const rows = await this.database.query<ActionRow>(
      `SELECT * FROM task_action WHERE id IN (${placeholders(actionIds)})`,
      actionIds,
    );
    const tasks = await this.database.query<MentionedTask>(
      `SELECT id, number, title FROM task WHERE id IN (${placeholders(taskIds)})`,
      taskIds,
    );
    const actions = new Map((await actionViews(this.queries, this.files, rows)).map((action) => [action.id, action]));
    const taskById = new Map(tasks.map((task) => [task.id, task]));
    return mentions.map(({ action_id, task_id }) => ({
      task: taskById.get(task_id)!,
      action: actions.get(action_id)!,
    }));
  }
}
