import { type Database, placeholders, type SqlValue } from '../database/database.js';
import { dialect } from '../database/dialect.js';
import type { Chunk, Criterion } from './criterion.js';

/** Numbers that stand together in the index. */
const BUCKET = 2048;
/** At a time: of a word that nobody uses any more there may be many further down. */
const MOST_BUCKETS = 200;
/** Sorts behind every word that goes on from here. */
const LAST = '\u{10ffff}';

/** A search term: a word by which something is found. `part` says which part of it the word is in. */
export interface Entry {
  number: number;
  part: number;
  word: string;
}

/** What a term is: this word, or one that begins so, in one of these parts. */
export interface Wanted {
  word: string;
  whole: boolean;
  parts: readonly number[];
}

/**
 * The words by which things with numbers are found: `(number, word, part)`, and by `(bucket, word)`, where a bucket is
 * some hundred numbers that follow one another. So what is written stays together at the end of the index, however much
 * there is; and the newest that have a word, be it in everything or in next to nothing, are found bucket by bucket.
 */
export class TermIndex {
  constructor(
    private readonly database: Database,
    private readonly table: string,
  ) {}

  /** Adds what is not there yet. */
  async add(entries: readonly Entry[]): Promise<void> {
    const rows = entries.map(({ number, part, word }) => ({ number, word, part, bucket: bucketOf(number) }));
    // In one order everywhere, so that two who write at once wait and do not cross.
    rows.sort((a, b) => a.number - b.number || (a.word < b.word ? -1 : a.word > b.word ? 1 : a.part - b.part));
    await this.database.insert(this.table, rows, dialect.ignoreDuplicate('number, word, part'));
  }

  /** Makes these parts of these numbers consist of `entries`. */
  async replace(numbers: readonly number[], parts: readonly number[], entries: readonly Entry[]): Promise<void> {
    if (numbers.length === 0) return;
    const wanted = new Set(entries.map(keyOf));
    const present = await this.database.query<Entry>(
      `SELECT number, word, part FROM ${this.table}
       WHERE number IN (${placeholders(numbers)}) AND part IN (${placeholders(parts)})`,
      [...numbers, ...parts],
    );
    for (const entry of present) if (!wanted.has(keyOf(entry))) await this.remove(entry);
    const there = new Set(present.map(keyOf));
    await this.add(entries.filter((entry) => !there.has(keyOf(entry))));
  }

  async remove({ number, word, part }: Entry): Promise<void> {
    await this.database.execute(`DELETE FROM ${this.table} WHERE number = ? AND word = ? AND part = ?`, [
      number,
      word,
      part,
    ]);
  }

  /** Nothing is found by this number any more. */
  async forget(number: number): Promise<void> {
    await this.database.execute(`DELETE FROM ${this.table} WHERE number = ?`, [number]);
  }

  /** What has such a word. */
  having(wanted: Wanted): Criterion {
    const { sql, values } = conditionOf(wanted);
    return {
      newest: (below, size) => this.newest(wanted, below, size),
      among: async (numbers) => {
        const rows = await this.database.query<{ number: number }>(
          `SELECT DISTINCT number FROM ${this.table} ${dialect.byPrimaryKey}
           WHERE number IN (${numbers.join(',')}) AND ${sql}`,
          values,
        );
        return new Set(rows.map((row) => row.number));
      },
    };
  }

  private async newest(wanted: Wanted, below: number, size: number): Promise<Chunk> {
    const { sql, values } = conditionOf(wanted);
    const numbers: number[] = [];
    let looked = 0;
    for (let top = bucketOf(below - 1); top >= 0;) {
      // As many buckets as should hold twice what is wanted, going by those before.
      const width = looked === 0 ? 1 : Math.min(MOST_BUCKETS, Math.ceil((2 * size * looked) / numbers.length));
      const bottom = Math.max(0, top - width + 1);
      // Nothing in the newest of them: most have nothing at all.
      const buckets =
        looked > 0 && numbers.length === 0 ? await this.bucketsOf(wanted, bottom, top) : range(bottom, top);
      if (buckets.length > 0) {
        const rows = await this.database.query<{ number: number }>(
          `SELECT DISTINCT number FROM ${this.table} ${dialect.byIndex(`${this.table}_bucket`)}
         WHERE bucket IN (${buckets.join(',')}) AND ${sql} AND number < ?
         ORDER BY number DESC LIMIT ${size}`,
          [...values, below],
        );
        numbers.push(...rows.map((row) => row.number));
        if (rows.length === size) return { numbers, floor: numbers.at(-1)! };
        if (numbers.length >= size) return { numbers, floor: bottom * BUCKET };
      }
      looked += top - bottom + 1;
      top = bottom - 1;
    }
    return { numbers, floor: 0 };
  }

  /**
   * Which of these have such a word at all. MariaDB takes longer to plan a look into each of a hundred buckets than to
   * read them; skipping from bucket to bucket needs no plan.
   */
  private async bucketsOf({ word, whole }: Wanted, bottom: number, top: number): Promise<number[]> {
    if (!dialect.skipsInGroups) return range(bottom, top);
    const rows = await this.database.query<{ bucket: number }>(
      `SELECT bucket, MIN(word) AS first FROM ${this.table} ${dialect.byIndex(`${this.table}_bucket`)}
       WHERE bucket BETWEEN ${bottom} AND ${top} AND word >= ? AND word ${whole ? '<=' : '<'} ? GROUP BY bucket`,
      [word, whole ? word : word + LAST],
    );
    return rows.map((row) => row.bucket);
  }
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const bucketOf = (number: number): number => Math.floor(number / BUCKET);
const keyOf = ({ number, part, word }: Entry): string => `${number} ${part} ${word}`;

function conditionOf({ word, whole, parts }: Wanted): { sql: string; values: SqlValue[] } {
  const within = `part IN (${parts.join(',')})`;
  return whole
    ? { sql: `word = ? AND ${within}`, values: [word] }
    : { sql: `word >= ? AND word < ? AND ${within}`, values: [word, word + LAST] };
}
