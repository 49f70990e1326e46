import { Injectable } from '@nestjs/common';
import { Database, placeholders } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { Signal } from '../../../platform/messaging/signal.js';

/** Wakes the sender. */
export class DeliveryQueued extends Signal {}

/** Where a delivery stands in the queue of its chat, and until when it is held, by the database's clock. */
interface Place {
  sequence: number;
  heldUntil: number | null;
}

/** The queue of each chat: one row, locked by whoever adds to it, sends from it or applies receipts to it. */
@Injectable()
export class ChatQueues {
  constructor(
    private readonly database: Database,
    private readonly queued: DeliveryQueued,
  ) {}

  /**
   * Takes the next place in a chat's queue, and makes the chat due, in the caller's transaction.
   * @param holdMs before which it does not leave
   */
  async enqueue(chatId: string, accountId: string, holdMs = 0): Promise<Place> {
    await this.database.insert(
      'chat_lane',
      [{ chat_id: chatId, account_id: accountId, last_sequence: 0, due_at: null, wait_ms: 0, lease: null }],
      dialect.ignoreDuplicate('chat_id'),
    );
    // A queue that is leased, or waits for a retry, keeps its time.
    await this.database.execute(
      `UPDATE chat_lane SET last_sequence = last_sequence + 1, wait_ms = CASE WHEN due_at IS NULL THEN ? ELSE wait_ms END,
         due_at = COALESCE(due_at, ${dialect.now} + ?) WHERE chat_id = ?`,
      [holdMs, holdMs, chatId],
    );
    const [queue] = await this.database.query<{ last_sequence: number; now: string | number }>(
      `SELECT last_sequence, ${dialect.now} AS now FROM chat_lane WHERE chat_id = ?`,
      [chatId],
    );
    this.database.afterCommit(() => this.queued.wake());
    return { sequence: queue!.last_sequence, heldUntil: holdMs > 0 ? Number(queue!.now) + holdMs : null };
  }

  /** These queues, which the caller has locked, wait for nothing: what is first in them has changed. */
  async hurry(chatIds: readonly string[]): Promise<void> {
    if (chatIds.length === 0) return;
    // One that is leased has a message under way, and goes on by itself.
    await this.database.execute(
      `UPDATE chat_lane SET due_at = ${dialect.now}, wait_ms = 0
       WHERE chat_id IN (${placeholders(chatIds)}) AND lease IS NULL AND due_at IS NOT NULL`,
      [...chatIds],
    );
    this.database.afterCommit(() => this.queued.wake());
  }

  /** Locks queues until the current transaction ends. Chats that were never written to have none. */
  async lock(chatIds: readonly string[]): Promise<void> {
    if (chatIds.length === 0) return;
    const ids = [...new Set(chatIds)].toSorted();
    await this.database.query(
      `SELECT chat_id FROM chat_lane WHERE chat_id IN (${placeholders(ids)}) ORDER BY chat_id ${dialect.forUpdate}`,
      ids,
    );
  }
}
