import { createRequire } from 'node:module';
import { callbackify } from 'node:util';
import type { Connection, Pool as MysqlPool, PoolConnection, PoolOptions } from 'mysql2';

/*
 * What a server's modes make of our statements. Each connection sets what it needs, whole, and reads it back before it
 * serves any statement; and values are written so that no mode reads them otherwise.
 */

/** Ours are held for the time of a batch. Whoever waits longer holds a connection that others need, and may try again. */
const LOCK_SECONDS = 1;
/**
 * A process that stands still in the middle of a transaction would hold its row locks for the server's usual eight
 * hours. The server ends such a connection; our transactions never pause for seconds. MySQL knows only the time-out of
 * all idle connections, which is longer than the pool keeps one.
 */
export const IDLE_SECONDS = 20;

type Variables = Readonly<Record<string, string | number>>;

/** In the server's own words, as it tells them when asked. */
const SESSION: Variables = {
  sql_mode: 'STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION',
  autocommit: 'ON',
  completion_type: 'NO_CHAIN',
  time_zone: '+00:00',
  character_set_client: 'utf8mb4',
  character_set_connection: 'utf8mb4',
  character_set_results: 'utf8mb4',
  collation_connection: 'utf8mb4_bin',
  // How many rows were duplicates is read from the server's words.
  lc_messages: 'en_US',
  foreign_key_checks: 'ON',
  unique_checks: 'ON',
  sql_auto_is_null: 'OFF',
  sql_safe_updates: 'OFF',
  sql_big_selects: 'ON',
  sql_select_limit: '18446744073709551615',
  max_sort_length: 1024,
  innodb_lock_wait_timeout: LOCK_SECONDS,
  lock_wait_timeout: LOCK_SECONDS,
  wait_timeout: IDLE_SECONDS,
};
const OF_MARIADB: Variables = { max_statement_time: 0, idle_transaction_timeout: 10 };
const OF_MYSQL: Variables = { max_execution_time: 0 };
/** Set by a statement of their own; each server, and each version, calls them otherwise. */
const ISOLATION: Variables = {
  tx_isolation: 'READ-COMMITTED',
  transaction_isolation: 'READ-COMMITTED',
  tx_read_only: 'OFF',
  transaction_read_only: 'OFF',
};

const assignments = (variables: Variables): string =>
  Object.entries(variables)
    .map(([name, value]) => `${name} = ${Number.isNaN(Number(value)) ? `'${value}'` : value}`)
    .join(', ');
const SET = [
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED, READ WRITE',
  // Comments that only the one or the other server reads.
  `SET SESSION ${assignments(SESSION)} /*M! , ${assignments(OF_MARIADB)} */ /*!80000 , ${assignments(OF_MYSQL)} */`,
];

const EXPECTED: Variables = { ...SESSION, ...OF_MARIADB, ...OF_MYSQL, ...ISOLATION };
/** A batch of long texts in one statement; both servers allow it unless told otherwise. */
const PACKET_BYTES = 16 * 1024 * 1024;
const CONDITIONS = ['log_bin', 'sql_log_bin', 'binlog_format', 'max_allowed_packet'];
const SHOW = `SHOW SESSION VARIABLES WHERE Variable_name IN (${[...Object.keys(EXPECTED), ...CONDITIONS]
  .map((name) => `'${name}'`)
  .join(',')})`;

/** The server is set up so that the service cannot work with it. Its code is one that `dialect.isUnavailable` knows. */
export class UnfitServer extends Error {
  readonly code = 'POOL_UNFIT_SERVER';
}

/** @returns why the session cannot be worked with; null when it can */
export function faultOf(variables: ReadonlyMap<string, string>): string | null {
  for (const [name, value] of Object.entries(EXPECTED)) {
    const has = variables.get(name);
    // Each server has only some of them.
    if (has === undefined && !(name in SESSION)) continue;
    if (has === undefined || !isSame(has, value)) {
      return `${name} is ${has ?? 'unknown'} although this connection has set it to ${value}: let its user change it`;
    }
  }
  const logs = variables.get('log_bin') === 'ON' && variables.get('sql_log_bin') !== 'OFF';
  if (logs && variables.get('binlog_format') === 'STATEMENT') {
    return 'binlog_format is STATEMENT, which cannot log READ COMMITTED transactions: set it to ROW or MIXED';
  }
  const packet = Number(variables.get('max_allowed_packet') ?? Infinity);
  if (packet < PACKET_BYTES) return `max_allowed_packet is ${packet}: set it to ${PACKET_BYTES} or more`;
  return null;
}

const isSame = (has: string, value: string | number): boolean =>
  typeof value === 'number' ? Number(has) === value : has === value;

/** Far beyond any of these statements: the other end may be gone without a word. */
const SET_UP_MS = 3_000;

/** Sets the session up, and looks whether it is. @throws UnfitServer when the server does not do as told */
async function setUp(connection: Connection): Promise<void> {
  const deadline = setTimeout(() => connection.destroy(), SET_UP_MS);
  try {
    const asking = connection.promise();
    for (const sql of SET) await asking.query(sql);
    const [rows] = await asking.query({ sql: SHOW, rowsAsArray: true });
    const fault = faultOf(new Map(rows as unknown as Array<[string, string]>));
    if (fault !== null) throw new UnfitServer(`The database server cannot be used: ${fault}.`);
  } finally {
    clearTimeout(deadline);
  }
}

/** Connections are handed out only once they are set up: those opened later too, and those that were reset. */
function setUpAll(pool: MysqlPool): MysqlPool {
  const ready = new WeakSet<object>();
  const readied = callbackify(async (connection: PoolConnection) => {
    try {
      await setUp(connection);
    } catch (error) {
      connection.destroy();
      throw error;
    }
    ready.add(connection);
    forgetWhenReset(connection, ready);
    return connection;
  });
  const getConnection = pool.getConnection.bind(pool);
  pool.getConnection = (callback) =>
    getConnection((error, connection) => {
      if (error || ready.has(connection)) callback(error, connection);
      else readied(connection, callback);
    });
  return pool;
}

/** Both give a connection back the server's own settings. */
function forgetWhenReset(connection: object, ready: WeakSet<object>): void {
  const resettable = connection as Record<'reset' | 'changeUser', (...call: unknown[]) => unknown>;
  for (const name of ['reset', 'changeUser'] as const) {
    const original = resettable[name].bind(connection);
    resettable[name] = (...call) => {
      ready.delete(connection);
      return original(...call);
    };
  }
}

const mysql2 = createRequire(import.meta.url);

/** What TypeORM makes its pool with. The driver is loaded when it is needed: not where the database is a file. */
export const sessionDriver = {
  createPool: (options: PoolOptions): MysqlPool => {
    const { createPool } = mysql2('mysql2') as typeof import('mysql2');
    return setUpAll(createPool({ ...options, queryFormat: formatter() }));
  },
};

/**
 * Writes values into a statement so that every sql_mode reads them alike: a quote is doubled, and a text with a
 * backslash is written as its bytes. Prepared statements would be as safe, but each length of a list is one more of them.
 */
export function formatter(): (sql: string, values: unknown) => string {
  const { format, raw } = mysql2('mysql2') as typeof import('mysql2');
  const modeless = (value: unknown): unknown => {
    if (typeof value === 'string') {
      return value.includes('\\') ? raw(`_utf8mb4 x'${Buffer.from(value).toString('hex')}'`) : value;
    }
    if (Array.isArray(value)) return value.map(modeless);
    const isPlain = typeof value !== 'object' || value === null || Buffer.isBuffer(value) || value instanceof Date;
    // The library would write the fields of an object as names of columns.
    return isPlain ? value : modeless((value as { toString(): string }).toString());
  };
  const write = format as (...call: unknown[]) => string;
  return (sql, values) =>
    values === undefined || values === null
      ? sql
      : write(sql, ([values].flat() as unknown[]).map(modeless), true, 'Z', { noBackslashEscapes: true });
}
