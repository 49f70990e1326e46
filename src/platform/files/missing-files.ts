import type { DataSource } from 'typeorm';
import type { Config } from '../config/config.js';
import { FileStore } from './file-store.js';

/** So many of the newest are looked for: a bucket is asked about each one by itself. */
const NEWEST = 1_000;
const NAMED = 10;

interface StoredFile {
  id: string;
  storage_key: string;
}

/** What the database names and the store does not have, as lines for the operator; none when all is there. */
export async function missingFiles(dataSource: DataSource, config: Config): Promise<string[]> {
  const query = (sql: string) => dataSource.query<StoredFile[]>(sql);
  const missing = await lookFor(NEWEST, query, new FileStore(config), config);
  return missing === null ? [] : [`${missing} Copy them there from where the backup's files are.`];
}

/** @returns which of the newest files are not there, and where that is, as a sentence; null when all are */
export async function lookFor(
  newest: number,
  query: (sql: string) => Promise<StoredFile[]>,
  store: FileStore,
  config: Config,
): Promise<string | null> {
  const rows = await query(
    `SELECT id, storage_key FROM file WHERE state = 'stored' AND storage_key IS NOT NULL ORDER BY id DESC LIMIT ${newest}`,
  );
  const missing: string[] = [];
  for (const { id, storage_key: key } of rows) if (!(await store.has(key))) missing.push(id);
  if (missing.length === 0) return null;
  const where = config.FILES_S3_BUCKET
    ? `FILES_S3_BUCKET (${config.FILES_S3_BUCKET})`
    : `FILES_DIR (${config.FILES_DIR})`;
  const ids = missing.slice(0, NAMED).join(', ') + (missing.length > NAMED ? ', …' : '');
  return `${missing.length} of the newest ${rows.length} files are not in ${where}: ${ids}.`;
}
