import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { Database, type SqlValue } from '../database/database.js';
import { dialect } from '../database/dialect.js';
import { chained, type ChainedEntry, type ChainEnd, type UnchainedEntry } from './audit-chain.js';
import type { AuditOutcome } from './audit-record.js';

export interface AuditFilter {
  /** An employee, or a kind of actor. */
  actor?: { id: string } | { kind: string };
  action?: string;
  target?: string;
  targetKind?: string;
  outcome?: AuditOutcome;
  from?: number;
  to?: number;
}

@Injectable()
export class AuditStore {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /** Nobody else adds or deletes anything until the transaction ends. */
  async hold(): Promise<ChainEnd> {
    const [end] = await this.database.query<{ last_id: string | number; last_hash: string }>(
      `SELECT last_id, last_hash FROM audit_chain WHERE id = 'audit' ${dialect.forUpdate}`,
    );
    if (!end) throw new Error('The table audit_chain has lost its row: restore it from a backup.');
    return { id: Number(end.last_id), hash: end.last_hash };
  }

  /** At the end of a transaction: entries wait for each other here, whichever instance writes them. */
  async append(entry: UnchainedEntry): Promise<ChainedEntry> {
    const next = chained(entry, await this.hold(), this.config.secretKey);
    await this.database.insert('audit_entry', [{ ...next }]);
    await this.database.execute("UPDATE audit_chain SET last_id = ?, last_hash = ? WHERE id = 'audit'", [
      next.id,
      next.hash,
    ]);
    return next;
  }

  /** The newest first. @param before an id */
  async list(filter: AuditFilter, limit: number, before: string | null): Promise<ChainedEntry[]> {
    const { actor } = filter;
    const conditions: Array<[string, SqlValue | undefined | null]> = [
      ['id < ?', before],
      ['actor_id = ?', actor && 'id' in actor ? actor.id : undefined],
      ['actor_kind = ?', actor && 'kind' in actor ? actor.kind : undefined],
      ['action = ?', filter.action],
      ['target_id = ?', filter.target],
      ['target_kind = ?', filter.targetKind],
      ['outcome = ?', filter.outcome],
      ['at >= ?', filter.from],
      ['at < ?', filter.to],
    ];
    const given = conditions.filter(([, value]) => value !== undefined && value !== null);
    const where = given.length === 0 ? '' : `WHERE ${given.map(([sql]) => sql).join(' AND ')}`;
    return this.database.query<ChainedEntry>(
      `SELECT * FROM audit_entry ${where} ORDER BY id DESC LIMIT ${limit}`,
      given.map(([, value]) => value!),
    );
  }

  async deleteThrough(id: number): Promise<number> {
    return this.database.execute('DELETE FROM audit_entry WHERE id <= ?', [id]);
  }
}
