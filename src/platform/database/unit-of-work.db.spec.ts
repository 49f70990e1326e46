import { DataSource } from 'typeorm';
import { Contexts } from '../../../test/support/contexts.js';
import { testDatabaseKind } from '../../../test/support/database.js';
import { Database } from './database.js';
import { dialect } from './dialect.js';

/** A promise that the test settles. */
function latch() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
}
const failure = new Error('undo it');
const raceLost = () =>
  Object.assign(new Error('lost'), { code: dialect.singleConnection ? 'SQLITE_BUSY' : 'ER_LOCK_DEADLOCK' });

describe(`the unit of work (${testDatabaseKind()})`, () => {
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
  beforeEach(() => db.execute('DELETE FROM note'));

  const write = (id: number, words = 'x') => db.execute('INSERT INTO note (id, words) VALUES (?, ?)', [id, words]);
  const ids = async () => (await db.query<{ id: number }>('SELECT id FROM note ORDER BY id')).map((row) => row.id);

  it('keeps everything or nothing', async () => {
    await db.transaction(async () => {
      await write(1);
      await write(2);
    });
    const half = db.transaction(async () => {
      await write(3);
      throw failure;
    });
    await expect(half).rejects.toBe(failure);
    expect(await ids()).toEqual([1, 2]);
  });

  it('leaves nothing open when the database has ended a transaction by itself, as SQLite does on a full disk', async () => {
    const ended = db.transaction(async () => {
      await write(1);
      await db.execute('ROLLBACK');
      throw failure;
    });
    await expect(ended).rejects.toBe(failure);
    const failed = db.transaction(async () => {
      await write(2);
      throw failure;
    });
    await expect(failed).rejects.toBe(failure);
    await write(3);
    // Somebody else sees it: it is committed, not only written.
    const other = await new DataSource({ ...app.get(DataSource).options, migrationsRun: false }).initialize();
    try {
      expect(await other.query('SELECT id FROM note')).toEqual([{ id: 3 }]);
    } finally {
      await other.destroy();
    }
  });

  it('runs dry: what was written can be looked at, and nothing of it stays', async () => {
    let ran = false;
    const seen = await db.dryRun(async () => {
      await write(1);
      await db.transaction(() => write(2));
      db.afterCommit(() => (ran = true));
      return ids();
    });
    expect([seen, await ids(), ran]).toEqual([[1, 2], [], false]);
    const failed = db.dryRun(async () => {
      await write(1);
      throw failure;
    });
    await expect(failed).rejects.toBe(failure);
    await expect(db.transaction(() => db.dryRun(() => write(1)))).rejects.toThrow(/dry run would undo/);
    expect(await ids()).toEqual([]);
  });

  it('joins an inner transaction to the outer one', async () => {
    const outer = db.transaction(async () => {
      await write(1);
      await db.transaction(() => write(2));
      expect(await ids()).toEqual([1, 2]);
      throw failure;
    });
    await expect(outer).rejects.toBe(failure);
    expect(await ids()).toEqual([]);
    expect(await db.transaction(() => db.transaction(async () => 'the value'))).toBe('the value');
  });

  it('keeps what an inner one wrote before a failure that the outer one has caught', async () => {
    await db.transaction(async () => {
      await write(1);
      await db
        .transaction(async () => {
          await write(2);
          throw failure;
        })
        .catch(() => undefined);
    });
    // There are no savepoints: what the inner one wrote belongs to the outer one.
    expect(await ids()).toEqual([1, 2]);
  });

  it('follows the work through commands that know nothing of it, side by side too', async () => {
    const work = db.transaction(async () => {
      await Promise.all([write(1), db.transaction(() => write(2)), db.read(() => ids())]);
      throw failure;
    });
    await expect(work).rejects.toBe(failure);
    expect(await ids()).toEqual([]);
  });

  describe('what follows a commit', () => {
    it('comes after it, outside of it, in order', async () => {
      const seen: unknown[] = [];
      const after: Array<Promise<unknown>> = [];
      await db.transaction(async () => {
        await write(1);
        db.afterCommit(() => seen.push('first'));
        await db.transaction(async () => db.afterCommit(() => after.push(ids())));
        seen.push('work');
      });
      expect(seen).toEqual(['work', 'first']);
      expect(await Promise.all(after)).toEqual([[1]]);
    });

    it('does not come when it was undone', async () => {
      const seen: string[] = [];
      const work = db.transaction(async () => {
        db.afterCommit(() => seen.push('never'));
        throw failure;
      });
      await expect(work).rejects.toBe(failure);
      expect(seen).toEqual([]);
    });

    it('comes once, from the attempt that succeeded', async () => {
      const seen: number[] = [];
      let attempt = 0;
      await db.transaction(async () => {
        const mine = ++attempt;
        db.afterCommit(() => seen.push(mine));
        await write(mine);
        if (mine < 3) throw raceLost();
      });
      expect(seen).toEqual([3]);
      expect(await ids()).toEqual([3]);
    });

    it('comes at once where there is no transaction', () => {
      const seen: string[] = [];
      db.afterCommit(() => seen.push('now'));
      expect(seen).toEqual(['now']);
    });
  });

  it('gives up a race that is always lost, and undoes every attempt', async () => {
    let attempts = 0;
    const work = db.transaction(async () => {
      await write(++attempts);
      throw raceLost();
    });
    await expect(work).rejects.toMatchObject({ message: 'lost' });
    expect(attempts).toBeGreaterThan(1);
    expect(attempts).toBeLessThan(10);
    expect(await ids()).toEqual([]);
  });

  it('lets two that cross each other both come through', async () => {
    await write(1, '');
    await write(2, '');
    const both = [latch(), latch()] as const;
    const append = (id: number, mark: string) =>
      db.execute(
        `UPDATE note SET words = ${dialect.singleConnection ? 'words || ?' : 'CONCAT(words, ?)'} WHERE id = ?`,
        [mark, id],
      );
    // Each waits for the other to hold its first row, as far as the database lets both begin.
    const crossing = (me: 0 | 1) =>
      db.transaction(async () => {
        await append(me + 1, 'a');
        both[me].open();
        if (!dialect.singleConnection) await both[1 - me]!.opened;
        await append(2 - me, 'b');
      });
    await Promise.all([crossing(0), crossing(1)]);
    const words = await db.query<{ words: string }>('SELECT words FROM note');
    expect(words.map((row) => [...row.words].toSorted().join(''))).toEqual(['ab', 'ab']);
  });

  it('does not mix transactions that run side by side, nor statements that stand alone', async () => {
    let turn = 0;
    const pause = () => new Promise((resolve) => setImmediate(resolve));
    const work = Array.from({ length: 30 }, async (_, i) => {
      const begin = i * 10;
      if (i % 3 === 2) return write(begin);
      return db
        .transaction(async () => {
          for (let step = 0; step < 4; step++) {
            await write(begin + step);
            if ((turn++ + i) % 2 === 0) await pause();
          }
          if (i % 3 === 1) throw failure;
        })
        .catch((error: unknown) => {
          if (error !== failure) throw error;
        });
    });
    await Promise.all(work);
    const expected = Array.from({ length: 30 }, (_, i) => i).flatMap((i) =>
      i % 3 === 0 ? [0, 1, 2, 3].map((step) => i * 10 + step) : i % 3 === 2 ? [i * 10] : [],
    );
    expect(await ids()).toEqual(expected);
  });

  it('shows nobody what is not committed', async () => {
    const written = latch();
    const finish = latch();
    const work = db.transaction(async () => {
      await write(1);
      written.open();
      await finish.opened;
      throw failure;
    });
    await written.opened;
    const reads = Promise.all([ids(), db.read(() => ids()), db.transaction(() => ids())]);
    finish.open();
    await expect(work).rejects.toBe(failure);
    expect(await reads).toEqual([[], [], []]);
  });

  it('sees the newest commit in each read', async () => {
    await db.transaction(async () => {
      expect(await ids()).toEqual([]);
      await app.get(DataSource).query("INSERT INTO note (id, words) VALUES (1, 'by somebody else')");
      expect(await ids()).toEqual([1]);
    });
  });

  it('keeps what was started in it, but not awaited, out of the connection it gave back', async () => {
    const finish = latch();
    let late: Promise<unknown> = Promise.resolve();
    await db.transaction(async () => {
      late = finish.opened.then(() => write(1));
    });
    const other = db.transaction(async () => {
      finish.open();
      await write(2);
      throw failure;
    });
    await expect(other).rejects.toBe(failure);
    await late;
    expect(await ids()).toEqual([1]);
  });

  it('leaves everything else its turn, however much it does', async () => {
    let [turns, ended] = [0, false];
    const turn = () => {
      turns++;
      if (!ended) setImmediate(turn);
    };
    setImmediate(turn);
    await db.transaction(async () => {
      for (let id = 1; id <= 300; id++) await write(id);
    });
    ended = true;
    expect(turns).toBeGreaterThan(2);
  });

  it('goes on after a unit that failed', async () => {
    await expect(db.read(() => Promise.reject(failure))).rejects.toBe(failure);
    await expect(db.query('SELECT nonsense FROM nowhere')).rejects.toThrow(/nonsense|nowhere/);
    await write(1);
    expect(await db.read(() => ids())).toEqual([1]);
  });
});
