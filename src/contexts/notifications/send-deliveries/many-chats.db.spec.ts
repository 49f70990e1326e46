import { DataSource } from 'typeorm';
import { testDatabaseKind } from '../../../../test/support/database.js';
import { accepted, OutboxBench, postponed, refused, said, unclear } from '../../../../test/support/outbox.js';
import { Statements } from '../../../../test/support/statements.js';
import { AccountRateChanged, type ChatRef, type SendOutcome } from '../../messengers/contract.js';
import { type Job, LEASE_MS } from './job.js';

describe(`many chats at once (${testDatabaseKind()})`, () => {
  let bench: OutboxBench;
  let statements: Statements;

  beforeAll(async () => {
    bench = await OutboxBench.start();
    statements = new Statements(bench.app.get(DataSource));
  });
  beforeEach(() => bench.clear());
  afterAll(() => bench?.stop());

  const chats = (count: number, accountId = 'account') =>
    Array.from({ length: count }, () => bench.chat({ accountId }));
  const answerAll = async (all: readonly ChatRef[], ...texts: string[]) => {
    for (const chat of all) for (const text of texts) await bench.answer(text, chat);
  };
  const byAccount = (jobs: readonly Job[]) =>
    Object.fromEntries(['a', 'b', 'c'].map((id) => [id, jobs.filter(({ accountId }) => accountId === id).length]));

  /** How many statements a claim, the records of all kinds of outcomes, a takeover and a renewal are. */
  async function counts(chatCount: number): Promise<number[]> {
    await bench.clear();
    const all = chats(chatCount);
    await answerAll(all, 'one', 'two', 'three');
    for (const chat of all.filter((_, index) => index % 3 === 0)) await bench.receive(chat, 'seen', `1 of ${chat.id}`);
    let jobs: Job[] = [];
    const outcome = ({ chatId }: Job, index: number): SendOutcome =>
      [accepted(`1 of ${chatId}`), refused, unclear, postponed(index * 17), { kind: 'withheld' } as const][index % 5]!;
    const steps = [
      async () => (jobs = await bench.claim(32)),
      () => bench.outbox.renew(jobs),
      async () => (jobs = await bench.recordAll(jobs, outcome)),
      async () => (jobs = await bench.recordAll(jobs, ({ chatId }) => accepted(`2 of ${chatId}`))),
    ];
    const needed = [];
    for (const step of steps) needed.push((await statements.during(step)).length);
    expect(jobs.length).toBeGreaterThanOrEqual(chatCount / 2);
    await bench.pass(3 * LEASE_MS);
    needed.push((await statements.during(async () => (jobs = await bench.claim(32)))).length);
    expect(jobs.length).toBeGreaterThanOrEqual(chatCount / 5);
    return needed;
  }

  it('are a handful of statements to claim, to renew, to record and to take over, whatever their number', async () => {
    const [few, many] = [await counts(10), await counts(30)];
    expect(many).toEqual(few);
    expect(Math.max(...many)).toBeLessThanOrEqual(32);
  });

  it('are recorded each with its own end, in one transaction', async () => {
    const all = chats(6);
    await answerAll(all, 'one', 'two');
    const jobs = await bench.claim();
    const ends: SendOutcome[] = [
      accepted('x'),
      refused,
      unclear,
      postponed(60_000),
      { kind: 'withheld' },
      accepted('y'),
    ];
    await bench.receive(all[5]!, 'delivered', 'y');
    const next = await bench.recordAll(jobs, ({ chatId }) => ends[all.findIndex(({ id }) => id === chatId)]!);
    expect(new Map(next.map((job) => [job.chatId, said(job)]))).toEqual(
      new Map([0, 1, 2, 5].map((index) => [all[index]!.id, 'two'])),
    );
    const rows = await bench.app.rows<{ state: string; attempts: number; external_id: string | null }>(
      `SELECT p.state, p.attempts, p.external_id FROM delivery_part p JOIN delivery d ON d.id = p.delivery_id
       WHERE p.text = 'one' ORDER BY d.id`,
    );
    expect(rows.map(({ state, attempts, external_id }) => [state, attempts, external_id])).toEqual([
      ['sent', 1, 'x'],
      ['failed', 1, null],
      ['unknown', 1, null],
      ['queued', 1, null],
      ['queued', 0, null],
      ['delivered', 1, 'y'],
    ]);
  });

  it('are recorded beside one whose lease was lost, which changes nothing', async () => {
    const [asleep, awake] = chats(2);
    await answerAll([asleep!], 'one', 'two');
    const [lost] = await bench.claim();
    await bench.pass(2 * LEASE_MS);
    const [taken] = await bench.claim();
    await answerAll([awake!], 'one', 'two');
    const [own] = await bench.claim();
    const next = await bench.recordAll([lost!, own!, taken!], (job) => accepted(job.lease));
    expect(next.map((job) => [job.chatId, said(job)])).toEqual([[awake!.id, 'two']]);
    const sent = await bench.app.rows(
      `SELECT external_id FROM delivery_part WHERE state = 'sent' ORDER BY external_id`,
    );
    expect(sent).toEqual([own!, taken!].map(({ lease }) => ({ external_id: lease })).toSorted(byId));
  });

  it('are recorded once where the answer of the commit was lost, and what was begun by it is handed out', async () => {
    const [chat] = chats(1);
    await answerAll([chat!], 'one', 'two');
    const job = await bench.claimOne();
    const next = await bench.record(job, accepted('1'));
    await bench.receive(chat!, 'seen', '1');
    expect(await bench.record(job, accepted('1'))).toEqual(next);
    const rows = await bench.app.rows(`SELECT text, state, attempts FROM delivery_part ORDER BY sequence`);
    expect(rows).toEqual([
      { text: 'one', state: 'seen', attempts: 1 },
      { text: 'two', state: 'sending', attempts: 1 },
    ]);
  });

  it('stay with who says in time that they are at work, however long it takes', async () => {
    await answerAll(chats(3), 'one');
    const jobs = await bench.claim();
    for (let beat = 0; beat < 3; beat++) {
      await bench.pass(0.8 * LEASE_MS);
      expect(await bench.outbox.renew(jobs)).toHaveLength(3);
    }
    expect(await bench.claim()).toEqual([]);
    // What came before this long attempt was begun is not of it; what came since is.
    await bench.pass(2 * LEASE_MS);
    expect(await bench.claim()).toEqual([]);
    expect(await bench.outbox.renew(jobs)).toEqual([]);
    expect(await bench.app.count('delivery', `state = 'unknown'`)).toBe(3);
  });

  it('are not taken over by who still has them in hand, though their leases ran out', async () => {
    await answerAll(chats(2), 'one');
    const [mine, other] = await bench.claim();
    await bench.pass(2 * LEASE_MS);
    await bench.outbox.claim({ of: () => 10, has: (chatId) => chatId === mine!.chatId });
    await bench.record(mine!, accepted('1'));
    await bench.record(other!, accepted('2'));
    const rows = await bench.app.rows<{ state: string }>('SELECT state FROM delivery ORDER BY chat_id');
    const expected = [mine!, other!].toSorted((a, b) => (a.chatId < b.chatId ? -1 : 1));
    expect(rows.map(({ state }) => state)).toEqual(expected.map((job) => (job === mine ? 'sent' : 'unknown')));
  });

  it('are claimed account by account: a long line keeps out no short one, and a full account is passed over', async () => {
    await answerAll(chats(40, 'a'), 'text');
    await answerAll(chats(3, 'b'), 'text');
    await answerAll(chats(2, 'c'), 'text');
    const capacity: Record<string, number> = { a: 30, b: 2, c: 0 };
    const jobs = await bench.outbox.claim({ of: (id) => capacity[id]!, has: () => false });
    expect(byAccount(jobs)).toEqual({ a: 30, b: 2, c: 0 });
    expect(byAccount(await bench.claim(40))).toEqual({ a: 10, b: 1, c: 2 });
  });

  it('keep to the rate of their account, all instances together, and leave the others theirs', async () => {
    const setRate = (id: string, rate: number | null) =>
      bench.app.database.transaction(() => bench.app.events.append([new AccountRateChanged(id, rate)]));
    const [slow, quick] = [chats(6, 'a'), chats(6, 'b')];
    await answerAll([...slow, ...quick], 'one', 'two');
    await setRate('a', 1);
    const claims = await Promise.all([bench.claim(), bench.claim(), bench.claim()]);
    const jobs = claims.flat();
    expect(byAccount(jobs)).toMatchObject({ a: 1, b: 6 });
    const next = await bench.recordAll(jobs, ({ chatId }) => accepted(chatId));
    expect(byAccount(next)).toMatchObject({ a: 0, b: 6 });
    expect(await bench.app.count('chat_lane', `account_id = 'a' AND lease IS NULL AND due_at IS NOT NULL`)).toBe(6);
    expect(await bench.claim()).toEqual([]);
    // A second brings one, and a pause no more than a second of the rate.
    await bench.passForRates(1_010);
    expect(byAccount(await bench.claim())).toMatchObject({ a: 1 });
    await setRate('a', 3);
    await bench.passForRates(60_000);
    expect(byAccount(await bench.claim())).toMatchObject({ a: 3 });
    await setRate('a', null);
    await bench.passForRates(60_000);
    expect(byAccount(await bench.claim())).toMatchObject({ a: 2 });
  });
});

const byId = (a: { external_id: string }, b: { external_id: string }) => (a.external_id < b.external_id ? -1 : 1);
