import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { type Finder, SLICE } from '../retention/retention-kind.js';
import { Retention } from '../retention/retention.js';
import { EXPIRED, SYSTEM } from './audit-record.js';
import { Audit } from './audit.js';
import { AuditStore } from './audit.store.js';

/** The oldest, up to the first that is younger: what goes is the beginning of the chain. */
const findOldEntries: Finder<number> = async (read, before, from) => {
  const rows = await read<{ id: string | number; at: string | number }>(
    `SELECT id, at FROM audit_entry WHERE id > ? ORDER BY id LIMIT ${SLICE}`,
    [Number(from)],
  );
  const young = rows.findIndex(({ at }) => Number(at) >= before);
  const items = rows.slice(0, young === -1 ? undefined : young).map(({ id }) => Number(id));
  return { items, next: items.length < SLICE ? null : String(items.at(-1)) };
};

/** Entries are kept for a time. That they go is an entry itself: one that is missing otherwise is told from these. */
@Injectable()
export class OldEntries {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly store: AuditStore,
    retention: Retention,
  ) {
    retention.add({
      name: 'audit',
      days: (config) => config.AUDIT_DAYS,
      setting: 'AUDIT_DAYS',
      find: findOldEntries,
      remove: (ids) => this.remove(ids.at(-1)!),
    });
  }

  private remove(through: number): Promise<number> {
    return this.database.transaction(async () => {
      await this.store.hold();
      const entries = await this.store.deleteThrough(through);
      // Another instance may have been here meanwhile.
      if (entries === 0) return 0;
      const record = { action: EXPIRED, target: { kind: 'audit', id: null }, details: { through, entries } };
      await this.audit.record(record, { actor: SYSTEM });
      return entries;
    });
  }
}
