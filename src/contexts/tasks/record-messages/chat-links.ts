import { Injectable } from '@nestjs/common';
import { Database, placeholders } from '../../../platform/database/database.js';
import type { InboundMessage } from '../contract.js';

/** A message that came into the task through its link. */
interface Arrival {
  message: InboundMessage;
  task: { id: string; isNew: boolean; counterpartyId: string | null };
}

/**
 * A task whose link was used is talked about in the chat it was used in: answers to its counterparty go there from now on.
 * One that was for nobody yet is for whoever came, and is found by their name.
 */
@Injectable()
export class ChatLinks {
  constructor(private readonly database: Database) {}

  async join(placed: readonly Arrival[]): Promise<void> {
    const arrivals = placed.filter(
      ({ message: { attribution, contact }, task }) =>
        !task.isNew && attribution?.taskId === task.id && (task.counterpartyId ?? contact.id) === contact.id,
    );
    if (arrivals.length === 0) return;
    const cases = arrivals.map(() => 'WHEN ? THEN ?').join(' ');
    const ids = arrivals.map(({ task }) => task.id);
    await this.database.execute(
      `UPDATE task SET chat_id = CASE id ${cases} END, account_id = CASE id ${cases} END,
              counterparty_id = CASE id ${cases} END, to_index = 1, version = version + 1
       WHERE id IN (${placeholders(ids)})`,
      [
        ...arrivals.flatMap(({ task, message }) => [task.id, message.chatId]),
        ...arrivals.flatMap(({ task, message }) => [task.id, message.accountId ?? null]),
        ...arrivals.flatMap(({ task, message }) => [task.id, message.contact.id]),
        ...ids,
      ],
    );
  }
}
