import type { DataSource, QueryRunner } from 'typeorm';
import { dialect } from './dialect.js';
import { placeholders, type SqlValue } from './database.js';

/** Where TypeORM notes which migrations were applied. */
const MIGRATIONS = 'migrations';

export interface AppliedMigration {
  timestamp: number;
  name: string;
}

/** Rows of one table, read or written: the values stand in the order of `columns`. */
export interface TableRows {
  table: string;
  columns: string[];
  rows: AsyncIterable<unknown[]>;
}

/** Reads everything, as of one moment: what others commit meanwhile is not in it. */
export async function readAll<T>(
  dataSource: DataSource,
  work: (migrations: AppliedMigration[], tables: AsyncIterable<TableRows>) => Promise<T>,
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    for (const sql of dialect.beginSnapshot) await runner.query(sql);
    return await work(await appliedMigrations(runner), tablesOf(runner));
  } finally {
    await runner.query('ROLLBACK').catch(() => undefined);
    await runner.release();
  }
}

/** @returns the names of our tables; none for an empty database */
export async function tableNames(runner: QueryRunner): Promise<string[]> {
  const rows = (await runner.query(dialect.tableNames)) as { name: string }[];
  return rows.map(({ name }) => name);
}

async function appliedMigrations(runner: QueryRunner): Promise<AppliedMigration[]> {
  const rows = (await runner.query(
    `SELECT timestamp, name FROM ${MIGRATIONS} ORDER BY timestamp`,
  )) as AppliedMigration[];
  return rows.map(({ timestamp, name }) => ({ timestamp: Number(timestamp), name }));
}

async function* tablesOf(runner: QueryRunner): AsyncIterable<TableRows> {
  for (const table of await tableNames(runner)) {
    if (table === MIGRATIONS) continue;
    const columns = (await runner.getTable(table))!.columns.map(({ name }) => name);
    yield { table, columns, rows: valuesOf(runner, table, columns) };
  }
}

async function* valuesOf(runner: QueryRunner, table: string, columns: string[]): AsyncIterable<unknown[]> {
  for await (const row of await dialect.rows(runner, `SELECT ${columns.join(',')} FROM ${table}`)) {
    yield columns.map((column) => (row as Record<string, unknown>)[column]);
  }
}

/**
 * Writes rows into tables that are there. Until `finish` the database counts as one without migrations, so that no
 * service starts on half of it.
 */
export class DatabaseFilling {
  private constructor(private readonly runner: QueryRunner) {}

  /** Empties all tables: migrations may have put rows into them. */
  static async begin(dataSource: DataSource): Promise<DatabaseFilling> {
    const runner = dataSource.createQueryRunner();
    for (const table of await tableNames(runner)) await runner.query(`DELETE FROM ${table}`);
    return new DatabaseFilling(runner);
  }

  /** One statement, committed by itself. */
  async insert(table: string, columns: string[], rows: SqlValue[][]): Promise<void> {
    const group = `(${placeholders(columns)})`;
    const sql = `INSERT INTO ${table} (${columns.join(',')}) VALUES ${rows.map(() => group).join(',')}`;
    await this.runner.query(sql, rows.flat());
  }

  async finish(migrations: AppliedMigration[]): Promise<void> {
    const rows = migrations.map(({ timestamp, name }) => [timestamp, name]);
    await this.insert(MIGRATIONS, ['timestamp', 'name'], rows);
  }

  async release(): Promise<void> {
    await this.runner.release();
  }
}
