import { testDatabaseKind } from '../../../../test/support/database.js';
import { accepted, OutboxBench, postponed, refused, said, stopped, unclear } from '../../../../test/support/outbox.js';
import { AccountSendingChanged } from '../../messengers/contract.js';
import { TaskDeleted } from '../../tasks/contract.js';
import { LEASE_MS } from './job.js';
import { MAX_ATTEMPTS } from '../domain/retry.js';

describe(`the outbox (${testDatabaseKind()})`, () => {
  let bench: OutboxBench;

  beforeAll(async () => {
    bench = await OutboxBench.start();
  });
  beforeEach(() => bench.clear());
  afterAll(() => bench?.stop());

  const allow = (accountId: string, open: boolean, reason = '') =>
    bench.app.database.transaction(() => bench.app.events.append([new AccountSendingChanged(accountId, open, reason)]));

  it('hands out one message of a chat at a time, in the order of the answers', async () => {
    const chat = bench.chat();
    const actions = [];
    for (const text of ['one', 'two', 'three']) actions.push(await bench.answer(text, chat));
    const first = await bench.claimOne();
    expect(first).toMatchObject({ message: { text: 'one' }, attempts: 1 });
    expect(await bench.states(...actions)).toEqual(['sending', 'queued', 'queued']);
    expect(await bench.claim()).toEqual([]);

    const second = await bench.record(first, accepted('1'));
    expect(second).toMatchObject({ message: { text: 'two' } });
    const third = await bench.record(second!, refused);
    expect(third).toMatchObject({ message: { text: 'three' } });
    expect(await bench.record(third!, accepted('3'))).toBeNull();
    expect(await bench.states(...actions)).toEqual(['sent', 'failed', 'sent']);
    expect((await bench.delivery(actions[1]!)).reason).toBe('Refused.');
    await bench.pass(10 * LEASE_MS);
    expect(await bench.claim()).toEqual([]);
  });

  it('keeps the order of a chat across retries, and lets the other chats flow meanwhile', async () => {
    const [slow, quick] = [bench.chat(), bench.chat()];
    const stuck = await bench.answer('one', slow);
    expect(await bench.record(await bench.claimOne(), postponed(60_000))).toBeNull();
    expect(await bench.delivery(stuck)).toMatchObject({
      state: 'queued',
      attempts: 1,
      reason: 'Busy. It is tried again by itself.',
    });
    await bench.answer('two', slow);
    await bench.answer('other', quick);
    expect(await bench.sendAll()).toEqual(['other']);
    await bench.pass(20_000);
    expect(await bench.claim()).toEqual([]);
    await bench.pass(40_001);
    expect(await bench.sendAll()).toEqual(['one', 'two']);
    expect(await bench.delivery(stuck)).toMatchObject({ state: 'sent', attempts: 2 });
    expect((await bench.delivery(stuck)).reason).toBeUndefined();
  });

  it('waits longer from retry to retry, and leaves it to a person after so many', async () => {
    const chat = bench.chat();
    const action = await bench.answer('never', chat);
    await bench.answer('next', chat);
    for (let attempt = 1; attempt < MAX_ATTEMPTS; attempt++) {
      expect(await bench.record(await bench.claimOne(), postponed())).toBeNull();
      // The least it waits, less a moment for the clock that runs on; the most is ten minutes and a quarter.
      const least = Math.min(600_000, 2_000 * 2 ** (attempt - 1)) * 0.75;
      await bench.pass(least - 1_000);
      expect(await bench.claim()).toEqual([]);
      await bench.pass(760_000);
    }
    const next = await bench.record(await bench.claimOne(), postponed());
    expect(next).toMatchObject({ message: { text: 'next' } });
    expect(await bench.delivery(action)).toMatchObject({
      state: 'failed',
      attempts: MAX_ATTEMPTS,
      reason: 'Busy. It was tried 12 times. Send it again later.',
    });
  });

  it('shows what an instance left half done as not known, goes on behind it, and takes no word of it any more', async () => {
    const chat = bench.chat();
    const [lost, next] = [await bench.answer('lost', chat), await bench.answer('next', chat)];
    const dead = await bench.claimOne();
    await bench.pass(LEASE_MS - 5_000);
    expect(await bench.claim()).toEqual([]);
    await bench.pass(5_001);
    const job = await bench.claimOne();
    expect(said(job)).toBe('next');
    expect((await bench.delivery(lost)).reason).toMatch(/service stopped.*may show it to them twice/);

    // It was only asleep: neither what it did nor what it would do next counts.
    for (const outcome of [accepted('1'), refused, postponed(), stopped]) {
      expect(await bench.record(dead, outcome)).toBeNull();
    }
    expect(await bench.states(lost, next)).toEqual(['unknown', 'sending']);
    expect(await bench.record(job, accepted('2'))).toBeNull();
    expect(await bench.states(lost, next)).toEqual(['unknown', 'sent']);
  });

  it('lets go of a chat whose last message was interrupted', async () => {
    const chat = bench.chat();
    const lost = await bench.answer('lost', chat);
    await bench.claimOne();
    await bench.pass(LEASE_MS + 1);
    expect(await bench.claim()).toEqual([]);
    expect(await bench.state(lost)).toBe('unknown');
    await bench.answer('later', chat);
    expect(await bench.sendAll()).toEqual(['later']);
  });

  it('takes the word of an instance whose lease ran out, as long as nobody has taken over', async () => {
    const chat = bench.chat();
    const action = await bench.answer('slow', chat);
    const job = await bench.claimOne();
    await bench.pass(LEASE_MS * 2);
    await bench.record(job, accepted('1'));
    expect(await bench.state(action)).toBe('sent');
    expect(await bench.claim()).toEqual([]);
  });

  it('gives no chat to two instances, however many ask at once', async () => {
    const all = Array.from({ length: 20 }, () => bench.chat());
    for (const chat of all) await bench.answer(chat.id, chat);
    const claims = await Promise.all(Array.from({ length: 6 }, () => bench.claim(8)));
    const rest = await bench.claim(20);
    const given = [...claims.flat(), ...rest].map((job) => job.chatId);
    expect(given.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
  });

  it('sends nothing of an account that must not, shows why, and goes on in order when it may again', async () => {
    const [held, free] = [bench.chat({ accountId: 'held' }), bench.chat({ accountId: 'free' })];
    const waiting = [await bench.answer('one', held), await bench.answer('two', held)];
    await allow('held', false, 'The bot is paused.');
    waiting.push(await bench.answer('three', held));
    await bench.answer('free', free);
    expect(await bench.sendAll()).toEqual(['free']);
    for (const id of waiting) {
      expect(await bench.delivery(id)).toMatchObject({ state: 'queued', reason: 'The bot is paused.', attempts: 0 });
    }
    await allow('held', true);
    expect((await bench.delivery(waiting[0]!)).reason).toBeUndefined();
    expect(await bench.sendAll()).toEqual(['one', 'two', 'three']);
  });

  it('stops a chat in the middle of its messages when its account is paused', async () => {
    const chat = bench.chat();
    const [, second] = [await bench.answer('one', chat), await bench.answer('two', chat)];
    const first = await bench.claimOne();
    await allow('account', false, 'The bot is paused.');
    expect(await bench.record(first, accepted('1'))).toBeNull();
    expect(await bench.delivery(second)).toMatchObject({ state: 'queued', reason: 'The bot is paused.', attempts: 0 });
    expect(await bench.claim()).toEqual([]);
    await allow('account', true);
    expect(await bench.sendAll()).toEqual(['two']);
  });

  it('does not count an attempt that the account was to blame for', async () => {
    const chat = bench.chat();
    const action = await bench.answer('one', chat);
    const job = await bench.claimOne();
    await allow('account', false, 'The key is wrong. It waits.');
    expect(await bench.record(job, stopped)).toBeNull();
    expect(await bench.delivery(action)).toMatchObject({
      state: 'queued',
      attempts: 0,
      reason: 'The key is wrong. It waits.',
    });
    expect(await bench.claim()).toEqual([]);
    await allow('account', true);
    expect(await bench.claimOne()).toMatchObject({ message: { text: 'one' }, attempts: 1 });
  });

  it('begins nothing new when the service is being stopped', async () => {
    const chat = bench.chat();
    await bench.answer('one', chat);
    const second = await bench.answer('two', chat);
    expect(await bench.record(await bench.claimOne(), accepted('1'), false)).toBeNull();
    expect(await bench.state(second)).toBe('queued');
    expect(await bench.sendAll()).toEqual(['two']);
  });

  it('leaves a message that is not known alone, and goes on with the next', async () => {
    const chat = bench.chat();
    const [lost, next] = [await bench.answer('lost', chat), await bench.answer('next', chat)];
    await bench.record((await bench.record(await bench.claimOne(), unclear))!, accepted('2'));
    expect(await bench.delivery(lost)).toMatchObject({ state: 'unknown', reason: 'Nobody knows.', attempts: 1 });
    expect(await bench.state(next)).toBe('sent');
    await bench.pass(100 * LEASE_MS);
    expect(await bench.claim()).toEqual([]);
  });

  it('does not send what waits for a task that was deleted for good; what is being sent is', async () => {
    const chat = bench.chat();
    const [going, waiting] = [await bench.answer('going', chat, 'gone'), await bench.answer('waiting', chat, 'gone')];
    const other = await bench.answer('other', chat, 'stays');
    const job = await bench.claimOne();
    await bench.app.database.transaction(() => bench.app.events.append([new TaskDeleted('gone', 1, 'bob')]));
    expect(await bench.record(job, accepted('1'))).toMatchObject({ message: { text: 'other' } });
    expect(await bench.states(going, waiting, other)).toEqual(['sent', 'failed', 'sending']);
    expect((await bench.delivery(waiting)).reason).toMatch(/deleted/);
  });
});
