import type { DataSource } from 'typeorm';
import type { Config } from '../config/config.js';
import { FileStore } from './file-store.js';

/** So many of the newest are looked for: a bucket is asked about each one by itself. */
const NEWEST = 1_000;
const NAMED = 10;

/** What the database names and the store does not have, as lines for the operator; none when all is there. */
export async function missingFiles(dataSource: DataSource, config: Config): Promise<string[]> {
  const store = new FileStore(config);
  const rows = await dataSource.query<{ id: string; storage_key: string }[]>(
    `SELECT id, storage_key FROM file WHERE state = 'stored' AND storage_key IS NOT NULL ORDER BY id DESC LIMIT ${NEWEST}`,
  );
  const missing: string[] = [];
  for (const { id, storage_key: key } of rows) if (!(await store.has(key))) missing.push(id);
  if (missing.length === 0) return [];
  const where = config.FILES_S3_BUCKET ? 'FILES_S3_BUCKET' : 'FILES_DIR';
  const ids = missing.slice(0, NAMED).join(', ');
  return [
    `${missing.length} of the newest ${rows.length} files are not in ${where} (${ids}${missing.length > NAMED ? ', …' : ''}). Copy them there from where the backup's files are.`,
  ];
}
