import { testDatabaseKind } from '../../../../test/support/database.js';
import { InboundBench, POISON } from '../../../../test/support/inbound.js';
import { freshFigures } from '../../../../test/support/metrics.js';
import { InboundProcessor } from './inbound-processor.js';

describe(`figures of processing (${testDatabaseKind()})`, () => {
  let bench: InboundBench;
  beforeEach(async () => {
    bench = await InboundBench.start();
  });
  afterEach(() => bench?.stop());

  const figures = () => freshFigures(bench.app);
  const waiting = async () => {
    const metrics = await figures();
    return [metrics.of('viber_tasks_inbound_pending_rows'), metrics.of('viber_tasks_inbound_oldest_pending_seconds')];
  };

  it('tell how many callbacks wait, and how long the oldest has', async () => {
    expect(await waiting()).toEqual([0, 0]);
    await bench.take([{ user: 'ann' }, { user: 'bob' }, { user: 'ann' }]);
    await bench.app.database.execute('UPDATE inbox SET received_at = received_at - 70000');
    await bench.take([{ user: 'cid' }]);
    const [pending, oldest] = await waiting();
    expect(pending).toBe(4);
    expect(Math.round(oldest! / 10)).toBe(7);
    await bench.drain();
    expect(await waiting()).toEqual([0, 0]);
  });

  it('count each callback once, by what became of it, when that is committed', async () => {
    const opened = { kind: 'subscription', userId: 'dan', subscribed: true } as const;
    await bench.process([{ user: 'ann' }, { user: 'bob', text: POISON }, { user: 'dan', event: opened }]);
    const metrics = await figures();
    expect(metrics.by('outcome', 'viber_tasks_inbound_rows_total', { account: bench.account })).toEqual({
      processed: 1,
      failed: 1,
      ignored: 1,
    });
    expect(metrics.of('viber_tasks_inbound_delay_seconds_count')).toBe(3);
    expect(metrics.of('viber_tasks_inbound_parked_rows')).toBe(1);
  });

  it('count nothing of what is only a dry run', async () => {
    const person = { userName: 'Eve', avatarUrl: null, language: null, country: null, pressed: null, carried: null };
    const message = { kind: 'message', userId: 'eve', text: 'Hello', content: {}, media: [], ...person } as const;
    await bench.app.database.dryRun(() =>
      bench.app.get(InboundProcessor).preview(bench.account, { ...message, media: [] }),
    );
    expect((await figures()).of('viber_tasks_inbound_rows_total')).toBeUndefined();
  });

  it('cost index look-ups however long the inbox is', async () => {
    const row = { account_id: 'a', event: 'message', user_id: 'u', event_ts: 0, received_at: 0, body: Buffer.alloc(0) };
    const rows = (state: string, from: number, count: number) =>
      Array.from({ length: count }, (_, i) => ({ ...row, message_token: String(from + i), state, shard: null }));
    await bench.app.database.insert('inbox', rows('processed', 0, 3_000));
    await bench.app.database.insert('inbox', rows('received', 3_000, 5));
    if (testDatabaseKind() === 'mariadb') await bench.app.database.query('ANALYZE TABLE inbox');
    const sql = `SELECT received_at FROM inbox WHERE state = 'received' ORDER BY id LIMIT 1`;
    const [plan] = await bench.app.rows<{ detail?: string; key?: string; rows?: string }>(
      testDatabaseKind() === 'mariadb' ? `EXPLAIN ${sql}` : `EXPLAIN QUERY PLAN ${sql}`,
    );
    expect(plan!.key ?? plan!.detail).toMatch(/inbox_state/);
    expect(Number(plan!.rows ?? 0)).toBeLessThan(20);
  });
});
