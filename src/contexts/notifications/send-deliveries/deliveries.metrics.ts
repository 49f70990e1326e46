import { Injectable } from '@nestjs/common';
import { Database, placeholders } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { Metrics } from '../../../platform/metrics/metrics.js';
import { tokensLeft } from '../domain/rate.js';
import { type RateColumns, rateOf } from './rate-limiter.js';

/** Chats that are counted at most. */
const COUNTED = 100_000;

interface Counts {
  account_id: string;
  waiting: string | number;
  due: string | number;
  sending: string | number;
  /** ms since the first was due; negative when none is yet. */
  oldest: string | number;
}

/** What waits to be sent, of all instances: the same figures whichever is asked. */
@Injectable()
export class DeliveriesMetrics {
  private readonly chats;
  private readonly reasons;
  private readonly oldest;

  constructor(
    metrics: Metrics,
    private readonly database: Database,
  ) {
    const reading = metrics.reading('deliveries', () => this.read());
    this.chats = reading.gauge(
      'viber_tasks_deliveries_waiting_chats',
      `Chats with an answer on its way out: due (nobody sends it yet), later (it is being sent, or waits for its next ` +
        `attempt), held (its bot is stopped or paused). Counted up to ${COUNTED}.`,
      ['state'],
    );
    this.reasons = reading.gauge(
      'viber_tasks_deliveries_waiting_reason_chats',
      `The same chats by what their first answer waits for: sender (it is due), rate (due, but its bot has sent the most ` +
        `that it may in a second), sending (the answer of the messenger), retry (its next attempt, or the end of the time it is held), account (its bot is ` +
        `stopped or paused).`,
      ['reason'],
    );
    this.oldest = reading.gauge(
      'viber_tasks_deliveries_oldest_due_seconds',
      'How long the answer that is due first has waited for a sender; 0 when none is due. Those of stopped bots do not count.',
    );
  }

  /** By account, so that only queues are read in which something waits, not those of all chats there ever were. */
  private async read(): Promise<() => void> {
    const accounts = await this.database.query<
      RateColumns & { account_id: string; open: number | boolean; now: number }
    >(`SELECT account_id, open, messages_per_second, paid_until, ${dialect.now} AS now FROM account_gate`);
    const open = new Set(accounts.flatMap((account) => (account.open ? [account.account_id] : [])));
    const queues = await this.queues(accounts.map((account) => account.account_id));
    const sum = (of: Counts[], count: (queue: Counts) => string | number) =>
      of.reduce((total, queue) => total + Number(count(queue)), 0);
    const free = queues.filter((queue) => open.has(queue.account_id));
    const slowed = new Set(
      accounts.flatMap((account) =>
        tokensLeft(rateOf(account), Number(account.now)) === 0 ? [account.account_id] : [],
      ),
    );
    const due = sum(free, (queue) => queue.due);
    const rate = sum(free, (queue) => (slowed.has(queue.account_id) ? queue.due : 0));
    const all = sum(free, (queue) => queue.waiting);
    const held = sum(queues, (queue) => queue.waiting) - all;
    const sending = sum(free, (queue) => queue.sending);
    return () => {
      const reasons = { sender: due - rate, rate, sending, retry: all - due - sending, account: held };
      for (const [reason, chats] of Object.entries(reasons)) this.reasons.set({ reason }, chats);
      this.chats.set({ state: 'due' }, due);
      this.chats.set({ state: 'later' }, all - due);
      this.chats.set({ state: 'held' }, held);
      this.oldest.set(Math.max(0, ...free.map((queue) => Number(queue.oldest))) / 1000);
    };
  }

  private async queues(accountIds: string[]): Promise<Counts[]> {
    if (accountIds.length === 0) return [];
    return this.database.query<Counts>(
      `SELECT account_id, COUNT(*) AS waiting, SUM(CASE WHEN due_at <= ${dialect.now} THEN 1 ELSE 0 END) AS due,
         SUM(CASE WHEN due_at > ${dialect.now} AND lease IS NOT NULL THEN 1 ELSE 0 END) AS sending,
         ${dialect.now} - MIN(due_at) AS oldest
       FROM (SELECT account_id, due_at, lease FROM chat_lane WHERE account_id IN (${placeholders(accountIds)}) AND due_at > 0
         LIMIT ${COUNTED}) queues GROUP BY account_id`,
      accountIds,
    );
  }
}
