import { Injectable } from '@nestjs/common';
import { Database, placeholders } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import type { DeliveryState } from '../contract.js';
import { ChatQueues } from '../persistence/chat-queues.js';

/** A delivery of an action that may still wait. */
export interface WaitingDelivery {
  id: string;
  task_id: string;
  chat_id: string | null;
  author_id: string | null;
  state: DeliveryState;
  attempts: number;
  open_sequence: number | null;
  held_until: string | number | null;
  retried_at: string | number | null;
}

/** Deliveries that their author may still change their mind about. Everything runs in the caller's transaction. */
@Injectable()
export class HoldStore {
  constructor(
    private readonly database: Database,
    private readonly chatQueues: ChatQueues,
  ) {}

  /** Those of an action; their queues are locked, so that none of them moves. */
  async lock(actionId: string): Promise<WaitingDelivery[]> {
    const before = await this.of(actionId, '');
    await this.chatQueues.lock(chatsOf(before));
    return before.length === 0 ? [] : this.of(actionId, dialect.forUpdate);
  }

  /** Nothing of them was ever there. */
  async remove(deliveries: readonly WaitingDelivery[]): Promise<void> {
    const ids = deliveries.map(({ id }) => id);
    const first = await this.chatsBegunBy(deliveries);
    await this.database.execute(`DELETE FROM delivery_part WHERE delivery_id IN (${placeholders(ids)})`, ids);
    await this.database.execute(`DELETE FROM delivery WHERE id IN (${placeholders(ids)})`, ids);
    await this.chatQueues.hurry(first);
  }

  /** They leave now, in their turn. */
  async release(deliveries: readonly WaitingDelivery[]): Promise<void> {
    const ids = deliveries.map(({ id }) => id);
    await this.database.execute(`UPDATE delivery SET held_until = NULL WHERE id IN (${placeholders(ids)})`, ids);
    await this.chatQueues.hurry(await this.chatsBegunBy(deliveries));
  }

  /** Chats in which one of these is the first: others wait for what is before them. */
  private async chatsBegunBy(deliveries: readonly WaitingDelivery[]): Promise<string[]> {
    const chatIds = chatsOf(deliveries);
    if (chatIds.length === 0) return [];
    const rows = await this.database.query<{ chat_id: string; first: number }>(
      `SELECT chat_id, MIN(open_sequence) AS first FROM delivery
       WHERE chat_id IN (${placeholders(chatIds)}) AND open_sequence IS NOT NULL GROUP BY chat_id`,
      chatIds,
    );
    const places = new Set(deliveries.map(({ chat_id, open_sequence }) => `${chat_id} ${open_sequence}`));
    return rows.filter(({ chat_id, first }) => places.has(`${chat_id} ${first}`)).map(({ chat_id }) => chat_id);
  }

  private of(actionId: string, lock: string): Promise<WaitingDelivery[]> {
    return this.database.query<WaitingDelivery>(
      `SELECT id, task_id, chat_id, author_id, state, attempts, open_sequence, held_until, retried_at
       FROM delivery WHERE action_id = ? ORDER BY id ${lock}`,
      [actionId],
    );
  }
}

const chatsOf = (deliveries: readonly WaitingDelivery[]): string[] => [
  ...new Set(deliveries.flatMap(({ chat_id }) => chat_id ?? [])),
];
