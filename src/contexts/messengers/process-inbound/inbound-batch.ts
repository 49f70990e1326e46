import { Injectable, Logger } from '@nestjs/common';
import { Database, placeholders } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { cut } from '../../../platform/text/cut.js';
import { SHARDS } from '../domain/shard.js';
import { InboundMetrics } from './inbound.metrics.js';
import { InboundProcessor, type InboundRow } from './inbound-processor.js';

/** One transaction's worth: large enough for multi-row statements, short enough that staff's writes do not wait. */
const MAX_ROWS = dialect.singleConnection ? 50 : 200;
/** What they may weigh: a database refuses statements beyond its `max_allowed_packet` (16 MiB), and hangs up. */
const MAX_BYTES = 4 * 1024 * 1024;
/** How many shards one worker locks at a time, so that several instances find work. */
const SHARDS_PER_CLAIM = 16;

/**
 * Claims shards, and processes their oldest pending rows in one transaction: contacts, tasks, actions, bindings, events
 * and the rows' own state are committed together or not at all. When a batch fails, its rows are tried one by one; the
 * one at fault has failed and is kept with its error, the rest go on.
 */
@Injectable()
export class InboundBatch {
  private readonly logger = new Logger(InboundBatch.name);
  private cursor = Math.floor(Math.random() * SHARDS);

  constructor(
    private readonly database: Database,
    private readonly processor: InboundProcessor,
    private readonly metrics: InboundMetrics,
  ) {}

  /** @returns how many rows were taken out of the queue. */
  async run(): Promise<number> {
    const start = await this.nextPendingShard();
    if (start === null) return 0;
    let rows: InboundRow[] = [];
    try {
      return await this.database.transaction(async () => {
        rows = [];
        const shards = await this.claim(start);
        if (shards.length === 0) return 0;
        this.cursor = (shards.at(-1)! + 1) % SHARDS;
        rows = await this.pending(shards);
        if (rows.length > 0) await this.processor.process(rows);
        return rows.length;
      });
    } catch (error) {
      if (rows.length === 0 || dialect.isUnavailable(error) || dialect.isRaceLost(error)) throw error;
      this.logger.warn({ err: error }, `A batch of ${rows.length} failed; its rows are tried one by one.`);
      for (const row of rows) await this.processAlone(row);
      return rows.length;
    }
  }

  /** The next shard, round robin, that has something to do: an index look-up, whatever the size of the inbox. */
  private async nextPendingShard(): Promise<number | null> {
    const sql = 'SELECT shard FROM inbox WHERE shard >= ? ORDER BY shard LIMIT 1';
    const [after] = await this.database.query<{ shard: number }>(sql, [this.cursor]);
    if (after) return after.shard;
    const [first] = await this.database.query<{ shard: number }>(sql, [0]);
    return first ? first.shard : null;
  }

  private async claim(start: number): Promise<number[]> {
    const rows = await this.database.query<{ id: number }>(
      `SELECT id FROM intake_shard WHERE id >= ? ORDER BY id LIMIT ${SHARDS_PER_CLAIM} ${dialect.skipLocked}`,
      [start],
    );
    return rows.map((row) => row.id);
  }

  private async pending(shards: number[]): Promise<InboundRow[]> {
    const rows = await this.database.query<InboundRow>(
      `SELECT id, account_id, message_token, event, user_id, event_ts, received_at, body FROM inbox
       WHERE shard IN (${placeholders(shards)}) ORDER BY shard, event_ts, id LIMIT ${MAX_ROWS}`,
      shards,
    );
    let bytes = 0;
    const tooMuch = rows.findIndex((row, index) => (bytes += row.body.length) > MAX_BYTES && index > 0);
    return tooMuch === -1 ? rows : rows.slice(0, tooMuch);
  }

  private async processAlone(row: InboundRow): Promise<void> {
    try {
      await this.database.transaction(async () => {
        const [mine] = await this.database.query<{ shard: number | null }>(
          `SELECT shard FROM inbox WHERE id = ? ${dialect.forUpdate}`,
          [row.id],
        );
        if (mine && mine.shard !== null) await this.processor.process([row]);
      });
    } catch (error) {
      if (dialect.isUnavailable(error) || dialect.isRaceLost(error)) throw error;
      this.logger.error(
        { err: error, inboundId: row.id },
        'A callback could not be processed; it has failed and is kept in the inbox.',
      );
      const changed = await this.database.execute(
        `UPDATE inbox SET state = 'failed', shard = NULL, detail = ?, processed_at = ? WHERE id = ? AND shard IS NOT NULL`,
        [cut(String((error as Error)?.message ?? error), 2000), Date.now(), row.id],
      );
      if (changed > 0) this.metrics.ended([{ row, outcome: 'failed' }]);
    }
  }
}
