import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { dialect } from '../database/dialect.js';
import { DueTimes } from '../database/due-times.js';
import { newId } from '../ids.js';
import type { RetentionRun } from './retention.entity.js';

/** An instance that removes says after each slice that it is at work. */
export const LEASE_MS = 300_000;
const DAY_MS = 24 * 3_600_000;
/** Runs that are remembered: those of a month. */
const MOST_RUNS = 30;

interface LastRuns {
  ranAt: number | null;
  removed: Record<string, number>;
  dueAt: number;
  /** Newest first. */
  runs: RetentionRun[];
}

/** Whose turn it is, and what went last. */
@Injectable()
export class RetentionStore {
  private readonly times: DueTimes;

  constructor(private readonly database: Database) {
    this.times = new DueTimes(database, { name: 'retention', key: 'id', leaseMs: LEASE_MS });
  }

  /** @returns a lease; null while it is not due, or another instance is at it */
  async claim(): Promise<string | null> {
    await this.times.mend();
    const lease = newId();
    const sql = `UPDATE retention SET lease = ?, due_at = ${dialect.now} + ${LEASE_MS} WHERE due_at <= ${dialect.now}`;
    return (await this.database.execute(sql, [lease])) > 0 ? lease : null;
  }

  /** @returns false when it is another instance's by now */
  async renew(lease: string): Promise<boolean> {
    const sql = `UPDATE retention SET due_at = ${dialect.now} + ${LEASE_MS} WHERE lease = ?`;
    return (await this.database.execute(sql, [lease])) > 0;
  }

  async done(lease: string, removed: Record<string, number>): Promise<void> {
    const { runs } = await this.last();
    const now = [{ at: await this.database.now(), removed }, ...runs].slice(0, MOST_RUNS);
    await this.database.execute(
      `UPDATE retention SET lease = NULL, due_at = ${dialect.now} + ${DAY_MS}, wait_ms = ${DAY_MS}, ran_at = ${dialect.now},
              removed = ?, runs = ? WHERE lease = ?`,
      [JSON.stringify(removed), JSON.stringify(now), lease],
    );
  }

  /** It was cut off, and goes on after `waitMs`: here, or at another instance. */
  async later(lease: string, waitMs: number): Promise<void> {
    await this.database.execute(
      `UPDATE retention SET lease = NULL, due_at = ${dialect.now} + ?, wait_ms = ? WHERE lease = ?`,
      [waitMs, waitMs, lease],
    );
  }

  async last(): Promise<LastRuns> {
    const [row] = await this.database.query<{
      ran_at: string | null;
      removed: string;
      due_at: string;
      runs: string | null;
    }>('SELECT ran_at, removed, due_at, runs FROM retention');
    return {
      ranAt: row!.ran_at === null ? null : Number(row!.ran_at),
      removed: JSON.parse(row!.removed) as Record<string, number>,
      dueAt: Number(row!.due_at),
      runs: JSON.parse(row!.runs ?? '[]') as RetentionRun[],
    };
  }
}
