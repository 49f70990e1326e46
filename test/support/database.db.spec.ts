import { existsSync } from 'node:fs';
import { DataSource } from 'typeorm';
import { Sqlite } from '../../src/platform/database/sqlite.js';
import { dropDatabase, freshDatabaseUrl, testDatabaseKind } from './database.js';

function dataSourceFor(url: string): DataSource {
  return url.startsWith('sqlite:')
    ? new DataSource({ type: 'better-sqlite3', driver: Sqlite, database: url.slice('sqlite:'.length) })
    : new DataSource({ type: 'mysql', url });
}

describe(`a test database (${testDatabaseKind()})`, () => {
  it('is empty, not shared with another, and gone when dropped', async () => {
    const urls = [await freshDatabaseUrl(), await freshDatabaseUrl()] as const;
    const [one, two] = await Promise.all([dataSourceFor(urls[0]).initialize(), dataSourceFor(urls[1]).initialize()]);
    await one.query('CREATE TABLE only_here (id INTEGER)');
    await expect(two.query('SELECT * FROM only_here')).rejects.toThrow(/only_here/);
    await Promise.all([one.destroy(), two.destroy()]);

    await Promise.all(urls.map(dropDatabase));
    if (testDatabaseKind() === 'sqlite') expect(existsSync(urls[0].slice('sqlite:'.length))).toBe(false);
    else await expect(dataSourceFor(urls[0]).initialize()).rejects.toThrow(/Unknown database/);
  });

  it('refuses to drop what it did not make', async () => {
    await expect(dropDatabase('sqlite:data/app.sqlite')).rejects.toThrow('Not a test database');
    await expect(dropDatabase('mysql://root@127.0.0.1:1/production')).rejects.toThrow('Not a test database');
  });
});
