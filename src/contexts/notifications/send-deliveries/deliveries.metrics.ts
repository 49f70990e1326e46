import { Injectable } from '@nestjs/common';
import { Database, placeholders } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { Metrics } from '../../../platform/metrics/metrics.js';

/** Chats that are counted at most. */
const COUNTED = 100_000;

interface Lanes {
  account_id: string;
  waiting: string | number;
  due: string | number;
  /** ms since the first was due; negative when none is yet. */
  oldest: string | number;
}

/** What waits to be sent, of all instances: the same figures whichever is asked. */
@Injectable()
export class DeliveriesMetrics {
  private readonly chats;
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
    this.oldest = reading.gauge(
      'viber_tasks_deliveries_oldest_due_seconds',
      'How long the answer that is due first has waited for a sender; 0 when none is due. Those of stopped bots do not count.',
    );
  }

  /** By account, so that only lanes are read in which something waits, not those of all chats there ever were. */
  private async read(): Promise<() => void> {
    const gates = await this.database.query<{ account_id: string; open: number | boolean }>(
      'SELECT account_id, open FROM account_gate',
    );
    const open = new Set(gates.flatMap((gate) => (gate.open ? [gate.account_id] : [])));
    const lanes = await this.lanes(gates.map((gate) => gate.account_id));
    const sum = (of: Lanes[], count: (lane: Lanes) => string | number) =>
      of.reduce((total, lane) => total + Number(count(lane)), 0);
    const free = lanes.filter((lane) => open.has(lane.account_id));
    const due = sum(free, (lane) => lane.due);
    return () => {
      this.chats.set({ state: 'due' }, due);
      this.chats.set({ state: 'later' }, sum(free, (lane) => lane.waiting) - due);
      this.chats.set({ state: 'held' }, sum(lanes, (lane) => lane.waiting) - sum(free, (lane) => lane.waiting));
      this.oldest.set(Math.max(0, ...free.map((lane) => Number(lane.oldest))) / 1000);
    };
  }

  private async lanes(accountIds: string[]): Promise<Lanes[]> {
    if (accountIds.length === 0) return [];
    return this.database.query<Lanes>(
      `SELECT account_id, COUNT(*) AS waiting, SUM(CASE WHEN due_at <= ${dialect.now} THEN 1 ELSE 0 END) AS due,
         ${dialect.now} - MIN(due_at) AS oldest
       FROM (SELECT account_id, due_at FROM chat_lane WHERE account_id IN (${placeholders(accountIds)}) AND due_at > 0
         LIMIT ${COUNTED}) lanes GROUP BY account_id`,
      accountIds,
    );
  }
}
