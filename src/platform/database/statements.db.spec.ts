import { DataSource } from 'typeorm';
import { Contexts } from '../../../test/support/contexts.js';
import { testDatabaseKind } from '../../../test/support/database.js';
import { Statements } from '../../../test/support/statements.js';
import { Database, placeholders } from './database.js';
import { dialect } from './dialect.js';
import { EventLogEntity } from '../messaging/event-log.entity.js';

describe(`statements (${testDatabaseKind()})`, () => {
  let app: Contexts;
  let db: Database;

  beforeAll(async () => {
    app = await Contexts.start([], [], []);
    db = app.database;
    await db.execute(`CREATE TABLE thing (
      ${dialect.serial('id')},
      name varchar(40) NOT NULL,
      flag boolean NOT NULL,
      at bigint,
      bytes ${dialect.longBlob}
    ) ${dialect.tableOptions}`);
    await db.execute('CREATE UNIQUE INDEX thing_name ON thing (name)');
  });
  afterAll(() => app?.stop());
  beforeEach(() => db.execute('DELETE FROM thing'));

  const row = (name: string, more: object = {}) => ({ name, flag: false, at: null, bytes: null, ...more });
  const names = async () => (await db.query<{ name: string }>('SELECT name FROM thing ORDER BY id')).map((r) => r.name);

  it('insert many rows in few statements, in order', async () => {
    const statements = new Statements(app.get(DataSource));
    const rows = Array.from({ length: 1_234 }, (_, i) => row(`name ${i}`));
    await db.insert('thing', rows);
    expect(statements.of('INSERT INTO thing')).toHaveLength(3);
    expect(await names()).toEqual(rows.map(({ name }) => name));
    await db.insert('thing', []);
    expect(statements.of('INSERT INTO thing')).toHaveLength(3);
  });

  it('keep what they are given: any Unicode, bytes, flags, 64-bit integers', async () => {
    const bytes = Buffer.from([0, 0xff, 0xfe, 0x27, 0x22, 0x5c, 0x80]);
    await db.insert('thing', [row('Ж😀 \' " \\ % _', { flag: true, at: 1_700_000_000_123, bytes })]);
    const [found] = await db.query<{ name: string; flag: number; at: string; bytes: Buffer }>('SELECT * FROM thing');
    expect(found!.name).toBe('Ж😀 \' " \\ % _');
    expect([Boolean(found!.flag), Number(found!.at)]).toEqual([true, 1_700_000_000_123]);
    expect(found!.bytes.equals(bytes)).toBe(true);
  });

  it('tell ids apart that differ in case or accents only', async () => {
    const ids = ['xy5/5y6O==', 'XY5/5Y6O==', 'e', 'é', 'ß', 'ss'];
    await db.insert(
      'thing',
      ids.map((id) => row(id)),
    );
    expect(await names()).toEqual(ids);
    expect(await db.query('SELECT id FROM thing WHERE name = ?', ['xy5/5Y6O=='])).toEqual([]);
  });

  it('tell how many of the inserted were not there', async () => {
    const insert = (...keys: string[]) =>
      db.insert(
        'thing',
        keys.map((key) => row(key)),
        dialect.ignoreDuplicate('name'),
      );
    expect(await insert('a')).toBe(1);
    expect(await insert('a')).toBe(0);
    expect(await insert('a', 'b', 'c', 'c')).toBe(2);
    expect(await insert('c', 'b')).toBe(0);
    expect(await insert(...Array.from({ length: 1_100 }, (_, i) => `name ${i % 600}`), 'a')).toBe(600);
    expect(await db.insert('thing', [row('x'), row('y')])).toBe(2);
  });

  it('let a row pass whose key is there, and hide no other error', async () => {
    const ignore = dialect.ignoreDuplicate('name');
    await db.insert('thing', [row('a', { at: 1 }), row('b')], ignore);
    await db.insert('thing', [row('a', { at: 2 }), row('c'), row('c')], ignore);
    expect((await names()).toSorted()).toEqual(['a', 'b', 'c']);
    expect(await db.query('SELECT at FROM thing WHERE name = ?', ['a'])).toEqual([
      { at: dialect.singleConnection ? 1 : '1' },
    ]);
    await expect(db.insert('thing', [row('d'), row(null as never)], ignore)).rejects.toThrow(/null/i);
    expect(await names()).not.toContain('d');
  });

  it('update a row whose key is there, in the columns that are named', async () => {
    await db.insert('thing', [row('a', { at: 1, flag: false })]);
    await db.insert('thing', [row('a', { at: 2, flag: true }), row('b')], dialect.updateDuplicate('name', ['at']));
    const rows = await db.query<{ name: string; at: unknown; flag: unknown }>('SELECT * FROM thing ORDER BY name');
    expect(rows.map((r) => [r.name, r.at === null ? null : Number(r.at), Boolean(r.flag)])).toEqual([
      ['a', 2, false],
      ['b', null, false],
    ]);
  });

  it('give many rows values of their own in few statements, and leave the others alone', async () => {
    const statements = new Statements(app.get(DataSource));
    const rows = Array.from({ length: 1_100 }, (_, i) => row(`name ${i}`, { at: i, flag: true }));
    await db.insert('thing', rows);
    const changes = rows.slice(1).map(({ name }, i) => ({ name, at: i % 3 === 0 ? null : i % 7, flag: i === 5 }));
    await db.updateEach('thing', 'name', changes, 'at <> 2');
    expect(statements.of('UPDATE thing')).toHaveLength(3);
    const found = await db.query<{ name: string; at: unknown; flag: unknown }>('SELECT * FROM thing ORDER BY id');
    const [first, second, third, ...others] = found.map((r) => [r.at === null ? null : Number(r.at), Boolean(r.flag)]);
    expect([first, second, third]).toEqual([
      [0, true],
      [null, false],
      [2, true],
    ]);
    expect(others).toEqual(changes.slice(2).map(({ at, flag }) => [at, flag]));
    await db.updateEach('thing', 'name', []);
  });

  it('say how many rows matched, changed or not', async () => {
    await db.insert('thing', [row('a', { at: 1 }), row('b', { at: 1 })]);
    expect(await db.execute('UPDATE thing SET at = 1')).toBe(2);
    expect(await db.execute('UPDATE thing SET at = 2 WHERE name = ?', ['a'])).toBe(1);
    expect(await db.execute('DELETE FROM thing WHERE name = ?', ['nobody'])).toBe(0);
  });

  it('name an error for what it is', async () => {
    await db.insert('thing', [row('a')]);
    const error = await db.insert('thing', [row('a')]).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect([dialect.isUniqueViolation(error), dialect.isRaceLost(error), dialect.isUnavailable(error)]).toEqual([
      true,
      false,
      false,
    ]);
    const wrong = await db.query('SELECT FROM').catch((thrown: unknown) => thrown);
    expect([dialect.isUniqueViolation(wrong), dialect.isRaceLost(wrong), dialect.isUnavailable(wrong)]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it("tell the database's time in milliseconds", async () => {
    const before = Date.now();
    const now = await db.now();
    expect(now).toBeGreaterThanOrEqual(before - 1_000);
    expect(now).toBeLessThanOrEqual(Date.now() + 1_000);
  });

  it('run on connections that are strict and durable, each of them', async () => {
    const asked = await Promise.all(
      Array.from({ length: 12 }, () =>
        dialect.singleConnection
          ? db.query(
              `SELECT (SELECT synchronous FROM pragma_synchronous) AS a, (SELECT journal_mode FROM pragma_journal_mode) AS b,
               (SELECT timeout FROM pragma_busy_timeout) AS ms`,
            )
          : db.query(
              `SELECT @@session.tx_isolation AS a, @@session.sql_mode LIKE '%STRICT_TRANS_TABLES%' AS b,
               @@session.wait_timeout * 1000 AS ms, SLEEP(0.02)`,
            ),
      ),
    );
    const expected = dialect.singleConnection ? { a: 2, b: 'wal' } : { a: 'READ-COMMITTED', b: 1 };
    // Neither waits long for another process: here all of ours would wait, there all others for ours.
    for (const [session] of asked) expect(Number(session!['ms'])).toBe(dialect.singleConnection ? 100 : 20_000);
    for (const [session] of asked) expect(session).toMatchObject({ a: expected.a });
    for (const [session] of asked) expect(String(session!['b'])).toBe(String(expected.b));
  });

  it('ask for a unit of work where entities are used', async () => {
    const count = () => db.repository(EventLogEntity).count();
    expect(await db.read(count)).toBe(0);
    expect(await db.transaction(count)).toBe(0);
    // Elsewhere a repository takes a connection of its own; here it would slip into somebody's transaction.
    const outside = () => typeof db.repository(EventLogEntity);
    const said = dialect.singleConnection ? 'Error: Use repositories inside transaction() or read().' : 'object';
    expect(outcomeOf(outside)).toBe(said);
  });

  it('do not begin a transaction inside reads that hold the only connection', async () => {
    const inside = await db.read(() => db.transaction(() => names())).catch(String);
    expect(String(inside)).toMatch(dialect.singleConnection ? /read unit/ : /^$/);
  });
});

function outcomeOf(work: () => string): string {
  try {
    return work();
  } catch (error) {
    return String(error);
  }
}

it('lists placeholders', () => {
  expect([placeholders([1, 2, 3]), placeholders([1]), placeholders([])]).toEqual(['?,?,?', '?', '']);
});
