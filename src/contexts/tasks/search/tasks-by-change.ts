import { Injectable } from '@nestjs/common';
import { Database, type SqlValue } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { type Criterion, firstOfAll } from '../../../platform/search/criterion.js';

/** Where a list by the time of the last change goes on. */
export interface ChangedAt {
  updatedAt: number;
  number: number;
}

/** Tasks by the time of their last change: along the index of it, as far as a page needs. */
@Injectable()
export class TasksByChange {
  constructor(private readonly database: Database) {}

  /** @param after exclusive; null at the beginning. @param since inclusive */
  async find(
    criteria: readonly Criterion[],
    order: 'ASC' | 'DESC',
    since: number | undefined,
    after: ChangedAt | null,
    wanted: number,
  ): Promise<number[]> {
    const next = (row: Row | null, size: number) =>
      this.next(order, since, row ? { updatedAt: Number(row.updated_at), number: row.number } : after, size);
    return (await firstOfAll(next, criteria, wanted)).map(({ number }) => number);
  }

  private next(order: 'ASC' | 'DESC', since = 0, from: ChangedAt | null, size: number): Promise<Row[]> {
    const [beyond, limit] = [
      order === 'ASC' ? '>' : '<',
      `ORDER BY updated_at ${order}, number ${order} LIMIT ${size}`,
    ];
    const look = (condition: string) =>
      `SELECT updated_at, number FROM task ${dialect.byIndex('task_updated')} WHERE ${condition} ${limit}`;
    const looks: Array<[string, SqlValue[]]> = from
      ? [
          [look(`updated_at = ? AND number ${beyond} ?`), [from.updatedAt, from.number]],
          [look(`updated_at ${beyond} ? AND updated_at >= ?`), [from.updatedAt, since]],
        ]
      : [[look('updated_at >= ?'), [since]]];
    return this.database.query<Row>(
      `${looks.map(([sql]) => `SELECT * FROM (${sql}) x`).join(' UNION ALL ')} ${limit}`,
      looks.flatMap(([, values]) => values),
    );
  }
}

interface Row {
  updated_at: string | number;
  number: number;
}
