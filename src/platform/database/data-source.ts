import { setTimeout as pause } from 'node:timers/promises';
import { type DataSource, type DataSourceOptions, MigrationExecutor } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { connectionOptions, dialect, POOL } from './dialect.js';
import { IDLE_SECONDS } from './session.js';
import { ConnectionPermits } from './permits.js';

export interface Schema {
  entities: Array<new () => object>;
  migrations: Array<new () => MigrationInterface>;
}

/** Options of the one DataSource; the contexts' entities and migrations come from `src/schema.ts`. */
export function dataSourceOptions(url: string, schema: Schema, caFile?: string): DataSourceOptions {
  return { ...connectionOptions(url, caFile), ...schema, synchronize: false, migrationsRun: false, logging: false };
}

/**
 * Connects. Each statement has a deadline: a connection whose other end has silently gone would otherwise be waited for
 * until the operating system gives up, minutes later. Waiting for a connection has one too.
 */
export async function connect(dataSource: DataSource): Promise<DataSource> {
  await withPlainNames(dataSource).initialize();
  if (dialect.name === 'mysql') {
    const { pool } = dataSource.driver as unknown as { pool: Pool };
    pool.on('connection', prepare);
    // initialize() has opened one connection before anybody could listen.
    await new Promise<void>((resolve, reject) => {
      pool.getConnection((error, connection) => {
        if (error) return reject(error);
        prepare(connection);
        connection.release();
        resolve();
      });
    });
    withPermits(pool);
  }
  return dataSource;
}

/**
 * TypeORM puts the database's name before that of its own table, and divides the two at the first dot. Our tables are
 * all in the one database: their names stand alone.
 */
export function withPlainNames(dataSource: DataSource): DataSource {
  if (dialect.name === 'mysql') dataSource.driver.buildTableName = (name) => name;
  return dataSource;
}

/** Of the pool's connections so many are kept for what has priority. */
const KEPT = 2;

/** The driver's own queue for connections knows neither a deadline nor what has priority: it is never used. */
function withPermits(pool: Pool): void {
  const permits = new ConnectionPermits(POOL, KEPT);
  const getConnection = pool.getConnection.bind(pool);
  pool.getConnection = (callback) => {
    const begin = (giveBack: () => void) =>
      getConnection((error, connection) => {
        if (error) {
          giveBack();
          return callback(error, connection);
        }
        const release = connection.release.bind(connection);
        connection.release = () => {
          connection.release = release;
          release();
          giveBack();
        };
        callback(null, connection);
      });
    permits.take().then(begin, callback as (error: Error) => void);
  };
}

/** Far beyond any statement of ours; locks are waited for less long. */
const STATEMENT_MS = 3_000;
/** Those that migrate: a change copies a whole table, and another instance may be at it for minutes. */
const unhurried = new WeakSet<object>();

function prepare(connection: PoolConnection): void {
  const query = connection.query.bind(connection);
  connection.query = (...call: unknown[]) => {
    const callback = call.at(-1);
    if (typeof callback !== 'function' || unhurried.has(connection)) return query(...call);
    // Destroyed, not ended: nobody may be there to say good-bye to. The driver reports the statement as lost at once.
    const deadline = setTimeout(() => connection.stream.destroy(), STATEMENT_MS);
    const done = (...answer: unknown[]): unknown => {
      clearTimeout(deadline);
      return callback(...answer);
    };
    return query(...call.slice(0, -1), done);
  };
}

interface PoolConnection {
  query(...call: unknown[]): unknown;
  release(): void;
  stream: { destroy(): void };
}

interface Pool {
  on(event: 'connection', listener: (connection: PoolConnection) => void): void;
  getConnection(callback: (error: Error | null, connection: PoolConnection) => void): void;
}

/**
 * So long a migration waits for a table that is in use. Whoever comes to the table after it waits behind it, even for
 * somebody who holds a row that its present user needs: none of them would get on until locks run out, and meanwhile no
 * callback could be taken in.
 */
const TABLE_WAIT_SECONDS = 1;
/** Such a lock is the server's: another database of it migrates by itself. */
const LOCK = "CONCAT('viber_tasks_migrations ', DATABASE())";
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Applies what is missing, while others work on the tables. Two instances that start together migrate one after the other.
 * @returns the names of the migrations that were applied
 */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  if (dialect.name === 'sqlite') {
    const applied = await dataSource.runMigrations({ transaction: 'each' });
    return applied.map(({ name }) => name);
  }
  const runner = dataSource.createQueryRunner();
  const connection = (await runner.connect()) as object;
  unhurried.add(connection);
  try {
    // The lock lives as long as this connection.
    await runner.query(`SET SESSION wait_timeout = 86400, lock_wait_timeout = ${TABLE_WAIT_SECONDS}`);
    await lock(runner);
    const executor = new MigrationExecutor(dataSource, patient(runner));
    executor.transaction = 'none';
    return (await executor.executePendingMigrations()).map(({ name }) => name);
  } finally {
    await runner.query(`SELECT RELEASE_LOCK(${LOCK})`).catch(() => undefined);
    await runner
      .query(`SET SESSION wait_timeout = ${IDLE_SECONDS}, lock_wait_timeout = DEFAULT`)
      .catch(() => undefined);
    unhurried.delete(connection);
    await runner.release();
  }
}

/** However long another instance migrates. */
async function lock(runner: QueryRunner): Promise<void> {
  for (let got = 0; got !== 1;) {
    const [row] = (await runner.query(`SELECT GET_LOCK(${LOCK}, 10) AS got`)) as [{ got: unknown }];
    got = Number(row.got);
  }
}

/** Its statements are repeated until they get the table, with pauses in which the others go on. */
function patient(runner: QueryRunner): QueryRunner {
  const query = runner.query.bind(runner) as (...call: unknown[]) => Promise<unknown>;
  const untilDone = async (...call: unknown[]): Promise<unknown> => {
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
      try {
        return await query(...call);
      } catch (error) {
        if (!dialect.isRaceLost(error)) throw error;
      }
      await pause(pauseMs);
    }
  };
  return Object.assign(runner, { query: untilDone });
}

/**
 * Leaves nothing of a failed transaction of the embedded database. On a full disk it may have ended it by itself; TypeORM
 * then takes it for open still and makes savepoints of all that follow, in a transaction that nobody would ever commit.
 */
export function abandonTransaction(dataSource: DataSource): void {
  const driver = dataSource.driver as unknown as EmbeddedDriver;
  if (driver.databaseConnection.inTransaction) driver.databaseConnection.exec('ROLLBACK');
  // The next one is made anew, and believes nothing.
  driver.queryRunner = undefined;
}

interface EmbeddedDriver {
  databaseConnection: { inTransaction: boolean; exec(sql: string): void };
  queryRunner: unknown;
}
