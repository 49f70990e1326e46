import type { DataSourceOptions, QueryResult, QueryRunner } from 'typeorm';
import { serverOf } from './database-url.js';
import { sessionDriver } from './session.js';
import { Sqlite } from './sqlite.js';
import { tlsOf } from './tls.js';

/**
 * The one file that knows which database this is. Column types are needed while entity classes are being defined, so
 * the choice is made once, at import, by DATABASE_URL.
 */
export interface Dialect {
  readonly name: 'mysql' | 'sqlite';
  /** One connection shared by everybody: units of work must queue. */
  readonly singleConnection: boolean;
  /** SQL expression: the database's clock in epoch milliseconds. Nobody else's clock is trusted for leases. */
  readonly now: string;
  /** SQL expression: which version of the database this is. */
  readonly version: string;
  /** Row locks, where there is more than one connection. */
  readonly forUpdate: string;
  /** Rows stay as they are until the transaction ends; several may hold them so. */
  readonly forShare: string;
  readonly skipLocked: string;
  /** Stands behind a table's name: it is read by this index, whatever the statistics say. On SQLite an error if it cannot. */
  byIndex(name: string): string;
  /** The same with the primary key; SQLite knows no name for it, and needs no telling. */
  readonly byPrimaryKey: string;
  /** MIN() of a column behind the one it is grouped by reads an entry of the index for each group, not all of them. */
  readonly skipsInGroups: boolean;
  /** Appended to CREATE TABLE. Binary collation: external ids differ by case. */
  readonly tableOptions: string;
  /** The same for a table that has nothing besides its primary key to speak of: it is not stored twice. */
  readonly keyTableOptions: string;
  /** Defines the column of an ever-growing number. */
  serial(column: string): string;
  readonly longText: 'mediumtext' | 'text';
  readonly longBlob: 'mediumblob' | 'blob';
  /** The whole statement: MySQL names an index within its table, SQLite within the database. */
  dropIndex(name: string, table: string): string;
  /** Ends an INSERT: a row whose key is there already changes nothing. Unlike INSERT IGNORE it hides no other error. */
  ignoreDuplicate(key: string): string;
  /** How many of the rows of an INSERT that ended so were not there; of one row it is told only where ids are serial. */
  inserted(rows: number, result: QueryResult): number;
  /** Ends an INSERT: a row whose key is there already gets these columns. */
  updateDuplicate(key: string, columns: readonly string[]): string;
  /** Worth running the same unit of work again, at once. */
  isRaceLost(error: unknown): boolean;
  /** The database is away or full: nothing is wrong with the data. */
  isUnavailable(error: unknown): boolean;
  isUniqueViolation(error: unknown): boolean;
  /** Begins a transaction whose reads see one moment of the whole database, whatever others commit meanwhile. */
  readonly beginSnapshot: readonly string[];
  /** SQL: our tables, each as `name`. */
  readonly tableNames: string;
  /** The rows of a query one after the other, never all of them in memory. */
  rows(runner: QueryRunner, sql: string): Promise<AsyncIterable<object> | Iterable<object>>;
}

const code = (error: unknown): string => (error as { code?: string } | null)?.code ?? '';

/** The row format too: indices of long columns are refused by the older ones, which a server may prefer. */
const TABLE_OPTIONS = 'ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin';

const mysql: Dialect = {
  name: 'mysql',
  singleConnection: false,
  // Whatever the session's zone: NOW() of a zone with summer time goes back an hour each autumn.
  now: "(TIMESTAMPDIFF(MICROSECOND, '1970-01-01', UTC_TIMESTAMP(3)) DIV 1000)",
  version: 'VERSION()',
  forUpdate: 'FOR UPDATE',
  // MariaDB knows no FOR SHARE; MySQL knows both.
  forShare: 'LOCK IN SHARE MODE',
  skipLocked: 'FOR UPDATE SKIP LOCKED',
  byIndex: (name) => `FORCE INDEX (${name})`,
  byPrimaryKey: 'FORCE INDEX (PRIMARY)',
  skipsInGroups: true,
  tableOptions: TABLE_OPTIONS,
  keyTableOptions: TABLE_OPTIONS,
  dropIndex: (name, table) => `DROP INDEX ${name} ON ${table}`,
  serial: (column) => `${column} BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY`,
  longText: 'mediumtext',
  longBlob: 'mediumblob',
  ignoreDuplicate: (key) => `ON DUPLICATE KEY UPDATE ${key.split(',')[0]} = ${key.split(',')[0]}`,
  inserted: (rows, { raw }) => {
    // Affected rows tell nothing here: the driver counts what matched. The server's words on several rows do.
    const { info, insertId } = raw as { info: string; insertId: number };
    const duplicates = /Duplicates: (\d+)/.exec(info);
    if (duplicates) return rows - Number(duplicates[1]);
    return insertId > 0 ? rows : 0;
  },
  updateDuplicate: (_key, columns) => `ON DUPLICATE KEY UPDATE ${columns.map((c) => `${c} = VALUES(${c})`).join(', ')}`,
  isRaceLost: (error) => ['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT', 'ER_CHECKREAD'].includes(code(error)),
  // UNKNOWN_COM: a node of a cluster that is alone knows no command. HANDSHAKE: also a connection cut off in the midst of it.
  isUnavailable: (error) =>
    /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|PROTOCOL_|ER_CON_COUNT|ER_TOO_MANY_USER|ER_SERVER_SHUTDOWN|ER_NORMAL_SHUTDOWN|ER_DISK_FULL|ER_RECORD_FILE_FULL|ER_ACCESS_DENIED|ER_OPTION_PREVENTS|ER_LOCK_|ER_CONNECTION_KILLED|ER_QUERY_INTERRUPTED|ER_ERROR_DURING_COMMIT|ER_UNKNOWN_COM_ERROR|HANDSHAKE_|POOL_)/.test(
      code(error),
    ) || /closed state|Connection lost|Pool is closed|QueryRunner.*released/i.test(String((error as Error)?.message)),
  isUniqueViolation: (error) => code(error) === 'ER_DUP_ENTRY',
  beginSnapshot: [
    'SET TRANSACTION ISOLATION LEVEL REPEATABLE READ',
    'START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY',
  ],
  tableNames: `SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' ORDER BY table_name`,
  rows: (runner, sql) => runner.stream(sql),
};

const sqlite: Dialect = {
  name: 'sqlite',
  singleConnection: true,
  now: "CAST(unixepoch('subsec') * 1000 AS INTEGER)",
  version: 'sqlite_version()',
  forUpdate: '',
  forShare: '',
  skipLocked: '',
  byIndex: (name) => `INDEXED BY ${name}`,
  byPrimaryKey: '',
  skipsInGroups: false,
  tableOptions: '',
  keyTableOptions: 'WITHOUT ROWID',
  dropIndex: (name) => `DROP INDEX ${name}`,
  // Quoted: TypeORM recognises such a column in SQLite's own words, and only so.
  serial: (column) => `"${column}" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL`,
  longText: 'text',
  longBlob: 'blob',
  ignoreDuplicate: (key) => `ON CONFLICT (${key}) DO NOTHING`,
  inserted: (_rows, { affected }) => affected ?? 0,
  updateDuplicate: (key, columns) =>
    `ON CONFLICT (${key}) DO UPDATE SET ${columns.map((c) => `${c} = excluded.${c}`).join(', ')}`,
  isRaceLost: (error) => code(error) === 'SQLITE_BUSY',
  isUnavailable: (error) =>
    /^(SQLITE_(BUSY|FULL|IOERR|CANTOPEN|READONLY|LOCKED|NOMEM|INTERRUPT)|POOL_)/.test(code(error)),
  isUniqueViolation: (error) => /^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)/.test(code(error)),
  // The first read decides which moment it is.
  beginSnapshot: ['BEGIN', 'SELECT COUNT(*) FROM sqlite_schema'],
  tableNames:
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name",
  rows: async (runner, sql) => {
    const { databaseConnection } = runner.connection.driver as unknown as EmbeddedDriver;
    return databaseConnection.prepare(sql).iterate();
  },
};

interface EmbeddedDriver {
  databaseConnection: { prepare(sql: string): { iterate(): Iterable<object> } };
}

const isSqlite = (url: string) => url.startsWith('sqlite:');

export const dialect: Dialect = isSqlite(process.env.DATABASE_URL || 'sqlite:') ? sqlite : mysql;

/** Connections of one instance. */
export const POOL = 12;

/** Connection options for TypeORM. @param caFile of whoever vouches for the server @throws Error when `url` is of another database than the process was started for. */
export function connectionOptions(url: string, caFile?: string): DataSourceOptions {
  if (isSqlite(url) !== (dialect === sqlite)) {
    throw new Error('DATABASE_URL changed its kind after the process was started.');
  }
  if (dialect === sqlite) {
    return {
      type: 'better-sqlite3',
      driver: Sqlite,
      database: url.slice('sqlite:'.length),
      enableWAL: true,
      // The whole process stands still while it waits for another one that holds the file.
      timeout: 100,
      // FULL: with NORMAL a power cut may take back what was acknowledged.
      prepareDatabase: (db: { pragma(sql: string): void }) => db.pragma('synchronous = FULL'),
    };
  }
  return {
    type: 'mariadb',
    driver: sessionDriver,
    ...serverOf(url),
    ssl: tlsOf(url, caFile),
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    connectTimeout: 2_000,
    poolSize: POOL,
    // What is idle goes before the server hangs up on it (see SESSION in session.ts); fewer than all, or nothing goes.
    extra: { enableKeepAlive: true, maxIdle: POOL - 1, idleTimeout: 10_000 },
  };
}
