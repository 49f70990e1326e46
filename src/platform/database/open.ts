import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { logOptions } from '../logging/log-options.js';
import { connect, migrate, withPlainNames } from './data-source.js';
import { dialect } from './dialect.js';
import { isLasting, placeOf, startError } from './start-error.js';

/** A server may come up a little later than we do. */
const TRIES = 10;
const PAUSE_MS = 3_000;

interface Place {
  DATABASE_URL: string;
  LOG_LEVEL: string;
}

/** The database with all migrations; a line for each try in vain. @throws Error that says what to do, in one line */
export async function open({ DATABASE_URL, LOG_LEVEL }: Place, options: DataSourceOptions): Promise<DataSource> {
  for (let tries = 1; ; tries++) {
    try {
      return await openNow(options, LOG_LEVEL);
    } catch (error) {
      const failure = error as Error;
      // A file will not come by itself, and neither will what somebody has to change.
      const again = dialect.isUnavailable(failure) && !isLasting(failure) && !dialect.singleConnection;
      if (!again || tries === TRIES) throw startError(failure, DATABASE_URL);
      logger(LOG_LEVEL).warn(
        { database: placeOf(DATABASE_URL), code: (failure as NodeJS.ErrnoException).code, try: tries, tries: TRIES },
        `The database does not answer; it is tried again in ${PAUSE_MS / 1000} s.`,
      );
    }
    await pause(PAUSE_MS);
  }
}

/** Nest keeps its lines until the service is made; nobody would see them before all tries are over. */
const logger = (level: string) => pino(logOptions(level) as object);

async function openNow(options: DataSourceOptions, level: string): Promise<DataSource> {
  // It makes tables by SQL and needs no entities.
  const migrator = await withPlainNames(new DataSource({ ...options, entities: [] })).initialize();
  try {
    const migrations = await migrate(migrator);
    if (migrations.length > 0) logger(level).info({ migrations }, 'Migrations were applied.');
  } finally {
    await migrator.destroy();
  }
  return connect(new DataSource(options));
}
