import { DataSource } from 'typeorm';
import { Contexts } from '../../../../test/support/contexts.js';
import { testDatabaseKind } from '../../../../test/support/database.js';
import { Statements } from '../../../../test/support/statements.js';
import { until } from '../../../../test/support/until.js';
import { SecretsModule } from '../../../platform/secrets/secrets.module.js';
import { messengersSchema } from '../persistence/schema.js';
import { type Callback, InboundArrived, Inbox } from './inbox.js';
import { InboxModule } from './inbox.module.js';

const USER = 'kT3x/9aQ+uPz1mN0bVYw6A==';

describe(`taking callbacks in (${testDatabaseKind()})`, () => {
  let app: Contexts;
  let inbox: Inbox;
  let tokens = 5_871_234_567_890_123_456n;

  beforeAll(async () => {
    app = await Contexts.start([SecretsModule, InboxModule], [messengersSchema], []);
    inbox = app.get(Inbox);
  });
  afterAll(() => app?.stop());
  beforeEach(() => app.database.execute('DELETE FROM inbox'));

  const callback = (more: Partial<Callback> = {}): Callback => ({
    accountId: 'account-1',
    messageToken: String(tokens++),
    event: 'message',
    userId: USER,
    timestamp: 1_700_000_010_000,
    body: Buffer.from('{"event":"message"}'),
    ...more,
  });
  const stored = (column: string) =>
    app
      .rows<Record<string, string>>(`SELECT ${column} FROM inbox ORDER BY id`)
      .then((rows) => rows.map((r) => r[column]!));

  it('writes what comes at once in few statements, whatever the number', async () => {
    const statements = new Statements(app.get(DataSource));
    const callbacks = Array.from({ length: 1_000 }, () => callback());
    await Promise.all(callbacks.map((one) => inbox.store(one)));
    expect(await app.count('inbox')).toBe(1_000);
    expect(statements.of('INSERT INTO inbox').length).toBeLessThanOrEqual(6);
    expect((await stored('message_token')).toSorted()).toEqual(callbacks.map((one) => one.messageToken).toSorted());
  });

  it('has stored it when it says so', async () => {
    for (let i = 0; i < 20; i++) {
      const one = callback();
      await inbox.store(one);
      expect(await app.count('inbox', 'message_token = ?', [one.messageToken])).toBe(1);
    }
  });

  it('keeps the bytes, the key and the time as they came, waiting to be processed', async () => {
    const body = Buffer.from([0x7b, 0xff, 0xfe, 0x00, 0x27, 0x5c, 0x7d]);
    const before = Date.now();
    await inbox.store(callback({ body, messageToken: '18446744073709551615', timestamp: 1_699_999_999_999 }));
    const [row] = await app.rows<Record<string, unknown> & { body: Buffer }>('SELECT * FROM inbox');
    expect(row).toMatchObject({
      account_id: 'account-1',
      message_token: '18446744073709551615',
      event: 'message',
      user_id: USER,
      state: 'received',
      detail: null,
      processed_at: null,
    });
    expect(row!.body.equals(body)).toBe(true);
    expect(Number(row!['event_ts'])).toBe(1_699_999_999_999);
    expect(Number(row!['received_at'])).toBeGreaterThanOrEqual(before);
    expect(row!['shard']).toEqual(expect.any(Number));
  });

  it('keeps a callback once: doubled at once, across groups, and later', async () => {
    const known = callback({ messageToken: '100' });
    await inbox.store(known);
    const fresh = callback({ messageToken: '101' });
    await Promise.all(Array.from({ length: 450 }, (_, i) => inbox.store(i % 2 ? { ...known } : { ...fresh })));
    await inbox.store({ ...fresh, timestamp: 5, body: Buffer.from('changed') });
    expect(await stored('message_token')).toEqual(['100', '101']);
    expect((await app.rows<{ body: Buffer }>('SELECT body FROM inbox'))[1]!.body.toString()).toBe(
      '{"event":"message"}',
    );
  });

  it('keeps equal tokens of another event, user or account: receipts carry the token of their message', async () => {
    const one = callback({ messageToken: '7' });
    const other = [
      one,
      { ...one, event: 'delivered' },
      { ...one, event: 'seen' },
      { ...one, event: 'failed' },
      { ...one, userId: USER.toLowerCase() },
      { ...one, accountId: 'account-2' },
    ];
    await Promise.all([...other, ...other].map((c) => inbox.store(c)));
    expect(await app.count('inbox')).toBe(other.length);
  });

  it.each([
    ['one apart above 2^53', ['9007199254740992', '9007199254740993', '9007199254740994']],
    ['above 2^63', ['9223372036854775807', '9223372036854775808', '18446744073709551614', '18446744073709551615']],
    ['negative', ['-5871234567890123456', '-5871234567890123457', '5871234567890123456']],
  ])('tells tokens apart that are %s', async (_name, different) => {
    await Promise.all(different.map((messageToken) => inbox.store(callback({ messageToken }))));
    expect((await stored('message_token')).toSorted()).toEqual(different.toSorted());
  });

  it('does not refuse the others for one that the database does not take', async () => {
    const good = Array.from({ length: 60 }, () => callback());
    const bad = callback({ event: null as never });
    const results = await Promise.allSettled([...good.slice(0, 31), bad, ...good.slice(31)].map((c) => inbox.store(c)));
    expect(results.map(({ status }) => status).indexOf('rejected')).toBe(31);
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect((await stored('message_token')).toSorted()).toEqual(good.map((c) => c.messageToken).toSorted());
  });

  it('takes a large body, and many that are large together', async () => {
    const bodies = Array.from({ length: 6 }, (_, i) => Buffer.alloc(900_000 + i, i));
    await Promise.all(bodies.map((body) => inbox.store(callback({ body }))));
    const rows = await app.rows<{ body: Buffer }>('SELECT body FROM inbox ORDER BY message_token');
    expect(rows.map(({ body }) => body.length)).toEqual(bodies.map((body) => body.length));
  });

  it('tells the worker, once it is stored', async () => {
    const arrived = app.get(InboundArrived);
    // What was told before is not meant.
    await arrived.wait(0);
    const woken = arrived.wait(60_000).then(() => app.count('inbox'));
    await inbox.store(callback());
    expect(await woken).toBe(1);
  });

  it('puts backpressure on others while many come, and none when few do', async () => {
    const many = (count: number) => Promise.all(Array.from({ length: count }, () => inbox.store(callback())));
    const waited = async (atMostMs: number) => {
      const began = performance.now();
      await inbox.backpressure(atMostMs);
      return performance.now() - began;
    };
    await many(3);
    expect(await waited(60_000)).toBeLessThan(30_000);
    const over = new AbortController();
    const more = (async () => {
      while (!over.signal.aborted) await many(100);
    })();
    for (let i = 0; i < 3; i++) await inbox.store(callback());
    // However many come, whoever waits has their turn. The load itself may pause for a moment: not every wait is a whole one.
    await until('a wait that only its own end ends', async () => (await waited(100)) >= 100);
    const held = waited(60_000);
    over.abort();
    await more;
    expect(await held).toBeLessThan(60_000);
  });
});
