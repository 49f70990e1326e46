import { Injectable } from '@nestjs/common';
import { Database, placeholders } from '../database/database.js';
import { type Finder, SLICE } from '../retention/retention-kind.js';
import { Retention } from '../retention/retention.js';

/** Events stand in the order in which they happened: from the oldest on, until a whole slice is younger. */
export const findOldEvents: Finder<string> = async (read, before, from) => {
  const rows = await read<{ position: string | number; occurred_at: string | number }>(
    `SELECT position, occurred_at FROM event_log WHERE position > ? ORDER BY position LIMIT ${SLICE}`,
    [Number(from)],
  );
  const items = rows.flatMap((row) => (Number(row.occurred_at) < before ? [String(row.position)] : []));
  return { items, next: rows.length < SLICE || items.length === 0 ? null : String(rows.at(-1)!.position) };
};

/** The event log is kept for a time. */
@Injectable()
export class OldEvents {
  constructor(database: Database, retention: Retention) {
    retention.add({
      name: 'events',
      days: (config) => config.RETENTION_EVENTS_DAYS,
      setting: 'RETENTION_EVENTS_DAYS',
      find: findOldEvents,
      remove: (positions) =>
        database.execute(`DELETE FROM event_log WHERE position IN (${placeholders(positions)})`, positions),
    });
  }
}
