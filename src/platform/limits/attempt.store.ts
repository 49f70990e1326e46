import { Injectable } from '@nestjs/common';
import { Database, placeholders } from '../database/database.js';
import { dialect } from '../database/dialect.js';

export interface Attempt {
  id: string;
  tries: number;
  waitsUntil: number;
  expiresAt: number;
}

@Injectable()
export class AttemptStore {
  constructor(private readonly database: Database) {}

  /** Those that still count; nobody else changes them until the transaction ends. */
  async hold(ids: readonly string[], now: number): Promise<Map<string, Attempt>> {
    // Rows first: what is not there cannot be held.
    const fresh = ids.toSorted().map((id) => ({ id, tries: 0, waits_until: 0, expires_at: now }));
    await this.database.insert('attempt', fresh, dialect.ignoreDuplicate('id'));
    const rows = await this.database.query<{ id: string; tries: number; waits: unknown; expires: unknown }>(
      `SELECT id, tries, waits_until AS waits, expires_at AS expires FROM attempt
       WHERE id IN (${placeholders(ids)}) ORDER BY id ${dialect.forUpdate}`,
      [...ids],
    );
    const held = rows.map(({ id, tries, waits, expires }): Attempt => {
      return { id, tries, waitsUntil: Number(waits), expiresAt: Number(expires) };
    });
    return new Map(held.filter(({ expiresAt }) => expiresAt > now).map((attempt) => [attempt.id, attempt]));
  }

  async save({ id, tries, waitsUntil, expiresAt }: Attempt): Promise<void> {
    await this.database.execute('UPDATE attempt SET tries = ?, waits_until = ?, expires_at = ? WHERE id = ?', [
      tries,
      waitsUntil,
      expiresAt,
      id,
    ]);
  }

  async deleteExpired(now: number): Promise<void> {
    await this.database.execute('DELETE FROM attempt WHERE expires_at < ?', [now]);
  }
}
