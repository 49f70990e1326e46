import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Database, placeholders } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { newId } from '../../../platform/ids.js';
import { FindReceipts, type OutboundMessage, type SendOutcome } from '../../messengers/contract.js';
import type { DeliveryState } from '../contract.js';
import { MAX_ATTEMPTS, retryDelay } from '../domain/retry.js';
import { type MessageColumns, messageOf } from '../persistence/message-columns.js';
import { Receipts } from '../receipts/receipts.js';
import { DeliveryProgress } from './delivery-progress.js';

/** One message to send now, under a lease of its chat. */
export interface Job {
  chatId: string;
  lease: string;
  partId: string;
  deliveryId: string;
  message: OutboundMessage;
  /** The employee who wrote it; null when the product itself speaks. */
  authorId: string | null;
  /** This one included. */
  attempts: number;
}

/** Longer than one attempt may take; after it, an instance that died is taken over from. */
const LEASE_MS = 30_000;
/** How far the clocks of the database and of the instances may differ. */
const CLOCKS_MS = 5_000;
const INTERRUPTED =
  'The service stopped while this was being sent: the customer may have got it, or not. Sending it again may show it to him twice.';

/**
 * The durable side of sending. A chat is leased; its first open delivery is the only one that may be sent, so order
 * holds across retries; every write under the lease asks whether the lease is still its own, so an instance that slept
 * through it changes nothing.
 */
@Injectable()
export class Outbox {
  constructor(
    private readonly database: Database,
    private readonly queries: QueryBus,
    private readonly receipts: Receipts,
    private readonly progress: DeliveryProgress,
  ) {}

  /** Leases up to `limit` chats that are due, of accounts that may send. */
  claim(limit: number): Promise<Job[]> {
    return this.database.transaction(async () => {
      const lanes = await this.database.query<{ chat_id: string; due_at: string | number; lease: string | null }>(
        `SELECT chat_id, due_at, lease FROM chat_lane WHERE due_at <= ${dialect.now}
         AND account_id NOT IN (SELECT account_id FROM account_gate WHERE open = ?)
         ORDER BY due_at LIMIT ${limit} ${dialect.skipLocked}`,
        [false],
      );
      const jobs: Job[] = [];
      for (const { chat_id, due_at, lease } of lanes) {
        if (lease !== null) await this.giveUp(chat_id, Number(due_at) - LEASE_MS);
        const job = await this.nextJob(chat_id, newId());
        if (job) jobs.push(job);
      }
      return jobs;
    });
  }

  /** Records what became of a job. @returns the chat's next one, still leased; null when the chat waits or is done. */
  record(job: Job, outcome: SendOutcome, goOn: boolean): Promise<Job | null> {
    return this.database.transaction(async () => {
      const [lane] = await this.database.query<{ lease: string | null; open: number | boolean | null }>(
        `SELECT lease, (SELECT open FROM account_gate g WHERE g.account_id = chat_lane.account_id) AS open
         FROM chat_lane WHERE chat_id = ? ${dialect.forUpdate}`,
        [job.chatId],
      );
      if (lane?.lease !== job.lease) return null;
      const waitMs = await this.apply(job, outcome);
      // An account can be paused in the middle of a chat's messages; one that nothing is known of may send.
      const maySend = lane.open === null || Boolean(lane.open);
      if (waitMs === null && goOn && maySend) return this.nextJob(job.chatId, job.lease);
      await this.release(job.chatId, waitMs ?? 0);
      return null;
    });
  }

  /** @returns how long the chat has to wait before this message is tried again; null when it is done. */
  private async apply(job: Job, outcome: SendOutcome): Promise<number | null> {
    switch (outcome.kind) {
      case 'accepted': {
        await this.database.execute(
          `UPDATE delivery_part SET state = 'sent', reason = NULL, external_id = ?, billing_status = ?, sent_at = ${dialect.now} WHERE id = ?`,
          [outcome.externalMessageId, outcome.billingStatus, job.partId],
        );
        await this.progress.follow([job.deliveryId]);
        // Its receipts may have come before its answer. They are in the ledger then: the lane is locked by both sides.
        const { externalMessageId: id } = outcome;
        const early = await this.queries.execute(
          new FindReceipts(job.chatId, { externalMessageIds: id === null ? [] : [id] }),
        );
        await this.receipts.apply(early);
        return null;
      }
      case 'refused':
        return this.end(job, 'failed', outcome.reason);
      case 'unknown':
        return this.end(job, 'unknown', outcome.reason);
      case 'account-stopped':
        // The gate is closed by now; when it opens the message is tried again, and this attempt does not count.
        return this.putBack(job, outcome.reason, 0, job.attempts - 1);
      case 'postponed': {
        if (job.attempts >= MAX_ATTEMPTS) {
          const reason = `${outcome.reason} It was tried ${job.attempts} times. Send it again later.`;
          return this.end(job, 'failed', reason);
        }
        const wait = outcome.afterMs ?? retryDelay(job.attempts, outcome.patient, Date.now(), Math.random());
        return this.putBack(job, `${outcome.reason} It is tried again by itself.`, wait, job.attempts);
      }
    }
  }

  private async end(job: Job, state: DeliveryState, reason: string): Promise<null> {
    await this.database.execute('UPDATE delivery_part SET state = ?, reason = ? WHERE id = ?', [
      state,
      reason.slice(0, 1000),
      job.partId,
    ]);
    await this.progress.follow([job.deliveryId]);
    return null;
  }

  private async putBack(job: Job, reason: string, waitMs: number, attempts: number): Promise<number> {
    await this.database.execute(`UPDATE delivery_part SET state = 'queued', reason = ?, attempts = ? WHERE id = ?`, [
      reason.slice(0, 1000),
      attempts,
      job.partId,
    ]);
    await this.progress.follow([job.deliveryId]);
    return waitMs;
  }

  /** Marks the first open message of the chat as being sent. A chat with none is let go of. */
  private async nextJob(chatId: string, lease: string): Promise<Job | null> {
    for (;;) {
      const [delivery] = await this.database.query<DeliveryRow>(
        `SELECT id, author_id FROM delivery WHERE chat_id = ? AND open_sequence IS NOT NULL ORDER BY open_sequence LIMIT 1`,
        [chatId],
      );
      if (!delivery) {
        await this.database.execute('UPDATE chat_lane SET lease = NULL, due_at = NULL WHERE chat_id = ?', [chatId]);
        return null;
      }
      const [part] = await this.database.query<PartRow>(
        `SELECT id, kind, text, content, attempts FROM delivery_part WHERE delivery_id = ? AND state = 'queued' ORDER BY position LIMIT 1`,
        [delivery.id],
      );
      if (part) return this.begin(chatId, lease, delivery, part);
      await this.progress.follow([delivery.id]);
    }
  }

  private async begin(chatId: string, lease: string, delivery: DeliveryRow, part: PartRow): Promise<Job> {
    const attempts = part.attempts + 1;
    await this.database.execute(`UPDATE delivery_part SET state = 'sending', attempts = ? WHERE id = ?`, [
      attempts,
      part.id,
    ]);
    await this.database.execute(
      `UPDATE chat_lane SET lease = ?, due_at = ${dialect.now} + ${LEASE_MS} WHERE chat_id = ?`,
      [lease, chatId],
    );
    await this.progress.follow([delivery.id]);
    const ids = { partId: part.id, deliveryId: delivery.id, authorId: delivery.author_id };
    return { chatId, lease, ...ids, message: messageOf(part), attempts };
  }

  /**
   * A lease has run out: an attempt that nobody saw the end of is not known, and never repeated without a person's word
   * (R8). Its delivery may have left the queue meanwhile, when the customer's phone refused another part of it.
   */
  private async giveUp(chatId: string, leasedAt: number): Promise<void> {
    const interrupted = await this.database.query<{ id: string; delivery_id: string }>(
      `SELECT id, delivery_id FROM delivery_part WHERE chat_id = ? AND state = 'sending'`,
      [chatId],
    );
    if (interrupted.length === 0) return;
    const ids = interrupted.map((part) => part.id);
    await this.database.execute(
      `UPDATE delivery_part SET state = 'unknown', reason = ? WHERE id IN (${placeholders(ids)})`,
      [INTERRUPTED, ...ids],
    );
    await this.progress.follow(interrupted.map((part) => part.delivery_id));
    // The customer's phone may have said long ago that it has it, while nobody knew what it spoke of.
    const since = leasedAt - CLOCKS_MS;
    await this.receipts.apply(await this.queries.execute(new FindReceipts(chatId, { since })));
  }

  private async release(chatId: string, waitMs: number): Promise<void> {
    await this.database.execute(`UPDATE chat_lane SET lease = NULL, due_at = ${dialect.now} + ? WHERE chat_id = ?`, [
      Math.round(waitMs),
      chatId,
    ]);
  }
}

interface DeliveryRow {
  id: string;
  author_id: string | null;
}

interface PartRow extends MessageColumns {
  id: string;
  attempts: number;
}
