import { Injectable } from '@nestjs/common';
import { Database, placeholders } from '../../../platform/database/database.js';
import { type MessageColumns, messageOf } from '../persistence/message-columns.js';
import { DeliveryProgress } from './delivery-progress.js';
import { holdLeft } from '../holds/hold-left.js';
import { type Job, LEASE_MS } from './job.js';
import { RateLimiter } from './rate-limiter.js';

/** A chat whose queue the caller has locked, and the lease it is to be sent under. */
export interface LockedChat {
  chatId: string;
  accountId: string;
  lease: string;
}

interface Row extends MessageColumns {
  chat_id: string;
  delivery_id: string;
  author_id: string | null;
  part_id: string | null;
  attempts: number;
  held_until: string | number | null;
  begun: number | boolean;
}

/** Picks what each of many chats has to send next. */
@Injectable()
export class NextJobs {
  constructor(
    private readonly database: Database,
    private readonly progress: DeliveryProgress,
    private readonly rateLimiter: RateLimiter,
  ) {}

  /**
   * Marks the first open message of each chat as being sent, as far as the rates of the accounts allow. Chats that have
   * none, one that is held, or no share of the rate now, are let go of. @param now by the database's clock
   */
  async begin(chats: readonly LockedChat[], now: number): Promise<Job[]> {
    if (chats.length === 0) return [];
    const first = await this.first(chats.map(({ chatId }) => chatId));
    const holds = new Map([...first].map(([chatId, row]) => [chatId, holdOf(row, now)]));
    const ready = chats
      .filter(({ chatId }) => holds.get(chatId) === 0)
      .map((chat) => ({ ...chat, ...jobOf(first.get(chat.chatId)!) }));
    const jobs = await this.rateLimiter.take(ready);
    await this.start(jobs, now);
    const busy = new Set(jobs.map(({ chatId }) => chatId));
    const idle = chats.filter(({ chatId }) => !busy.has(chatId));
    await this.letGo(new Map(idle.map(({ chatId }) => [chatId, holds.get(chatId) ?? null])), now);
    return jobs;
  }

  /** Gives chats back. @param waits ms until each is due again; null: nothing waits in it */
  async letGo(waits: ReadonlyMap<string, number | null>, now: number): Promise<void> {
    const rows = [...waits].map(([chat_id, wait]) => ({
      chat_id,
      lease: null,
      begun_at: null,
      due_at: wait === null ? null : now + Math.round(wait),
      wait_ms: Math.round(wait ?? 0),
    }));
    await this.database.updateEach('chat_lane', 'chat_id', rows);
  }

  /** The first message of each chat; none for a chat with nothing to send. */
  private async first(chatIds: readonly string[]): Promise<Map<string, Row & { part_id: string }>> {
    const found = new Map<string, Row & { part_id: string }>();
    for (let left = chatIds; left.length > 0;) {
      const rows = await this.firstOpen(left);
      // Its parts have come to an end without it: it is told, and the next one looked for.
      const behind = rows.filter(({ part_id }) => part_id === null);
      for (const row of rows) if (row.part_id !== null) found.set(row.chat_id, { ...row, part_id: row.part_id });
      await this.progress.follow(behind.map(({ delivery_id }) => delivery_id));
      left = behind.map(({ chat_id }) => chat_id);
    }
    return found;
  }

  /**
   * A part that is `sending` was begun under the very lease the caller holds, by a commit whose answer was lost: nobody
   * has it in hand.
   */
  private firstOpen(chatIds: readonly string[]): Promise<Row[]> {
    const open = `state IN ('queued', 'sending')`;
    return this.database.query<Row>(
      `SELECT d.chat_id, d.id AS delivery_id, d.author_id, d.held_until, p.id AS part_id, p.kind, p.text, p.content, p.attempts,
              p.state = 'sending' AS begun
       FROM (SELECT chat_id, MIN(open_sequence) AS place FROM delivery
             WHERE chat_id IN (${placeholders(chatIds)}) AND open_sequence IS NOT NULL GROUP BY chat_id) f
       JOIN delivery d ON d.chat_id = f.chat_id AND d.open_sequence = f.place
       LEFT JOIN delivery_part p ON p.delivery_id = d.id AND p.position =
         (SELECT MIN(position) FROM delivery_part WHERE delivery_id = d.id AND ${open})
       WHERE d.chat_id IN (${placeholders(chatIds)}) AND d.open_sequence IS NOT NULL`,
      // Twice, so that wherever the join is begun no more is read than what waits in these chats.
      [...chatIds, ...chatIds],
    );
  }

  private async start(jobs: readonly Job[], now: number): Promise<void> {
    if (jobs.length === 0) return;
    const ids = jobs.map(({ partId }) => partId);
    await this.database.execute(
      `UPDATE delivery_part SET attempts = attempts + 1, state = 'sending' WHERE id IN (${placeholders(ids)}) AND state = 'queued'`,
      ids,
    );
    const rows = jobs.map(({ chatId, lease }) => ({ chat_id: chatId, lease, due_at: now + LEASE_MS, begun_at: now }));
    await this.database.updateEach('chat_lane', 'chat_id', rows);
    await this.progress.follow(jobs.map(({ deliveryId }) => deliveryId));
  }
}

/** How long it is still held, ms. */
const holdOf = ({ held_until }: Row, now: number): number =>
  holdLeft(held_until === null ? null : Number(held_until), now);

const jobOf = (row: Row & { part_id: string }) => ({
  partId: row.part_id,
  deliveryId: row.delivery_id,
  authorId: row.author_id,
  message: messageOf(row),
  attempts: row.attempts + (row.begun ? 0 : 1),
});
