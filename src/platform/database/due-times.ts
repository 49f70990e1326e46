import { CLOCKS_MS } from '../clocks.js';
import { type Database, placeholders, type SqlValue } from './database.js';
import { dialect } from './dialect.js';

const LOOK_EVERY_MS = 1_000;
const MOST_ROWS = 1_000;

/** A table with `due_at`, `wait_ms` (how long a row was to wait when its time was set), and `lease`. */
interface DueTable {
  name: string;
  key: string;
  leaseMs: number;
}

/** Keeps the due times of a queue right while the database's clock is put forward and back. */
export class DueTimes {
  private lookedAt = -Infinity;
  private seen: { clock: number; own: number } | null = null;
  private leaptAt = -Infinity;

  constructor(
    private readonly database: Database,
    private readonly table: DueTable,
  ) {}

  /** Once a second: clocks are seldom put back. */
  isTimeToLook(): boolean {
    const isTime = performance.now() - this.lookedAt >= LOOK_EVERY_MS;
    if (isTime) this.lookedAt = performance.now();
    return isTime;
  }

  /**
   * Where the clock was put back, waits begin anew: a retry waits its own pause again, a lease its length, in which a
   * living holder says that it is at work. @param among a condition that an index answers
   */
  async mend(among = '1 = 1', parameters: SqlValue[] = []): Promise<void> {
    const { name, key, leaseMs } = this.table;
    const wait = `CASE WHEN lease IS NULL THEN wait_ms ELSE ${leaseMs} END`;
    const tooFar = `due_at > ${dialect.now} + ${CLOCKS_MS} AND due_at > ${dialect.now} + ${CLOCKS_MS} + ${wait}`;
    const rows = await this.database.query<{ id: string }>(
      `SELECT ${key} AS id FROM ${name} WHERE ${among} AND ${tooFar} LIMIT ${MOST_ROWS}`,
      parameters,
    );
    if (rows.length === 0) return;
    const ids = rows.map(({ id }) => id).toSorted();
    await this.database.transaction(() =>
      this.database.execute(
        `UPDATE ${name} SET due_at = ${dialect.now} + ${wait} WHERE ${key} IN (${placeholders(ids)}) AND ${tooFar}`,
        ids,
      ),
    );
  }

  /**
   * Whether the database's clock has just leapt, by this process's own: then no lease that looks run out is. Its holder
   * has the usual time to say that it is at work. @param clock what the database's clock says now
   */
  haveLeapt(clock: number): boolean {
    const own = performance.now();
    const drift = this.seen ? clock - this.seen.clock - (own - this.seen.own) : 0;
    if (Math.abs(drift) > CLOCKS_MS) this.leaptAt = own;
    this.seen = { clock, own };
    return own - this.leaptAt < this.table.leaseMs;
  }
}
