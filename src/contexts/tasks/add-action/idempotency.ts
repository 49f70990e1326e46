import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { conflict } from '../../../platform/domain-error.js';

/** The columns that make an action known again. */
export interface Known {
  key: string;
  hash: string;
}

/** Keys of employees are apart. */
export const keyOf = (employeeId: string, key: string): string => `${employeeId}:${key}`;

/** The same `Idempotency-Key` again, with the same request, answers with the first action and adds nothing. */
@Injectable()
export class Idempotency {
  constructor(private readonly database: Database) {}

  /** @param add adds the action under `known`. @returns the action's id */
  async once(
    employeeId: string,
    idempotencyKey: string | null,
    request: unknown,
    add: (known: Known | null) => Promise<string>,
  ): Promise<string> {
    if (idempotencyKey === null) return add(null);
    const hash = createHash('sha256').update(JSON.stringify(request)).digest('hex');
    const known = { key: keyOf(employeeId, idempotencyKey), hash };
    try {
      return (await this.find(known)) ?? (await add(known));
    } catch (error) {
      // The same request twice at once: the database let one of them in.
      const first = dialect.isUniqueViolation(error) ? await this.find(known) : null;
      if (first) return first;
      throw error;
    }
  }

  private async find({ key, hash }: Known): Promise<string | null> {
    const [row] = await this.database.query<{ id: string; request_hash: string }>(
      'SELECT id, request_hash FROM task_action WHERE idempotency_key = ?',
      [key],
    );
    if (row && row.request_hash !== hash) {
      throw conflict('idempotency-key-reused', 'This Idempotency-Key was used for another action. Use a new one.');
    }
    return row?.id ?? null;
  }
}
