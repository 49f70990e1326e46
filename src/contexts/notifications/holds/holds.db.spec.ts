import { DataSource } from 'typeorm';
import { testDatabaseKind } from '../../../../test/support/database.js';
import { accepted, OutboxBench, postponed, refused, removed, unclear } from '../../../../test/support/outbox.js';
import { Statements } from '../../../../test/support/statements.js';
import { AccountSendingChanged } from '../../messengers/contract.js';
import { RetryDelivery } from '../deliveries/retry-delivery.command.js';
import { ReleaseAction } from './release-action.command.js';
import { WithdrawAction } from './withdraw-action.command.js';

const BOB = { employeeId: 'bob', role: 'employee' } as const;
const ANN = { employeeId: 'ann', role: 'employee' } as const;
const ADMIN = { employeeId: 'eve', role: 'admin' } as const;

describe(`messages that are held (${testDatabaseKind()})`, () => {
  let bench: OutboxBench;

  beforeAll(async () => {
    bench = await OutboxBench.start();
  });
  beforeEach(() => bench.clear());
  afterAll(() => bench?.stop());

  const withdraw = (id: string, by: typeof BOB | typeof ANN | typeof ADMIN = BOB) =>
    bench.app.commands.execute(new WithdrawAction(id, by));
  const release = (id: string, by: typeof BOB | typeof ANN = BOB) =>
    bench.app.commands.execute(new ReleaseAction(id, by));
  const left = { slug: 'already-left' };

  it('leave when their time is over, in their place in the chat, and other chats do not wait', async () => {
    const [chat, other] = [bench.chat(), bench.chat()];
    const before = await bench.answer('before', chat);
    const held = await bench.hold('held', chat, 30);
    await bench.answer('behind', chat);
    await bench.answer('other', other);
    expect((await bench.delivery(held)).waits).toMatchObject({ for: 'hold', until: expect.any(String) });
    expect((await bench.sendAll()).toSorted()).toEqual(['before', 'other']);
    expect(await bench.states(before, held)).toEqual(['sent', 'queued']);
    await bench.pass(10_000);
    expect(await bench.sendAll()).toEqual([]);
    await bench.pass(20_001);
    expect(await bench.sendAll()).toEqual(['held', 'behind']);
    expect((await bench.delivery(held)).waits).toBeUndefined();
  });

  it('cost the sender no statement more', async () => {
    const statements = new Statements(bench.app.get(DataSource));
    const all = [];
    for (const seconds of [0, 5]) {
      const job = [bench.chat(), bench.chat()];
      await bench.hold('one', job[0]!, seconds);
      await bench.pass(6_000);
      all.push((await statements.during(() => bench.sendAll())).length);
    }
    expect(all[1]).toBe(all[0]);
  });

  it('leave at once when they are let go of, and not before what stands before them', async () => {
    const chat = bench.chat();
    const [first, second] = [await bench.hold('first', chat), await bench.hold('second', chat)];
    await release(second);
    expect(await bench.sendAll()).toEqual([]);
    await release(first);
    expect(await bench.sendAll()).toEqual(['first', 'second']);
    await release(first);
    expect(await bench.state(first)).toBe('sent');
  });

  it('do not end the wait for a retry when they are let go of behind it', async () => {
    const chat = bench.chat();
    await bench.answer('busy', chat);
    await bench.record(await bench.claimOne(), postponed(60_000));
    await release(await bench.hold('held', chat));
    expect(await bench.claim()).toEqual([]);
    await bench.pass(60_001);
    expect(await bench.sendAll()).toEqual(['busy', 'held']);
  });

  it('are gone when they are taken back, and what stood behind them leaves', async () => {
    const chat = bench.chat();
    const held = await bench.hold('held', chat, 30);
    await bench.answer('behind', chat);
    await withdraw(held);
    expect(removed).toContain(held);
    expect(await bench.delivery(held)).toBeUndefined();
    expect(await bench.sendAll()).toEqual(['behind']);
    await expect(withdraw(held)).rejects.toMatchObject({ slug: 'action-not-found' });
  });

  it('are taken back as long as they wait for their bot, or for others', async () => {
    const chat = bench.chat({ accountId: 'paused' });
    const [first, second] = [await bench.answer('first', chat), await bench.answer('second', chat)];
    await bench.app.database.transaction(() =>
      bench.app.events.append([new AccountSendingChanged('paused', false, 'The bot is paused.')]),
    );
    await withdraw(second);
    await withdraw(first);
    await bench.app.database.transaction(() =>
      bench.app.events.append([new AccountSendingChanged('paused', true, '')]),
    );
    expect(await bench.sendAll()).toEqual([]);
  });

  it('are taken back whole, also where one of the customers could not have got it', async () => {
    const [chat, gone] = [bench.chat(), bench.chat({ subscribed: false })];
    const action = await bench.hold('to both', [chat.contactId, gone.contactId]);
    await withdraw(action);
    expect(await bench.sendAll()).toEqual([]);
  });

  it('are not taken back when any of it has left, or may have', async () => {
    const chat = bench.chat();
    const [going, next] = [await bench.hold('part one.\npart two.', chat), await bench.answer('next', chat)];
    await bench.pass(5_001);
    const job = await bench.claimOne();
    await expect(withdraw(going)).rejects.toMatchObject(left);
    const second = await bench.record(job, accepted('1'));
    await expect(withdraw(going)).rejects.toMatchObject(left);
    const third = await bench.record(second!, unclear);
    await bench.app.commands.execute(new RetryDelivery((await bench.delivery(going)).id));
    await expect(withdraw(going)).rejects.toMatchObject(left);
    await bench.record(third!, refused);
    await expect(withdraw(next)).rejects.toMatchObject(left);

    const lost = await bench.answer('lost', bench.chat());
    await bench.record(
      (await bench.claim()).find(({ message }) => message.kind === 'text' && message.text === 'lost')!,
      unclear,
    );
    await bench.app.commands.execute(new RetryDelivery((await bench.delivery(lost)).id));
    expect(await bench.state(lost)).toBe('queued');
    await expect(withdraw(lost)).rejects.toMatchObject(left);
  });

  it('are their author’s to decide about, and an admin’s', async () => {
    const held = await bench.hold('held', bench.chat());
    await expect(withdraw(held, ANN)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(release(held, ANN)).rejects.toMatchObject({ kind: 'forbidden' });
    await withdraw(held, ADMIN);
    expect(await bench.sendAll()).toEqual([]);
  });

  it('either leave or are taken back, when both want them at once', async () => {
    for (let round = 0; round < 20; round++) {
      const chat = bench.chat();
      const held = await bench.hold(`round ${round}`, chat);
      await bench.pass(5_001);
      const [jobs, back] = await Promise.all([
        bench.claim(),
        withdraw(held).then(
          () => true,
          ({ slug }: { slug: string }) => slug !== 'already-left',
        ),
      ]);
      expect(jobs.length + (back ? 1 : 0)).toBe(1);
      for (const job of jobs) await bench.record(job, accepted(`${round}`));
    }
  });

  it('do not wait for ever when the clock is put back', async () => {
    const chat = bench.chat();
    await bench.hold('held', chat);
    await bench.pass(-3_600_000);
    await bench.outbox.mendTimes();
    await bench.app.database.execute('UPDATE chat_lane SET due_at = due_at - 5001');
    expect(await bench.sendAll()).toEqual(['held']);
  });
});
