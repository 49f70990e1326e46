import { DataSource } from 'typeorm';
import type { Config } from '../platform/config/config.js';
import { connect, dataSourceOptions } from '../platform/database/data-source.js';
import { schema } from '../schema.js';

/** What an operator runs beside the service: `node dist/main.js <command>`. */
export interface Operation {
  config: Config;
  /** Says something to the operator, one line. */
  say: (line: string) => void;
}

/** Runs `work` on the database of the settings, without entities: it is written in SQL. */
export async function withDatabase<T>(
  { DATABASE_URL, DATABASE_CA }: Config,
  work: (dataSource: DataSource) => Promise<T>,
  migrations = schema.migrations,
): Promise<T> {
  const options = dataSourceOptions(DATABASE_URL, { entities: [], migrations }, DATABASE_CA);
  const dataSource = await connect(new DataSource(options));
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
