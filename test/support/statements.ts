import { DataSource, type Logger } from 'typeorm';

/** Every statement a database is asked, while it is watched. */
export class Statements {
  readonly all: string[] = [];

  /** Begins to watch. */
  constructor(dataSource: DataSource) {
    const ignore = () => undefined;
    const logger: Logger = {
      logQuery: (query) => void this.all.push(query.trim()),
      logQueryError: ignore,
      logQuerySlow: ignore,
      logSchemaBuild: ignore,
      logMigration: ignore,
      log: ignore,
    };
    dataSource.setOptions({ logger, logging: 'all' });
  }

  /** Those that begin with these words. */
  of(words: string): string[] {
    return this.all.filter((statement) => statement.startsWith(words));
  }

  /** Those that `work` causes. */
  async during(work: () => Promise<unknown>): Promise<string[]> {
    const before = this.all.length;
    await work();
    return this.all.slice(before);
  }
}
