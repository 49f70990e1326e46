import { Contexts } from '../../../test/support/contexts.js';
import { testDatabaseKind } from '../../../test/support/database.js';
import { Config } from '../config/config.js';
import type { SqlValue } from '../database/database.js';
import { Retention } from '../retention/retention.js';
import { Audit } from './audit.js';
import { type Ask, verifyAudit } from './verify-audit.js';

describe(`the audit trail (${testDatabaseKind()})`, () => {
  let app: Contexts;
  let audit: Audit;
  beforeEach(async () => {
    app = await Contexts.start([], [], []);
    audit = app.get(Audit);
  });
  afterEach(() => app?.stop());

  const linked = (id: string | null) => ({ action: 'account.linked', target: { kind: 'account', id } });
  const ask: Ask = (sql, parameters) => app.rows<object>(sql, parameters);
  const verify = (...keys: Buffer[]) => verifyAudit(ask, keys.length > 0 ? keys : app.get(Config).secretKeys);
  const entries = (count: number) =>
    app.database.transaction(async () => {
      for (let i = 1; i <= count; i++) await audit.record(linked(String(i)));
    });
  const targets = async () =>
    (await app.rows<{ target_id: string }>('SELECT target_id FROM audit_entry ORDER BY id')).map(
      (row) => row.target_id,
    );

  it('keeps what was done, in the transaction that does it', async () => {
    await app.database.transaction(async () => {
      await audit.record({ ...linked('a'), details: { kind: 'viber', words: 'ж😀\ud800' } });
    });
    expect(await app.rows('SELECT actor_kind, action, target_kind, outcome, details FROM audit_entry')).toEqual([
      {
        actor_kind: 'system',
        action: 'account.linked',
        target_kind: 'account',
        outcome: 'ok',
        details: String.raw`{"kind":"viber","words":"ж😀\ud800"}`,
      },
    ]);
    expect(await verify()).toMatchObject({ entries: 1, problems: [] });
  });

  it('keeps nothing of what is undone', async () => {
    const undone = app.database.transaction(async () => {
      await audit.record(linked('a'));
      throw new Error('not this one');
    });
    await expect(undone).rejects.toThrow('not this one');
    await app.database.dryRun(() => audit.record(linked('b')));
    expect(await verify()).toEqual({ entries: 0, newest: null, problems: [] });
  });

  it('counts without a gap however many write at once, and nobody waits for another before the end', async () => {
    const writers = Array.from({ length: 10 }, (_, i) =>
      app.database.transaction(async () => {
        await audit.record(linked(`first ${i}`));
        await app.rows('SELECT 1');
        await audit.record(linked(`second ${i}`));
      }),
    );
    await Promise.all(writers);
    const rows = await app.rows<{ id: string | number }>('SELECT id FROM audit_entry ORDER BY id');
    expect(rows.map(({ id }) => Number(id))).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    expect(await verify()).toMatchObject({ entries: 20, problems: [] });
  });

  describe('shows what somebody has done to it', () => {
    const change = (sql: string, parameters: SqlValue[] = []) => app.database.execute(sql, parameters);

    it.each<[string, string, string]>([
      ['a changed actor', "UPDATE audit_entry SET actor_id = 'x' WHERE id = 2", 'Entry 2 is not as it was written.'],
      ['a changed time', 'UPDATE audit_entry SET at = at + 1 WHERE id = 3', 'Entry 3 is not as it was written.'],
      ['changed details', "UPDATE audit_entry SET details = '{}x' WHERE id = 1", 'Entry 1 is not as it was written.'],
      ['one taken away', 'DELETE FROM audit_entry WHERE id = 2', 'Entry 2 is missing.'],
      ['the first taken away', 'DELETE FROM audit_entry WHERE id = 1', 'Entry 1 is missing.'],
      ['the newest taken away', 'DELETE FROM audit_entry WHERE id > 2', 'Entries 3 to 4 are missing.'],
      ['all taken away', 'DELETE FROM audit_entry', 'Entries 1 to 4 are missing.'],
      ['another seal', "UPDATE audit_entry SET seal = 'x' WHERE id = 4", 'The seal of entry 4 does not fit.'],
    ])('%s', async (_what, sql, problem) => {
      await entries(4);
      await change(sql);
      expect((await verify()).problems).toEqual([problem]);
    });

    it('a chain that was made anew without the key', async () => {
      await entries(3);
      const other = Buffer.from('another key of thirty-two letters'.slice(0, 32));
      const forger = await Contexts.start([], [], []);
      Object.defineProperty(forger.get(Config), 'secretKey', { value: other });
      for (const id of ['1', 'forged', '3']) await forger.get(Audit).record(linked(id));
      const forged = await forger.rows<Record<string, SqlValue>>('SELECT * FROM audit_entry ORDER BY id');
      const [end] = await forger.rows<{ last_hash: string }>('SELECT last_hash FROM audit_chain');
      await forger.stop();
      await change('DELETE FROM audit_entry');
      await app.database.insert('audit_entry', forged);
      await change('UPDATE audit_chain SET last_hash = ?', [end!.last_hash]);
      expect((await verify()).problems).toEqual([
        expect.stringMatching('Entries 1 to 3 are sealed under another SECRET_KEY'),
      ]);
      await change('UPDATE audit_entry SET sealed_under = ?', ['0'.repeat(16)]);
      expect((await verify()).problems).toHaveLength(1);
    });
  });

  it('holds when SECRET_KEY is changed: what follows vouches for what was before', async () => {
    await entries(2);
    const key = Buffer.from('another key of thirty-two letters'.slice(0, 32));
    Object.defineProperty(app.get(Config), 'secretKey', { value: key });
    await entries(1);
    expect(await verify(key)).toMatchObject({ entries: 3, problems: [] });
    await app.database.execute("UPDATE audit_entry SET actor_id = 'x' WHERE id = 1");
    expect((await verify(key)).problems).toEqual(['Entry 1 is not as it was written.']);
  });

  it('is told of with both keys while SECRET_KEY is changed, and instances still seal under the former', async () => {
    const former = app.get(Config).secretKey;
    const key = Buffer.from('another key of thirty-two letters'.slice(0, 32));
    await entries(2);
    expect((await verify(key)).problems).toHaveLength(1);
    expect(await verify(key, former)).toMatchObject({ entries: 2, problems: [] });
    await app.database.execute("UPDATE audit_entry SET seal = 'x' WHERE id = 2");
    expect((await verify(key, former)).problems).toEqual(['The seal of entry 2 does not fit.']);
  });

  it('lets go of what is older than it is kept, says so, and holds', async () => {
    await entries(5);
    await app.database.execute('UPDATE audit_entry SET at = 1000 WHERE id IN (1, 2, 4)');
    const gone = async () => (await app.get(Retention).run(() => Promise.resolve(true)))?.['audit'];
    // The fourth is old by a clock that was wrong: it goes with those after it.
    expect(await gone()).toBe(2);
    expect(await targets()).toEqual(['3', '4', '5', null]);
    expect(await gone()).toBe(0);
    expect(await app.rows('SELECT details FROM audit_entry WHERE action = ?', ['audit.expired'])).toEqual([
      { details: '{"through":2,"entries":2}' },
    ]);
    // That the time was put back is seen, and nothing else is wrong.
    expect((await verify()).problems).toEqual(['Entry 4 is not as it was written.']);
    await app.database.execute('DELETE FROM audit_entry WHERE id = 3');
    expect((await verify()).problems).toContain('Entry 3 is missing.');
  });
});
