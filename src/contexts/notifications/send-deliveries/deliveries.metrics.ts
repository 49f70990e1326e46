import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { Metrics } from '../../../platform/metrics/metrics.js';

/** Chats that are counted at most. */
const COUNTED = 10_000;

interface Lanes {
  waiting: string | number;
  due: string | number;
  held: string | number;
  oldest: string | number | null;
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
        `attempt), held (its bot is stopped or paused). The first ${COUNTED} are counted.`,
      ['state'],
    );
    this.oldest = reading.gauge(
      'viber_tasks_deliveries_oldest_due_seconds',
      'How long the answer that is due first has waited for a sender; 0 when none is due. Those of stopped bots do not count.',
    );
  }

  private async read(): Promise<() => void> {
    const [row] = await this.database.query<Lanes>(
      `SELECT COUNT(*) AS waiting, SUM(CASE WHEN held = 0 AND due_at <= ${dialect.now} THEN 1 ELSE 0 END) AS due,
         SUM(held) AS held, ${dialect.now} - MIN(CASE WHEN held = 0 AND due_at <= ${dialect.now} THEN due_at END) AS oldest
       FROM (SELECT due_at, CASE WHEN account_id IN (SELECT account_id FROM account_gate WHERE open = ?) THEN 1 ELSE 0 END AS held
         FROM chat_lane WHERE due_at IS NOT NULL ORDER BY due_at LIMIT ${COUNTED}) lanes`,
      [false],
    );
    const [waiting, due, held] = [Number(row!.waiting), Number(row!.due ?? 0), Number(row!.held ?? 0)];
    return () => {
      this.chats.set({ state: 'due' }, due);
      this.chats.set({ state: 'later' }, waiting - due - held);
      this.chats.set({ state: 'held' }, held);
      this.oldest.set(Number(row!.oldest ?? 0) / 1000);
    };
  }
}
