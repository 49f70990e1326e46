import { CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { Database, placeholders } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { FindSameContacts } from '../../contacts/contract.js';
import { FindChats } from '../../messengers/contract.js';
import { FindUndelivered } from '../../notifications/contract.js';
import { ReachChanged } from '../contract.js';

interface Row {
  id: string;
  chat_id: string | null;
  undelivered_since: string | number | null;
}

/** Notes since when something has not reached the customer of a task. */
@CommandHandler(ReachChanged)
export class ReachChangedHandler implements ICommandHandler<ReachChanged> {
  constructor(
    private readonly database: Database,
    private readonly queries: QueryBus,
  ) {}

  async execute({ of }: ReachChanged): Promise<void> {
    const ids = [...new Set('taskIds' in of ? of.taskIds : await this.tasksOf(of.chatIds))];
    if (ids.length === 0) return;
    // Two deliveries of one task may move at once: whoever comes second sees what the first has written.
    const tasks = await this.database.query<Row>(
      `SELECT id, chat_id, undelivered_since FROM task WHERE id IN (${placeholders(ids)}) ORDER BY id ${dialect.forUpdate}`,
      ids,
    );
    const found = await this.queries.execute(new FindUndelivered(ids));
    const failed = new Set(
      found.filter(({ state }) => state === 'failed' || state === 'unknown').map(({ taskId }) => taskId),
    );
    const chats = await this.queries.execute(new FindChats({ ids: tasks.flatMap((task) => task.chat_id ?? []) }));
    const left = new Set(chats.filter((chat) => !chat.subscribed).map((chat) => chat.id));
    const now = Date.now();
    const changed = tasks
      .map((task) => ({ ...task, isUndelivered: failed.has(task.id) || left.has(task.chat_id ?? '') }))
      .filter((task) => task.isUndelivered !== (task.undelivered_since !== null));
    await this.database.updateEach(
      'task',
      'id',
      changed.map(({ id, isUndelivered }) => ({ id, undelivered_since: isUndelivered ? now : null })),
    );
  }

  /** Along the index of the contacts: a chat has none. */
  private async tasksOf(chatIds: readonly string[]): Promise<string[]> {
    const chats = await this.queries.execute(new FindChats({ ids: chatIds }));
    if (chats.length === 0) return [];
    const cards = await this.queries.execute(new FindSameContacts(chats.map(({ contactId }) => contactId)));
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM task WHERE counterparty_id IN (${placeholders(cards)}) AND chat_id IN (${placeholders(chatIds)})`,
      [...cards.map(({ id }) => id), ...chatIds],
    );
    return rows.map(({ id }) => id);
  }
}
