import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { dialect } from '../database/dialect.js';
import { DueTimes } from '../database/due-times.js';
import { newId } from '../ids.js';

/** An instance that removes says after each slice that it is at work. */
export const LEASE_MS = 300_000;
const DAY_MS = 24 * 3_600_000;

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

  async done(lease: string, removed: Readonly<Record<string, number>>): Promise<void> {
    await this.database.execute(
      `UPDATE retention SET lease = NULL, due_at = ${dialect.now} + ${DAY_MS}, wait_ms = ${DAY_MS}, ran_at = ${dialect.now},
              removed = ? WHERE lease = ?`,
      [JSON.stringify(removed), lease],
    );
  }

  /** It was cut off, and goes on after `waitMs`: here, or at another instance. */
  async later(lease: string, waitMs: number): Promise<void> {
    await this.database.execute(
      `UPDATE retention SET lease = NULL, due_at = ${dialect.now} + ?, wait_ms = ? WHERE lease = ?`,
      [waitMs, waitMs, lease],
    );
  }

  async last(): Promise<{ ranAt: number | null; removed: Record<string, number>; dueAt: number }> {
    const [row] = await this.database.query<{ ran_at: string | null; removed: string; due_at: string }>(
      'SELECT ran_at, removed, due_at FROM retention',
    );
    return {
      ranAt: row!.ran_at === null ? null : Number(row!.ran_at),
      removed: JSON.parse(row!.removed) as Record<string, number>,
      dueAt: Number(row!.due_at),
    };
  }
}
