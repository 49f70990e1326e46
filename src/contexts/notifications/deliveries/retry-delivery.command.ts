import { Command, CommandBus, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { Audit } from '../../../platform/audit/audit.js';
import { Database } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { conflict, notFound } from '../../../platform/domain-error.js';
import { FindChats } from '../../messengers/contract.js';
import { FindTasks, ReachChanged } from '../../tasks/contract.js';
import type { DeliveryState } from '../contract.js';
import { ChatQueues } from '../persistence/chat-queues.js';

/** A person sends again what failed or is not known. Parts the customer has are not repeated. @returns the action's id. */
export class RetryDelivery extends Command<string> {
  constructor(readonly id: string) {
    super();
  }
}

interface Row {
  id: string;
  action_id: string;
  task_id: string;
  chat_id: string | null;
  account_id: string | null;
  state: DeliveryState;
}

@CommandHandler(RetryDelivery)
export class RetryDeliveryHandler implements ICommandHandler<RetryDelivery> {
  constructor(
    private readonly database: Database,
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly chatQueues: ChatQueues,
    private readonly audit: Audit,
  ) {}

  execute({ id }: RetryDelivery): Promise<string> {
    return this.database.transaction(async () => {
      // The chat queue first, as everybody does; only then the delivery is sure not to move.
      const chatId = (await this.find(id, '')).chat_id;
      if (chatId) await this.chatQueues.lock([chatId]);
      const delivery = await this.find(id, dialect.forUpdate);
      if (delivery.state !== 'failed' && delivery.state !== 'unknown') {
        throw conflict(
          'not-retryable',
          `Only what failed or is not known can be sent again; this is ${delivery.state}.`,
        );
      }
      await this.requireTask(delivery);
      await this.requireChat(delivery);
      await this.requireTexts(delivery);
      const { sequence } = await this.chatQueues.enqueue(delivery.chat_id!, delivery.account_id!);
      const now = Date.now();
      await this.database.execute(
        `UPDATE delivery SET state = 'queued', reason = NULL, sequence = ?, open_sequence = ?, retried_at = ?, updated_at = ? WHERE id = ?`,
        [sequence, sequence, now, now, id],
      );
      // What the customer has keeps its place: it was sent before.
      await this.database.execute(
        `UPDATE delivery_part SET sequence = ? WHERE delivery_id = ? AND state IN ('queued', 'failed', 'unknown')`,
        [sequence, id],
      );
      await this.database.execute(
        `UPDATE delivery_part SET state = 'queued', reason = NULL, attempts = 0, external_id = NULL, sent_at = NULL, failed_at = NULL
         WHERE delivery_id = ? AND state IN ('failed', 'unknown')`,
        [id],
      );
      await this.commands.execute(new ReachChanged({ taskIds: [delivery.task_id] }));
      // It may be that the customer gets it twice.
      if (delivery.state === 'unknown') {
        await this.audit.record({ action: 'delivery.unknown-retried', target: { kind: 'delivery', id } });
      }
      return delivery.action_id;
    });
  }

  private async find(id: string, lock: string): Promise<Row> {
    const [row] = await this.database.query<Row>(
      `SELECT id, action_id, task_id, chat_id, account_id, state FROM delivery WHERE id = ? ${lock}`,
      [id],
    );
    if (!row) throw notFound('delivery', id);
    return row;
  }

  /** Sent again, its files would be public again. */
  private async requireTask({ task_id }: Row): Promise<void> {
    const [task] = await this.queries.execute(new FindTasks([task_id]));
    if (!task) throw conflict('task-deleted', 'The task was deleted for good: nothing of it is sent any more.');
  }

  private async requireTexts({ id }: Row): Promise<void> {
    const [cleared] = await this.database.query(
      `SELECT 1 FROM delivery_part WHERE delivery_id = ? AND text = '' AND content IS NULL LIMIT 1`,
      [id],
    );
    if (cleared) throw conflict('texts-removed', 'What it said is not kept any more: write it again, in a new action.');
  }

  private async requireChat({ chat_id }: Row): Promise<void> {
    const [chat] = chat_id ? await this.queries.execute(new FindChats({ ids: [chat_id] })) : [];
    if (!chat) throw conflict('no-chat', 'This contact has never written to a bot; there is no chat to send to.');
    if (!chat.subscribed) {
      throw conflict('customer-left', 'The customer has left the bot. They have to write first; then send it again.');
    }
  }
}
