import { IntColumn, KeyNumberColumn, KeyTextColumn } from '../database/columns.js';

/** The columns of a table that a `TermIndex` works on. */
export abstract class WordRow {
  @KeyNumberColumn()
  number: number;

  @KeyTextColumn(100)
  word: string;

  @KeyNumberColumn()
  part: number;

  @IntColumn()
  bucket: number;
}
