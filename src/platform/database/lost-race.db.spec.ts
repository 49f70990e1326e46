import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout } from 'node:timers/promises';
import { Contexts } from '../../../test/support/contexts.js';
import { testDatabaseKind } from '../../../test/support/database.js';
import { Database } from './database.js';
import { dialect } from './dialect.js';

describe(`a race that was lost (${testDatabaseKind()})`, () => {
  let app: Contexts;
  let db: Database;

  beforeAll(async () => {
    app = await Contexts.start([], [], []);
    db = app.database;
    await db.execute(
      `CREATE TABLE note (id integer NOT NULL PRIMARY KEY, words varchar(40) NOT NULL) ${dialect.tableOptions}`,
    );
  });
  afterAll(() => app?.stop());

  const write = (id: number, words: string) => db.execute('INSERT INTO note (id, words) VALUES (?, ?)', [id, words]);
  /** As another request would: not a part of the transaction around it. */
  const outside = AsyncLocalStorage.snapshot();
  async function somebodyWaits(): Promise<void> {
    const waiting = `SELECT id FROM information_schema.processlist WHERE info LIKE 'UPDATE note%' AND time_ms > 100`;
    while ((await db.query(waiting)).length === 0) await setTimeout(5);
  }

  it('runs a statement of its own again that the database gave up for a transaction', async () => {
    for (let id = 1; id <= 40; id++) await write(id, 'before');
    let alone: Promise<number> | undefined;
    await db.transaction(async () => {
      // It has changed more rows, so that the other one is given up.
      await db.execute(`UPDATE note SET words = 'transaction' WHERE id > 1`);
      alone = outside(() => db.execute(`UPDATE note SET words = 'alone' WHERE id IN (1, 2)`));
      if (!dialect.singleConnection) await somebodyWaits();
      await db.execute(`UPDATE note SET words = 'transaction' WHERE id = 1`);
    });
    expect(await alone).toBe(2);
    const words = await db.query('SELECT words, COUNT(*) AS count FROM note GROUP BY words ORDER BY words');
    expect(words).toEqual([
      { words: 'alone', count: dialect.singleConnection ? 2 : '2' },
      { words: 'transaction', count: dialect.singleConnection ? 38 : '38' },
    ]);
  });
});
