import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CLOCKS_MS } from '../../../platform/clocks.js';
import { Database, placeholders } from '../../../platform/database/database.js';
import { cut } from '../../../platform/text/cut.js';
import { sentences } from '../../../platform/text/sentences.js';
import { FindReceipts } from '../../messengers/contract.js';
import { afterAttempt } from '../domain/after-attempt.js';
import { isOpen } from '../domain/delivery-state.js';
import { Receipts } from '../receipts/receipts.js';
import { DeliveryProgress } from './delivery-progress.js';
import type { Result } from './job.js';

/** Longer no attempt takes, with all that comes before and after it. */
const LONGEST_ATTEMPT_MS = 60_000;
const say = sentences({
  'sending-interrupted':
    'The service stopped while this was being sent: the customer may have got it, or not. Sending it again may show it to them twice.',
});

/** Writes what became of attempts, in the caller's transaction, which has locked the queues of their chats. */
@Injectable()
export class SendResults {
  constructor(
    private readonly database: Database,
    private readonly queries: QueryBus,
    private readonly receipts: Receipts,
    private readonly progress: DeliveryProgress,
  ) {}

  /**
   * @param begun by chat, when what was being sent was begun
   * @returns by chat, how long it has to wait, ms; null where its next message may follow
   */
  async apply(
    results: readonly Result[],
    begun: ReadonlyMap<string, number>,
    now: number,
  ): Promise<Map<string, number | null>> {
    if (results.length === 0) return new Map();
    const waits = new Map<string, number | null>();
    const [accepted, others]: Array<Array<{ id: string; [column: string]: string | number | null }>> = [[], []];
    for (const { job, outcome } of results) {
      const { waitMs, ...after } = afterAttempt(outcome, job.attempts, Date.now(), Math.random());
      const part = { id: job.partId, ...after, reason: after.reason ? cut(after.reason, 1000) : null };
      waits.set(job.chatId, waitMs);
      if (outcome.kind !== 'accepted') others!.push({ ...part, failed_at: isOpen(part.state) ? null : now });
      else {
        const { externalMessageId: external_id, billingStatus: billing_status } = outcome;
        accepted!.push({ ...part, external_id, billing_status, sent_at: now });
      }
    }
    // One that is not being sent any more was recorded before, by a commit whose answer was lost.
    for (const parts of [accepted!, others!]) {
      await this.database.updateEach('delivery_part', 'id', parts, `state = 'sending'`);
    }
    await this.progress.follow(results.map(({ job }) => job.deliveryId));
    await this.applyEarlyReceipts(results);
    const unclear = results.filter(({ outcome }) => outcome.kind === 'unknown').map(({ job }) => job.chatId);
    await this.applyReceiptsSince(unclear, begun, now);
    return waits;
  }

  /** Receipts may have come before the answer. They are in the inbox then: the queue is locked by both sides. */
  private async applyEarlyReceipts(results: readonly Result[]): Promise<void> {
    const sent = results.flatMap(({ job: { chatId }, outcome }) =>
      outcome.kind === 'accepted' && outcome.externalMessageId !== null
        ? [{ chatId, externalMessageId: outcome.externalMessageId }]
        : [],
    );
    if (sent.length > 0) await this.receipts.apply(await this.queries.execute(new FindReceipts(sent)));
  }

  /**
   * The leases of these chats have run out: an attempt that nobody saw the end of is not known, and never repeated
   * without a person's word. Its delivery may have left the queue meanwhile, when the customer's phone refused
   * another part of it. @param begun by chat, when what was being sent was begun
   */
  async giveUp(begun: ReadonlyMap<string, number>, now: number): Promise<void> {
    if (begun.size === 0) return;
    const chatIds = [...begun.keys()];
    const interrupted = await this.database.query<{ id: string; chat_id: string; delivery_id: string }>(
      `SELECT id, chat_id, delivery_id FROM delivery_part WHERE chat_id IN (${placeholders(chatIds)}) AND state = 'sending'`,
      chatIds,
    );
    if (interrupted.length === 0) return;
    const ids = interrupted.map((part) => part.id);
    await this.database.execute(
      `UPDATE delivery_part SET state = 'unknown', reason = ?, failed_at = ? WHERE id IN (${placeholders(ids)})`,
      [say('sending-interrupted'), now, ...ids],
    );
    await this.progress.follow(interrupted.map((part) => part.delivery_id));
    await this.applyReceiptsSince(
      interrupted.map((part) => part.chat_id),
      begun,
      now,
    );
  }

  /** The customer's phone may have said long ago that it has it, while nobody knew what it spoke of. */
  private async applyReceiptsSince(
    chatIds: readonly string[],
    begun: ReadonlyMap<string, number>,
    now: number,
  ): Promise<void> {
    // Begun in the future: the clock was put back since, and how far nobody knows.
    const sinceOf = (at: number) => (at > now ? now - LONGEST_ATTEMPT_MS : at - CLOCKS_MS);
    const since = [...new Set(chatIds)].map((chatId) => ({ chatId, since: sinceOf(begun.get(chatId)!) }));
    if (since.length > 0) await this.receipts.apply(await this.queries.execute(new FindReceipts(since)));
  }
}
