import { Contexts } from '../../../../test/support/contexts.js';
import { testDatabaseKind } from '../../../../test/support/database.js';
import { messengersSchema } from '../persistence/schema.js';
import { CallbackLogStore } from './callback-log.store.js';

const HOUR_MS = 3_600_000;
const BEGAN = Date.UTC(2026, 10, 1);

describe(`the inbox as a log (${testDatabaseKind()})`, () => {
  let app: Contexts;
  let log: CallbackLogStore;
  let made = 0;
  beforeAll(async () => {
    app = await Contexts.start([], [messengersSchema], [CallbackLogStore]);
    log = app.get(CallbackLogStore);
  });
  afterAll(() => app?.stop());
  beforeEach(() => app.database.execute('DELETE FROM inbox'));

  const take = (count: number, row: (i: number) => { at: number; accountId?: string; state?: string }) =>
    app.database.insert(
      'inbox',
      Array.from({ length: count }, (_, i) => {
        const { at, accountId = 'busy', state = 'processed' } = row(i);
        const rest = { event: 'message', user_id: 'u', event_ts: at, shard: null, body: Buffer.alloc(0) };
        return { ...rest, account_id: accountId, message_token: String(made++), received_at: at, state };
      }),
    );
  /** All pages, one after the other: how many ids each has, and all ids. */
  async function pages(filter: Parameters<CallbackLogStore['page']>[0], limit: number) {
    const sizes: number[] = [];
    const ids: string[] = [];
    let before: string | null = null;
    do {
      const page: { ids: string[]; next: string | null } = await log.page(filter, before, limit);
      sizes.push(page.ids.length);
      ids.push(...page.ids);
      before = page.next;
    } while (before !== null);
    return { sizes, ids };
  }
  const received = async (ids: readonly string[]) => {
    const rows = await app.rows<{ id: string; received_at: string }>('SELECT id, received_at FROM inbox');
    const times = new Map(rows.map(({ id, received_at }) => [String(id), Number(received_at)]));
    return ids.map((id) => times.get(id)!);
  };

  it('finds a quiet bot among many callbacks of another, a bounded stretch at a time', async () => {
    await take(1, () => ({ at: BEGAN, accountId: 'quiet' }));
    for (let i = 0; i < 9; i++) await take(5_000, () => ({ at: BEGAN + HOUR_MS }));
    await take(1, () => ({ at: BEGAN + 2 * HOUR_MS, accountId: 'quiet' }));
    const { sizes, ids } = await pages({ accountId: 'quiet' }, 10);
    expect(sizes).toEqual([1, 0, 1]);
    expect(await received(ids)).toEqual([BEGAN + 2 * HOUR_MS, BEGAN]);
    expect((await pages({ accountId: 'quiet', state: 'failed' }, 10)).ids).toEqual([]);
  });

  it('finds a time, whatever was removed and though clocks differ by some seconds', async () => {
    // Two every second hour, the later one by a clock that is behind.
    await take(400, (i) => ({ at: BEGAN + i * HOUR_MS - (i % 2) * (HOUR_MS + 20_000) }));
    await app.database.execute('DELETE FROM inbox WHERE received_at >= ? AND received_at < ?', [
      BEGAN + 50 * HOUR_MS,
      BEGAN + 90 * HOUR_MS,
    ]);
    const all = (await app.rows<{ received_at: string }>('SELECT received_at FROM inbox ORDER BY id DESC')).map(
      ({ received_at }) => Number(received_at),
    );
    for (const [first, last] of [
      [0, 3],
      [45, 95],
      [60, 61],
      [120, 200],
      [399, 500],
    ] as const) {
      const [from, to] = [BEGAN + first * HOUR_MS, BEGAN + last * HOUR_MS];
      const { ids } = await pages({ from, to }, 7);
      expect(await received(ids)).toEqual(all.filter((at) => at >= from && at < to));
      expect(new Set(ids).size).toBe(ids.length);
    }
    expect((await pages({ from: BEGAN + 1_000 * HOUR_MS }, 7)).ids).toEqual([]);
    expect((await pages({ to: BEGAN - HOUR_MS }, 7)).ids).toEqual([]);
  });

  it('counts each state, and no further than anybody needs to know', async () => {
    await take(1_500, () => ({ at: BEGAN }));
    await take(2, () => ({ at: BEGAN, state: 'failed' }));
    expect(await log.counts()).toEqual({ received: 0, processed: 1_001, failed: 2, ignored: 0 });
  });
});
