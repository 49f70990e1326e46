import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { conflict } from '../../../platform/domain-error.js';
import { IdempotentCreations } from '../../../platform/idempotency/idempotent-creations.js';

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
  constructor(
    private readonly database: Database,
    private readonly creations: IdempotentCreations,
  ) {}

  /** @param add adds the action under `known`. @returns the action's id */
  async once(
    employeeId: string,
    idempotencyKey: string | null,
    request: unknown,
    add: (known: Known | null) => Promise<string>,
  ): Promise<string> {
    if (idempotencyKey === null) return add(null);
    const hash = digest(JSON.stringify(request));
    const known = { key: keyOf(employeeId, idempotencyKey), hash };
    try {
      return (await this.find(known)) ?? (await this.unlessSpent(known, add));
    } catch (error) {
      // The same request twice at once: the database let one of them in.
      const first = dialect.isUniqueViolation(error) ? await this.find(known) : null;
      if (first) return first;
      throw error;
    }
  }

  /** The action of this key was taken back: no late repetition shall bring it again. In the caller's transaction. */
  spend({ key, hash }: Known, actionId: string): Promise<void> {
    return this.creations.keep({ id: digest(key), hash }, actionId);
  }

  private async unlessSpent(known: Known, add: (known: Known) => Promise<string>): Promise<string> {
    if (!(await this.creations.has(digest(known.key)))) return add(known);
    throw conflict('action-withdrawn', 'This action was taken back. To send it after all, use a new Idempotency-Key.');
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

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
