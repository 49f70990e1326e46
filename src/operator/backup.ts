import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { readAll, type AppliedMigration, type TableRows } from '../platform/database/dump.js';
import { keyFingerprint } from '../platform/secrets/secrets.js';
import { type BackupLine, FORMAT, writeBackup } from './backup-file.js';
import { type Operation, withDatabase } from './operation.js';

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };

/**
 * Writes the whole database into a new file while the service goes on. Files of customers and staff are not in it: they
 * never change, so copying their folder or bucket afterwards completes it.
 * @throws Error when the file exists, or the database cannot be read
 */
export async function backup({ config, say }: Operation, path: string): Promise<void> {
  if (existsSync(path)) throw new Error(`${path} exists already. Name a new file.`);
  const rows: Record<string, number> = {};
  await withDatabase(config, (dataSource) =>
    readAll(dataSource, (migrations, tables) =>
      writeBackup(path, lines(header(migrations, config.secretKeys[0]), tables, rows)),
    ),
  );
  const count = Object.values(rows).reduce((sum, n) => sum + n, 0);
  say(`${path}: ${count} rows of ${Object.keys(rows).length} tables.`);
  const where = config.FILES_S3_BUCKET ? `the bucket ${config.FILES_S3_BUCKET}` : `the folder ${config.FILES_DIR}`;
  say(`Now copy ${where}, and keep SECRET_KEY: without them the backup is not whole.`);
}

const header = (migrations: AppliedMigration[], secretKey: Buffer): BackupLine => ({
  viberTasksBackup: FORMAT,
  version,
  createdAt: new Date().toISOString(),
  keyFingerprint: keyFingerprint(secretKey),
  migrations,
});

async function* lines(
  first: BackupLine,
  tables: AsyncIterable<TableRows>,
  counts: Record<string, number>,
): AsyncIterable<BackupLine> {
  yield first;
  for await (const { table, columns, rows } of tables) {
    yield { table, columns };
    counts[table] = 0;
    for await (const row of rows) {
      counts[table]++;
      yield row;
    }
  }
  yield { end: true, rows: counts };
}
