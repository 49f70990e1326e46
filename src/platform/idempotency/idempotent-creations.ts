import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { dialect } from '../database/dialect.js';
import { conflict, DomainError } from '../domain-error.js';
import type { Repeatable } from './repeatable.js';

const KEPT_MS = 7 * 24 * 3_600_000;
const CLEANED_EVERY_MS = 3_600_000;

/** What staff's programs make once, though they ask twice: they did not hear our answer. */
@Injectable()
export class IdempotentCreations {
  private cleanedAt = 0;

  constructor(private readonly database: Database) {}

  /**
   * @param make nothing but database work: the key is kept in its transaction, or not at all
   * @returns the id of what is made, or was made by the same request before
   * @throws DomainError `idempotency-key-reused`
   */
  async once(request: Repeatable, make: () => Promise<string>): Promise<string> {
    if (request === null) return make();
    return this.firstOf(request, () =>
      this.database.transaction(async () => {
        // First of all: whoever comes second waits here, and finds out before anything else can be in their way.
        await this.keep(request, null);
        const made = await make();
        await this.database.execute('UPDATE idempotent_creation SET resource_id = ? WHERE id = ?', [made, request.id]);
        return made;
      }),
    );
  }

  /**
   * The same for what is more than one transaction, as a messenger is asked in between.
   * @param make keeps the key itself, in the transaction that completes it. Two at once have to shut each other out.
   */
  async onceComplete(request: Repeatable, make: () => Promise<string>): Promise<string> {
    return request === null ? make() : this.firstOf(request, make);
  }

  /** In the caller's transaction. */
  async keep(request: Repeatable, made: string | null): Promise<void> {
    if (request === null) return;
    const { id, hash } = request;
    await this.database.insert('idempotent_creation', [
      { id, request_hash: hash, resource_id: made, created_at: Date.now() },
    ]);
  }

  /** Whether something was made, or is never to be made again, under the key with this digest. */
  async has(id: string): Promise<boolean> {
    return (await this.database.query('SELECT 1 FROM idempotent_creation WHERE id = ?', [id])).length > 0;
  }

  private async firstOf(request: NonNullable<Repeatable>, make: () => Promise<string>): Promise<string> {
    await this.clean();
    const before = await this.find(request);
    if (before) return before;
    try {
      return await make();
    } catch (error) {
      // The same request twice at once: one of them was let in, and is in the way of the other.
      const isInTheWay =
        dialect.isUniqueViolation(error) || (error instanceof DomainError && error.kind === 'conflict');
      const first = isInTheWay ? await this.find(request) : null;
      if (first) return first;
      throw error;
    }
  }

  private async find({ id, hash }: NonNullable<Repeatable>): Promise<string | null> {
    const [row] = await this.database.query<{ resource_id: string | null; request_hash: string }>(
      'SELECT resource_id, request_hash FROM idempotent_creation WHERE id = ?',
      [id],
    );
    if (row && row.request_hash !== hash) {
      throw conflict('idempotency-key-reused', 'This Idempotency-Key was used for another request. Use a new one.');
    }
    return row?.resource_id ?? null;
  }

  private async clean(): Promise<void> {
    const now = Date.now();
    if (now - this.cleanedAt < CLEANED_EVERY_MS) return;
    this.cleanedAt = now;
    await this.database.execute('DELETE FROM idempotent_creation WHERE created_at < ?', [now - KEPT_MS]);
  }
}
