import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { Metrics, QUICK, ROWS, SLOW } from '../../../platform/metrics/metrics.js';

/** Rows that are counted at most: the rest of a long queue is read by nobody, and its age tells more. */
const COUNTED = 100_000;

interface Ended {
  row: { account_id: string; received_at: string | number };
  outcome: 'processed' | 'ignored' | 'failed';
}

/** How stored callbacks become tasks: what was done, and what still waits. */
@Injectable()
export class InboundMetrics {
  private readonly rows;
  private readonly delay;
  private readonly batchRows;
  private readonly batchSeconds;
  private readonly pending;
  private readonly oldest;
  private readonly failed;

  constructor(
    metrics: Metrics,
    private readonly database: Database,
  ) {
    this.rows = metrics.counter(
      'viber_tasks_inbound_rows_total',
      'Stored callbacks that are dealt with: processed, ignored, or failed (dead letters, kept with their error).',
      ['account', 'outcome'],
    );
    this.delay = metrics.histogram(
      'viber_tasks_inbound_delay_seconds',
      'From a callback coming in to what it means being in the tasks.',
      SLOW,
    );
    this.batchRows = metrics.histogram('viber_tasks_inbound_batch_rows', 'Rows of one batch.', ROWS);
    this.batchSeconds = metrics.histogram('viber_tasks_inbound_batch_seconds', 'Processing one batch.', QUICK);
    const reading = metrics.reading('inbound', () => this.read());
    this.pending = reading.gauge(
      'viber_tasks_inbound_pending_rows',
      `Stored callbacks that wait to be processed, of all instances; counted up to ${COUNTED}.`,
    );
    this.oldest = reading.gauge(
      'viber_tasks_inbound_oldest_pending_seconds',
      'How long the oldest of them has waited; 0 when none waits.',
    );
    this.failed = reading.gauge(
      'viber_tasks_inbound_parked_rows',
      `Failed callbacks (dead letters): they could not be processed and wait for a person; counted up to ${COUNTED}.`,
    );
  }

  batch(rows: number, began: number): void {
    if (rows === 0) return;
    this.batchRows.observe(rows);
    this.batchSeconds.observe((performance.now() - began) / 1000);
  }

  /** Committed: dealt with for good. */
  ended(rows: readonly Ended[]): void {
    const now = Date.now();
    for (const { row, outcome } of rows) {
      this.rows.inc({ account: row.account_id, outcome }, 1);
      this.delay.observe(Math.max(0, now - Number(row.received_at)) / 1000);
    }
  }

  /** Index look-ups on (state, id); an id is given when a callback comes in, so the lowest is the oldest. */
  private async read(): Promise<() => void> {
    const [oldest] = await this.database.query<{ age: string | number }>(
      `SELECT ${dialect.now} - received_at AS age FROM inbox WHERE state = 'received' ORDER BY id LIMIT 1`,
    );
    const pending = await this.count('received');
    const failed = await this.count('failed');
    return () => {
      this.oldest.set(Math.max(0, Number(oldest?.age ?? 0)) / 1000);
      this.pending.set(pending);
      this.failed.set(failed);
    };
  }

  private async count(state: string): Promise<number> {
    const [row] = await this.database.query<{ n: string | number }>(
      `SELECT COUNT(*) AS n FROM (SELECT id FROM inbox WHERE state = ? LIMIT ${COUNTED}) counted`,
      [state],
    );
    return Number(row!.n);
  }
}
