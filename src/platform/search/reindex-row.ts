import { IdColumn, TextColumn } from '../database/columns.js';

/** The columns of a table that a `ReindexQueue` works on. */
export abstract class ReindexRow {
  @IdColumn()
  what: string;

  @TextColumn(36)
  reached: string;
}
