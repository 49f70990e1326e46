import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dialect } from './dialect.js';
import { Sqlite } from './sqlite.js';

describe('SQLite as TypeORM expects it', () => {
  let db: Sqlite;
  beforeEach(() => {
    db = new Sqlite(':memory:');
    db.exec('CREATE TABLE thing (id INTEGER PRIMARY KEY, name VARCHAR(20) NOT NULL UNIQUE, bytes BLOB)');
  });
  afterEach(() => db.close());

  const insert = (...values: unknown[]) => db.prepare('INSERT INTO thing (name, bytes) VALUES (?, ?)').run(...values);

  it('tells statements that give rows from those that change some', () => {
    expect(db.prepare('SELECT 1').reader).toBe(true);
    expect(db.prepare("INSERT INTO thing (name) VALUES ('a') RETURNING id").reader).toBe(true);
    expect(db.prepare("INSERT INTO thing (name) VALUES ('a')").reader).toBe(false);
    expect(insert('b', null)).toEqual({ changes: 1, lastInsertRowid: 1 });
    expect(db.prepare("UPDATE thing SET bytes = NULL WHERE name = 'nobody'").run()).toMatchObject({ changes: 0 });
  });

  it('gives bytes as a Buffer, also under another name and joined', () => {
    insert('a', Buffer.from('Ж'));
    insert('b', null);
    const rows = db.prepare('SELECT t.bytes AS body FROM thing t JOIN thing u ON u.id = t.id ORDER BY t.id').all();
    const [{ body }, other] = rows as [{ body: Buffer }, object];
    expect([body.toString('utf8'), other]).toEqual(['Ж', { body: null }]);
  });

  it('gives rows one by one, and may be left in between', () => {
    insert('a', Buffer.from('Ж'));
    insert('b', null);
    const select = db.prepare('SELECT name, bytes FROM thing WHERE id < ? ORDER BY id');
    expect([...select.iterate(3)]).toEqual([
      { name: 'a', bytes: Buffer.from('Ж') },
      { name: 'b', bytes: null },
    ]);
    for (const row of select.iterate(3)) {
      expect(row).toMatchObject({ name: 'a' });
      break;
    }
    db.exec('DROP TABLE thing');
    expect(() => [...select.iterate(3)]).toThrow(expect.objectContaining({ code: 'SQLITE_ERROR' }));
  });

  it('keeps whole numbers of 53 bits', () => {
    const [row] = db.prepare('SELECT ? AS n').all(Number.MAX_SAFE_INTEGER);
    expect(row).toEqual({ n: Number.MAX_SAFE_INTEGER });
  });

  it('leaves out what would end a text early, and takes undefined for NULL', () => {
    insert('a\0b', undefined);
    expect(db.prepare('SELECT name, length(name) AS length, bytes FROM thing').all()).toEqual([
      { name: 'ab', length: 2, bytes: null },
    ]);
    expect(db.prepare('SELECT id FROM thing WHERE name = ?').all('a\0b')).toHaveLength(1);
  });

  it('knows whether a transaction is open', () => {
    const seen = [db.inTransaction];
    for (const sql of ['BEGIN', 'ROLLBACK']) {
      db.exec(sql);
      seen.push(db.inTransaction);
    }
    expect(seen).toEqual([false, true, false]);
  });

  it('keeps as many pages in memory as the driver it stands for', () => {
    expect(db.pragma('cache_size')).toEqual([{ cache_size: -16_000 }]);
  });

  describe('names what went wrong in words of SQLite', () => {
    const errorOf = (work: () => unknown): { code?: string; message: string } => {
      try {
        work();
      } catch (error) {
        return error as Error;
      }
      throw new Error('Nothing went wrong.');
    };

    it.each([
      ['a wrong statement', () => db.prepare('SELEC'), 'SQLITE_ERROR', /syntax error/],
      ['a wrong table', () => db.exec('DELETE FROM nobody'), 'SQLITE_ERROR', /no such table/],
      ['a double', () => [insert('a'), insert('a')], 'SQLITE_CONSTRAINT_UNIQUE', /thing\.name/],
      [
        'a double that would be given back',
        () => [1, 2].map(() => db.prepare("INSERT INTO thing (name) VALUES ('a') RETURNING id").all()),
        'SQLITE_CONSTRAINT_UNIQUE',
        /thing\.name/,
      ],
      ['a missing value', () => insert(null), 'SQLITE_CONSTRAINT_NOTNULL', /thing\.name/],
      [
        'a broken check',
        () => db.exec('CREATE TABLE a (b CHECK (b)); INSERT INTO a VALUES (0)'),
        'SQLITE_CONSTRAINT',
        /b/,
      ],
    ])('%s', (_what, work, code, message) => {
      const error = errorOf(work);
      expect([error.code, error instanceof Error]).toEqual([code, true]);
      expect(error.message).toMatch(message);
    });

    it.each([
      ['a full disk', () => db.exec('PRAGMA max_page_count = 1; CREATE TABLE more (id)'), 'SQLITE_FULL'],
      ['a folder that is not there', () => new Sqlite('/nowhere/at/all.sqlite'), 'SQLITE_CANTOPEN'],
    ])('%s, which is no fault of the data', (_what, work, code) => {
      const error = errorOf(work);
      expect(error.code).toBe(code);
      expect(dialect.isUnavailable(error)).toBe(true);
    });

    it('a file that another process holds, or may only be read', () => {
      const folder = mkdtempSync(join(tmpdir(), 'viber-tasks-test-'));
      const file = join(folder, 'held.sqlite');
      const [one, two] = [new Sqlite(file), new Sqlite(file, { timeout: 1 })];
      one.exec('CREATE TABLE thing (id); BEGIN IMMEDIATE');
      const [plain, answering] = ['', ' RETURNING id'].map((end) => two.prepare(`INSERT INTO thing VALUES (1)${end}`));
      for (const work of [() => plain!.run(), () => answering!.all(), () => [...answering!.iterate()]]) {
        const held = errorOf(work);
        expect([held.code, dialect.isRaceLost(held)]).toEqual(['SQLITE_BUSY', true]);
      }
      one.exec('COMMIT');
      two.prepare('INSERT INTO thing VALUES (1)').run();
      const three = new Sqlite(file, { readonly: true });
      expect(errorOf(() => three.exec('DELETE FROM thing')).code).toBe('SQLITE_READONLY');
      for (const open of [one, two, three]) open.close();
      rmSync(folder, { recursive: true });
    });
  });
});
