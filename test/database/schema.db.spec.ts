import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { connect, dataSourceOptions, migrate } from '../../src/platform/database/data-source.js';
import { schema } from '../../src/schema.js';
import { dropDatabase, freshDatabaseUrl, testDatabaseKind } from '../support/database.js';
import { until } from '../support/until.js';

class OfTomorrow1999000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE inbox ADD COLUMN of_tomorrow int NULL');
  }

  async down(): Promise<void> {
    // It is never taken back here.
  }
}

/** It takes longer than any statement of the service may. */
class OfLargeTables1999000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DO SLEEP(4)');
  }

  async down(): Promise<void> {
    // It is never taken back here.
  }
}

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

  if (testDatabaseKind() === 'mariadb') {
    it('takes its time for a large table, and so does another instance that waits for it', async () => {
      await migrate(dataSource);
      const migrations = [...schema.migrations, OfLargeTables1999000000001];
      const instance = () => connect(new DataSource(dataSourceOptions(url, { ...schema, migrations })));
      const instances = [await instance(), await instance()];
      try {
        const done = await Promise.all(instances.map(migrate));
        expect(done.flat()).toEqual([OfLargeTables1999000000001.name]);
        // What the service asks afterwards has its deadline again.
        await expect(instances[0]!.query('DO SLEEP(9)')).rejects.toThrow(/closed|lost/i);
      } finally {
        for (const one of instances) await one.destroy();
      }
    });

    it('changes a table that is in use when its turn comes, and lets others use it until then', async () => {
      await migrate(dataSource);
      const migrations = [...schema.migrations, OfTomorrow1999000000000];
      const next = await connect(new DataSource(dataSourceOptions(url, { ...schema, migrations })));
      const user = dataSource.createQueryRunner();
      try {
        await user.startTransaction();
        await user.query('SELECT id FROM inbox');
        const migrating = migrate(next);
        const waiting =
          "SELECT 1 FROM information_schema.processlist WHERE db = DATABASE() AND info LIKE 'ALTER TABLE inbox%'";
        await until('the change to wait', async () => (await dataSource.query<unknown[]>(waiting)).length > 0);
        // It comes after the change, and is not done after it.
        expect(await dataSource.query('SELECT id FROM inbox')).toEqual([]);
        await expect(dataSource.query('SELECT of_tomorrow FROM inbox')).rejects.toThrow('of_tomorrow');
        await user.commitTransaction();
        await migrating;
        expect(await dataSource.query('SELECT of_tomorrow FROM inbox')).toEqual([]);
      } finally {
        await user.release();
        await next.destroy();
      }
    });
  }

  it('names every migration once, in the order in which they run', () => {
    const names = dataSource.migrations.map(({ name }) => name!);
    const times = names.map((name) => Number(/\d{13}$/.exec(name)?.[0]));
    expect(new Set(times).size).toBe(schema.migrations.length);
  });
});
