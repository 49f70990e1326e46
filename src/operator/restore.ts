import type { DataSource } from 'typeorm';
import type { SqlValue } from '../platform/database/database.js';
import { DatabaseFilling, tableNames } from '../platform/database/dump.js';
import { keyFingerprint } from '../platform/secrets/secrets.js';
import { schema } from '../schema.js';
import {
  type BackupEnd,
  type BackupHeader,
  type BackupLine,
  type BackupTable,
  FORMAT,
  readBackup,
} from './backup-file.js';
import { forgetKeys } from './forget-keys.js';
import { type Operation, upToDate, withDatabase } from './operation.js';
import { missingFiles } from '../platform/files/missing-files.js';

/** Few enough for what a server takes in one packet, enough to amortise a round trip. */
const ROWS_AT_ONCE = 200;
const BYTES_AT_ONCE = 1024 * 1024;

/**
 * Fills an empty database, of either kind, from a backup of either kind, then brings its tables up to date.
 * @param keyLost the SECRET_KEY it was made under is gone for good: the bots' API keys are forgotten
 * @throws Error when the database is not empty, the backup is not whole, or SECRET_KEY is not the one it was made under
 */
export async function restore({ config, say }: Operation, path: string, keyLost = false): Promise<void> {
  const lines = readBackup(path)[Symbol.asyncIterator]();
  const header = acceptHeader((await lines.next()).value as BackupHeader | undefined, path);
  if (!keyLost) requireKey(header, path, config.secretKeys);
  const names = new Set(header.migrations.map(({ name }) => name));
  // The tables as they were when the backup was made.
  const migrations = schema.migrations.filter(({ name }) => names.has(name));
  const refill = async (dataSource: DataSource) => {
    await expectEmpty(dataSource);
    await upToDate(config)(dataSource);
    await fill(dataSource, header, lines, path);
  };
  await withDatabase(config, refill, migrations);
  const missing = await withDatabase(config, async (dataSource) => {
    await upToDate(config)(dataSource);
    // What was told after the backup was made is no event any more: whoever follows begins anew.
    await dataSource.query('DELETE FROM event_publication');
    return missingFiles(dataSource, config);
  });
  say(`Restored what ${path} held on ${header.createdAt}.`);
  if (keyLost) await forgetKeys({ config, say });
  for (const line of missing) say(line);
  if (missing.length === 0) say('Every file that the database names is there.');
}

function acceptHeader(header: BackupHeader | undefined, path: string): BackupHeader {
  if (!header?.viberTasksBackup) throw new Error(`${path} is no backup of viber-tasks.`);
  const known = new Set(schema.migrations.map(({ name }) => name));
  const unknown = header.migrations.filter(({ name }) => !known.has(name));
  if (header.viberTasksBackup > FORMAT || unknown.length > 0) {
    throw new Error(`${path} was written by a newer version (${header.version}). Restore it with that version.`);
  }
  return header;
}

function requireKey({ keyFingerprint: made }: BackupHeader, path: string, secretKeys: Buffer[]): void {
  if (secretKeys.some((key) => made === keyFingerprint(key))) return;
  throw new Error(
    `${path} was made under another SECRET_KEY: the API keys in it could not be read. Set the SECRET_KEY of that time, or name it as ` +
      'SECRET_KEY_PREVIOUS beside the present one. If it is lost, end the command with --key-lost.',
  );
}

async function expectEmpty(dataSource: DataSource): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    const tables = await tableNames(runner);
    if (tables.length > 0) {
      throw new Error(
        `The database of DATABASE_URL is not empty (it has ${tables.length} tables). Name an empty one: nothing is overwritten.`,
      );
    }
  } finally {
    await runner.release();
  }
}

async function fill(
  dataSource: DataSource,
  header: BackupHeader,
  lines: AsyncIterator<BackupLine>,
  path: string,
): Promise<void> {
  const filling = await DatabaseFilling.begin(dataSource);
  const counts: Record<string, number> = {};
  let table: BackupTable | undefined;
  let rows: SqlValue[][] = [];
  let bytes = 0;
  let end: BackupEnd | undefined;
  const flush = async () => {
    if (rows.length > 0) await filling.insert(table!.table, table!.columns, rows);
    rows = [];
    bytes = 0;
  };
  try {
    for (let next = await lines.next(); !next.done; next = await lines.next()) {
      const line = next.value;
      if (Array.isArray(line)) {
        rows.push(line as SqlValue[]);
        counts[table!.table]!++;
        bytes += sizeOf(line as SqlValue[]);
        if (rows.length >= ROWS_AT_ONCE || bytes >= BYTES_AT_ONCE) await flush();
      } else {
        await flush();
        if ('end' in line) end = line;
        else if ('table' in line) {
          table = line;
          counts[line.table] = 0;
        }
      }
    }
    for (const [name, count] of Object.entries(end?.rows ?? {})) if (counts[name] !== count) end = undefined;
    if (!end) throw new Error(`${path} ends too early: it is not whole. Empty the database and take another backup.`);
    await filling.finish(header.migrations);
  } finally {
    await filling.release();
  }
}

const sizeOf = (row: SqlValue[]): number =>
  row.reduce<number>((sum, value) => sum + (typeof value === 'string' || Buffer.isBuffer(value) ? value.length : 8), 0);
