import { Injectable } from '@nestjs/common';
import { Database, placeholders } from '../../../platform/database/database.js';
import { type Finder, SLICE } from '../../../platform/retention/retention-kind.js';
import { Retention } from '../../../platform/retention/retention.js';

interface Row {
  id: string | number;
  received_at: string | number;
  processed_at: string | number | null;
  shard: number | null;
}

/** Callbacks stand in the order in which they came: from the oldest on, until a whole slice is younger. */
export const findOldCallbacks: Finder<string> = async (read, before, from) => {
  const rows = await read<Row>(
    `SELECT id, received_at, processed_at, shard FROM inbox WHERE id > ? ORDER BY id LIMIT ${SLICE}`,
    [Number(from)],
  );
  const old = rows.filter((row) => Number(row.received_at) < before);
  const settled = old.filter((row) => row.shard === null && Number(row.processed_at) < before);
  return {
    items: settled.map(({ id }) => String(id)),
    next: rows.length < SLICE || old.length === 0 ? null : String(rows.at(-1)!.id),
  };
};

/** Raw callbacks go after a time, failed ones too; never one that is still to be processed. */
@Injectable()
export class OldCallbacks {
  constructor(
    private readonly database: Database,
    retention: Retention,
  ) {
    retention.add({
      name: 'callbacks',
      days: (config) => config.RETENTION_CALLBACKS_DAYS,
      setting: 'RETENTION_CALLBACKS_DAYS',
      find: findOldCallbacks,
      remove: (ids) => this.remove(ids),
    });
  }

  private remove(ids: string[]): Promise<number> {
    return this.database.transaction(async () => {
      const settled = `id IN (${placeholders(ids)}) AND shard IS NULL`;
      // Told by the messenger: one that told no time that can be has that of its arrival.
      const [row] = await this.database.query<{ latest: string | number | null }>(
        `SELECT MAX(event_ts) AS latest FROM inbox WHERE ${settled} AND event_ts <> received_at`,
        ids,
      );
      const latest = Number(row?.latest ?? 0);
      await this.database.execute('UPDATE inbox_horizon SET told_at = ? WHERE told_at < ?', [latest, latest]);
      return this.database.execute(`DELETE FROM inbox WHERE ${settled}`, ids);
    });
  }
}
