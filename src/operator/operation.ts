import { DataSource } from 'typeorm';
import type { Config } from '../platform/config/config.js';
import { connect, dataSourceOptions, migrate } from '../platform/database/data-source.js';
import { startError } from '../platform/database/start-error.js';
import { schema } from '../schema.js';

/** What an operator runs beside the service: `node dist/main.js <command>`. */
export interface Operation {
  config: Config;
  /** Says something to the operator, one line. */
  say: (line: string) => void;
}

/**
 * Runs `work` on the database of the settings, without entities: it is written in SQL.
 * @throws Error that says in one line what to do, where the database cannot be used
 */
export async function withDatabase<T>(
  { DATABASE_URL, DATABASE_CA }: Config,
  work: (dataSource: DataSource) => Promise<T>,
  migrations = schema.migrations,
): Promise<T> {
  const options = dataSourceOptions(DATABASE_URL, { entities: [], migrations }, DATABASE_CA);
  const dataSource = await connect(new DataSource(options)).catch(inOneLine(DATABASE_URL));
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

/** Brings the tables up to date. @returns the names of the migrations that were missing */
export const upToDate =
  ({ DATABASE_URL }: Config) =>
  (dataSource: DataSource): Promise<string[]> =>
    migrate(dataSource).catch(inOneLine(DATABASE_URL));

const inOneLine = (url: string) => (error: Error) => {
  throw startError(error, url);
};
