import type { DataSource, DataSourceOptions, MigrationInterface } from 'typeorm';
import { connectionOptions, dialect } from './dialect.js';

export interface Schema {
  entities: Array<new () => object>;
  migrations: Array<new () => MigrationInterface>;
}

/** Options of the one DataSource; the contexts' entities and migrations come from `src/schema.ts`. */
export function dataSourceOptions(url: string, schema: Schema): DataSourceOptions {
  return { ...connectionOptions(url), ...schema, synchronize: false, migrationsRun: false, logging: false };
}

/** Connects. Every connection is made strict and READ COMMITTED, whatever the server's defaults are. */
export async function connect(dataSource: DataSource): Promise<DataSource> {
  await dataSource.initialize();
  if (dialect.name === 'mysql') {
    const { pool } = dataSource.driver as unknown as { pool: Pool };
    pool.on('connection', (connection) => SESSION.forEach((sql) => connection.query(sql)));
    // initialize() has opened one connection before anybody could listen.
    for (const sql of SESSION) await dataSource.query(sql);
  }
  return dataSource;
}

const SESSION = [
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
  "SET SESSION sql_mode = CONCAT(@@sql_mode, ',STRICT_TRANS_TABLES'), innodb_lock_wait_timeout = 10",
];

interface Pool {
  on(event: 'connection', listener: (connection: { query(sql: string): void }) => void): void;
}

/** Applies what is missing. Two instances that start together take turns. */
export async function migrate(dataSource: DataSource): Promise<void> {
  if (dialect.name === 'sqlite') {
    await dataSource.runMigrations({ transaction: 'each' });
    return;
  }
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query("SELECT GET_LOCK('viber_tasks_migrations', 60)");
    await dataSource.runMigrations({ transaction: 'none' });
  } finally {
    await runner.query("SELECT RELEASE_LOCK('viber_tasks_migrations')").catch(() => undefined);
    await runner.release();
  }
}
