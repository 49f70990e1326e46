import { testDatabaseKind } from '../../../../test/support/database.js';
import { accepted, OutboxBench, postponed, said } from '../../../../test/support/outbox.js';
import { AccountSendingChanged } from '../../messengers/contract.js';
import { LEASE_MS } from './job.js';
import type { Outbox } from './outbox.js';

const HOUR = 3_600_000;

describe(`a clock of the database that is put right (${testDatabaseKind()})`, () => {
  let bench: OutboxBench;
  beforeAll(async () => {
    bench = await OutboxBench.start();
  });
  beforeEach(() => bench.clear());
  afterAll(() => bench?.stop());

  const dueIn = async () => {
    const queues = await bench.app.rows<{ due_at: string }>('SELECT due_at FROM chat_lane WHERE due_at IS NOT NULL');
    const now = await bench.app.database.now();
    return queues.map(({ due_at }) => Number(due_at) - now);
  };
  /** As if the clock had been put back by so much since the times of all chats were set. */
  const putBack = (ms: number) => bench.pass(-ms);

  it.each([HOUR, 10 * 60_000, 300 * 24 * HOUR])('by %d ms holds up no answer that was due', async (ms) => {
    const chats = Array.from({ length: 3 }, () => bench.chat());
    for (const chat of chats) await bench.answer('one', chat);
    await putBack(ms);
    expect(await bench.claim()).toEqual([]);
    await bench.outbox.mendTimes();
    expect(await bench.sendAll()).toEqual(['one', 'one', 'one']);
  });

  it('lets a retry wait its own pause once more, not the step, and keeps the order of its chat', async () => {
    const chat = bench.chat();
    await bench.answer('one', chat);
    await bench.record(await bench.claimOne(), postponed(20_000));
    await bench.answer('two', chat);
    await putBack(HOUR);
    await bench.outbox.mendTimes();
    const [left] = await dueIn();
    expect(left).toBeGreaterThan(15_000);
    expect(left).toBeLessThanOrEqual(20_000);
    await bench.pass(20_000);
    expect(await bench.sendAll()).toEqual(['one', 'two']);
  });

  it('leaves a retry alone that waits for the next full hour, as Viber wishes', async () => {
    await bench.answer('one', bench.chat());
    await bench.record(await bench.claimOne(), postponed(50 * 60_000));
    const before = await dueIn();
    await bench.outbox.mendTimes();
    expect(Math.abs((await dueIn())[0]! - before[0]!)).toBeLessThan(5_000);
    expect((await dueIn())[0]).toBeGreaterThan(40 * 60_000);
  });

  it('takes no message out of the hand of whoever sends it: the lease begins anew', async () => {
    const action = await bench.answer('one', bench.chat());
    const job = await bench.claimOne();
    await putBack(HOUR);
    await bench.outbox.mendTimes();
    expect(await bench.claim()).toEqual([]);
    expect(await bench.outbox.renew([job])).toEqual([job]);
    await bench.record(job, accepted('1'));
    expect(await bench.state(action)).toBe('sent');
  });

  it('lets another take over what was left by one that died before it', async () => {
    const chat = bench.chat();
    const lost = await bench.answer('lost', chat);
    await bench.answer('next', chat);
    await bench.claimOne();
    await putBack(HOUR);
    await bench.outbox.mendTimes();
    const [left] = await dueIn();
    expect(left).toBeLessThanOrEqual(LEASE_MS);
    await bench.pass(LEASE_MS);
    expect(said(await bench.claimOne())).toBe('next');
    expect(await bench.state(lost)).toBe('unknown');
  });

  it('leaves no rate used up that was used by a wrong clock', async () => {
    await bench.answer('one', bench.chat());
    expect(await bench.sendAll()).toEqual(['one']);
    await bench.passForRates(-HOUR);
    await bench.answer('two', bench.chat());
    expect(await bench.sendAll()).toEqual(['two']);
    await bench.answer('three', bench.chat());
    expect(await bench.sendAll()).toEqual(['three']);
  });

  it('waits for a bot that is stopped, and is made up for when it is well again', async () => {
    const allow = (open: boolean) =>
      bench.app.database.transaction(() => bench.app.events.append([new AccountSendingChanged('account', open, '')]));
    await bench.answer('one', bench.chat());
    await putBack(HOUR);
    await allow(false);
    await bench.outbox.mendTimes();
    await allow(true);
    await bench.outbox.mendTimes();
    expect(await bench.sendAll()).toEqual(['one']);
  });

  it('does not keep from people what an answer waits for', async () => {
    const chat = bench.chat();
    const [first, second] = [await bench.answer('one', chat), await bench.answer('two', chat)];
    const waits = async () => [(await bench.delivery(first)).waits, (await bench.delivery(second)).waits];
    const behind = {
      for: 'earlier-message',
      text: expect.stringMatching(/in order/),
      textCodes: [expect.objectContaining({ code: expect.stringMatching(/^waits-for-/) })],
    };
    expect(await waits()).toEqual([
      { for: 'sender', text: 'It is sent in a moment.', textCodes: [{ code: 'waits-for-sender', params: {} }] },
      behind,
    ]);
    const job = await bench.claimOne();
    expect(await waits()).toEqual([undefined, behind]);
    await bench.record(job, postponed(20_000));
    await putBack(HOUR);
    const [retry] = await waits();
    expect(retry).toMatchObject({ for: 'retry', text: expect.stringMatching(/^It is tried again at /) });
    expect(Date.parse(retry!.until!)).toBeLessThan((await bench.app.database.now()) + 21_000);
    await bench.outbox.mendTimes();
    await bench.pass(20_000);
    expect(await bench.sendAll()).toEqual(['one', 'two']);
    expect(await waits()).toEqual([undefined, undefined]);
  });

  it('takes over no lease that looks run out because the clock has leapt ahead, and what nobody has goes on', async () => {
    const held = await bench.answer('held', bench.chat());
    const job = await bench.claimOne();
    const clock = Object.assign(Object.create(bench.outbox), { times: { haveLeapt: () => true } }) as Outbox;
    await bench.answer('free', bench.chat());
    await bench.pass(HOUR);
    const jobs = await clock.claim({ of: () => 10, has: () => false });
    expect(jobs.map(said)).toEqual(['free']);
    await bench.record(job, accepted('1'));
    expect(await bench.state(held)).toBe('sent');
  });
});
