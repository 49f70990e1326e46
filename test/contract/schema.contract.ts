import { DataSource } from 'typeorm';
import { connect, dataSourceOptions, migrate } from '../../src/platform/database/data-source.js';
import { schema } from '../../src/schema.js';
import { dropDatabase, freshDatabaseUrl, testDatabaseKind } from '../support/database.js';

describe(`the schema (${testDatabaseKind()})`, () => {
  let url: string;
  let dataSource: DataSource;
  const open = () => connect(new DataSource(dataSourceOptions(url, schema)));

  beforeEach(async () => {
    url = await freshDatabaseUrl();
    dataSource = await open();
  });
  afterEach(async () => {
    await dataSource?.destroy();
    await dropDatabase(url);
  });

  /** What TypeORM would change so that the tables fit the entities. */
  async function drift(): Promise<string[]> {
    const log = await dataSource.driver.createSchemaBuilder().log();
    return log.upQueries.map(({ query }) => query);
  }
  const applied = () => dataSource.query<Array<{ name: string }>>('SELECT name FROM migrations ORDER BY id');

  it('is, after the migrations, what the entities say', async () => {
    await migrate(dataSource);
    expect(await drift()).toEqual([]);
    expect(await applied()).toHaveLength(schema.migrations.length);
  });

  it('notices a difference', async () => {
    await migrate(dataSource);
    await dataSource.query('DROP INDEX inbox_pending' + (testDatabaseKind() === 'mariadb' ? ' ON inbox' : ''));
    expect(await drift()).toEqual([expect.stringContaining('inbox_pending')]);
  });

  it('can be taken back, step by step, and made again', async () => {
    await migrate(dataSource);
    for (let i = 0; i < schema.migrations.length; i++) await dataSource.undoLastMigration({ transaction: 'none' });
    expect(await applied()).toEqual([]);
    const left = await dataSource.query<Array<{ name: string }>>(
      testDatabaseKind() === 'sqlite'
        ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        : 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
    );
    expect(left).toEqual([{ name: 'migrations' }]);

    await migrate(dataSource);
    expect(await drift()).toEqual([]);
  });

  it('is made once when two instances start together', async () => {
    const other = await open();
    try {
      // SQLite belongs to one process, whose start is one; there the second finds everything done.
      if (testDatabaseKind() === 'sqlite') await migrate(dataSource);
      await Promise.all([migrate(dataSource), migrate(other)]);
    } finally {
      await other.destroy();
    }
    const names = (await applied()).map(({ name }) => name);
    expect(names).toHaveLength(schema.migrations.length);
    expect(new Set(names).size).toBe(names.length);
  });

  it('names every migration once, in the order in which they run', () => {
    const names = dataSource.migrations.map(({ name }) => name!);
    const times = names.map((name) => Number(/\d{13}$/.exec(name)?.[0]));
    expect(new Set(times).size).toBe(schema.migrations.length);
  });
});
