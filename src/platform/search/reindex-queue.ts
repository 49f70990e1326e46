import type { Database } from '../database/database.js';
import { dialect } from '../database/dialect.js';

/** Something that is indexed once more, up to what was reached; empty at the start. */
export interface Reindex {
  what: string;
  reached: string;
}

/**
 * What is to be indexed once more, slice by slice: `(what, reached)`. So a change that concerns a great many costs whoever
 * makes it one row. Everything runs in the caller's transaction.
 */
export class ReindexQueue {
  constructor(
    private readonly database: Database,
    private readonly table: string,
  ) {}

  /** From the start, even where it is under way. */
  async add(whats: readonly string[]): Promise<void> {
    const rows = [...new Set(whats)].toSorted().map((what) => ({ what, reached: '' }));
    await this.database.insert(this.table, rows, dialect.updateDuplicate('what', ['reached']));
  }

  /** One that no other instance has in hand; it is held until the transaction ends. */
  async next(): Promise<Reindex | undefined> {
    const [row] = await this.database.query<Reindex>(
      `SELECT what, reached FROM ${this.table} ORDER BY what LIMIT 1 ${dialect.skipLocked}`,
    );
    return row;
  }

  /** @param reached undefined: it is done */
  async reach(what: string, reached: string | undefined): Promise<void> {
    await (reached === undefined
      ? this.database.execute(`DELETE FROM ${this.table} WHERE what = ?`, [what])
      : this.database.execute(`UPDATE ${this.table} SET reached = ? WHERE what = ?`, [reached, what]));
  }
}
