import { testDatabaseKind } from '../../../../test/support/database.js';
import { accepted, OutboxBench, postponed, refused, unclear } from '../../../../test/support/outbox.js';
import { until } from '../../../../test/support/until.js';
import type { ChatRef, SendOutcome } from '../../messengers/contract.js';
import { RetryDelivery } from '../deliveries/retry-delivery.command.js';

describe(`receipts (${testDatabaseKind()})`, () => {
  let bench: OutboxBench;

  beforeAll(async () => {
    bench = await OutboxBench.start();
  });
  beforeEach(() => bench.clear());
  afterAll(() => bench?.stop());

  /** Answers are sent one after the other, each with this outcome. @returns the actions. */
  async function sent(chat: ChatRef, ...outcomes: SendOutcome[]): Promise<string[]> {
    const actions: string[] = [];
    for (const outcome of outcomes) {
      actions.push(await bench.answer(`text ${actions.length}`, chat));
      await bench.record(await bench.claimOne(), outcome);
    }
    return actions;
  }

  it('move the message they name, forward only, whatever the order and the repetition', async () => {
    const chat = bench.chat();
    const [one, two] = await sent(chat, accepted('1'), accepted('2'));
    await bench.receive(chat, 'delivered', '1');
    expect(await bench.states(one!, two!)).toEqual(['delivered', 'sent']);
    await bench.receive(chat, 'seen', '1');
    for (const late of ['delivered', 'seen', 'failed', 'delivered'] as const) await bench.receive(chat, late, '1');
    expect(await bench.states(one!, two!)).toEqual(['seen', 'sent']);
  });

  it('say when each message came so far, by the messenger’s clock', async () => {
    const chat = bench.chat();
    const [one, two, three] = await sent(chat, accepted('1'), accepted('2'), refused);
    const [delivered, seen] = [Date.UTC(2026, 10, 28, 9, 30), Date.UTC(2026, 10, 28, 9, 31)];
    await bench.receive(chat, 'delivered', '1', { at: delivered });
    await bench.receive(chat, 'seen', '2', { at: seen });
    const timesOf = async (id: string) => (await bench.delivery(id)).parts[0]!;
    const sentAt = expect.any(String);
    const seenAt = new Date(seen).toISOString();
    expect(await timesOf(one!)).toMatchObject({ sentAt, deliveredAt: new Date(delivered).toISOString(), seenAt });
    expect(await timesOf(two!)).toMatchObject({ sentAt, seenAt });
    expect((await timesOf(two!)).deliveredAt).toBeUndefined();
    const failed = await timesOf(three!);
    expect(failed).toMatchObject({ failedAt: expect.any(String) });
    expect(failed.sentAt).toBeUndefined();
    await bench.app.commands.execute(new RetryDelivery((await bench.delivery(three!)).id));
    expect((await timesOf(three!)).failedAt).toBeUndefined();
  });

  it('tell why a phone refused a message, and yield to the proof that it has it', async () => {
    const chat = bench.chat();
    const [one] = await sent(chat, accepted('1'));
    await bench.receive(chat, 'failed', '1', { reason: 'message validation failed' });
    expect(await bench.delivery(one!)).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('(message validation failed)'),
    });
    await bench.receive(chat, 'delivered', '1');
    expect(await bench.state(one!)).toBe('delivered');
    expect((await bench.delivery(one!)).reason).toBeUndefined();
  });

  it('of the kind seen cover everything before in that chat; no failure, nothing later, no other chat', async () => {
    const [chat, other] = [bench.chat(), bench.chat()];
    const elsewhere = await sent(other, accepted('a'));
    const [one, failed, lost, four, five] = await sent(
      chat,
      accepted('1'),
      refused,
      unclear,
      accepted('4'),
      accepted('5'),
    );
    await bench.receive(chat, 'seen', '4');
    expect(await bench.states(one!, failed!, lost!, four!, five!, elsewhere[0]!)).toEqual([
      'seen',
      'failed',
      'unknown',
      'seen',
      'sent',
      'sent',
    ]);
  });

  it('cover by place in the chat, also a message that was sent again later', async () => {
    const chat = bench.chat();
    const [again, two] = await sent(chat, refused, accepted('2'));
    await bench.app.commands.execute(new RetryDelivery((await bench.delivery(again!)).id));
    await bench.record(await bench.claimOne(), accepted('3'));
    await bench.receive(chat, 'seen', '2');
    expect(await bench.states(again!, two!)).toEqual(['sent', 'seen']);
    await bench.receive(chat, 'seen', '3');
    expect(await bench.states(again!, two!)).toEqual(['seen', 'seen']);
  });

  it('that overtake the answer of their send are found when it comes', async () => {
    const chat = bench.chat();
    const action = await bench.answer('quick', chat);
    const job = await bench.claimOne();
    await bench.receive(chat, 'delivered', '1');
    await bench.receive(chat, 'seen', '1');
    expect(await bench.state(action)).toBe('sending');
    await bench.record(job, accepted('1'));
    expect(await bench.state(action)).toBe('seen');
  });

  it('that came for a message whose sender has died tell that it has arrived, once its lease is over', async () => {
    const chat = bench.chat();
    const action = await bench.answer('short', chat);
    await bench.claimOne();
    await bench.receive(chat, 'delivered', '1');
    expect(await bench.state(action)).toBe('sending');
    await bench.pass(60_000);
    expect(await bench.claim()).toEqual([]);
    expect(await bench.state(action)).toBe('delivered');
    await bench.receive(chat, 'seen', '1');
    expect(await bench.state(action)).toBe('seen');
  });

  it('that come while the answer of their send is being stored wait for it, and find it', async () => {
    const chat = bench.chat();
    const action = await bench.answer('quick', chat);
    const job = await bench.claimOne();
    const reader = bench.holdReader();
    const recording = bench.record(job, accepted('1'));
    await reader.reached;
    let done = false;
    const receiving = bench.receive(chat, 'delivered', '1').finally(() => (done = true));
    // SQLite lets one in after the other; on MariaDB the receipt has to come to the lock before the answer is stored.
    if (testDatabaseKind() === 'mariadb') {
      const waiting = "db = DATABASE() AND id <> CONNECTION_ID() AND info LIKE '%chat_lane%FOR UPDATE%'";
      await until(
        'the receipt at the lock',
        async () => done || (await bench.app.count('information_schema.processlist', waiting)) > 0,
      ).finally(reader.release);
    }
    reader.release();
    await Promise.all([recording, receiving]);
    expect(await bench.state(action)).toBe('delivered');
  });

  it('are applied once, whether they come before, with or after the answer of their send', async () => {
    const all = Array.from({ length: 12 }, () => bench.chat());
    const actions = await Promise.all(all.map((chat) => bench.answer(chat.id, chat)));
    const jobs = await bench.claim(all.length);
    await Promise.all(
      jobs.flatMap((job, index) => {
        const chat = all.find(({ id }) => id === job.chatId)!;
        const send = () => bench.record(job, accepted(`id-${index}`));
        const receive = () => bench.receive(chat, 'delivered', `id-${index}`);
        return index % 2 ? [send(), receive()] : [receive(), send()];
      }),
    );
    expect(await bench.states(...actions)).toEqual(all.map(() => 'delivered'));
  });

  it('of a message we do not know make known the only one whose fate is not known', async () => {
    const chat = bench.chat();
    const [before, lost, after] = await sent(chat, accepted('1'), unclear, accepted('3'));
    await bench.receive(chat, 'delivered', '2');
    expect(await bench.states(before!, lost!, after!)).toEqual(['sent', 'delivered', 'sent']);
    expect((await bench.delivery(lost!)).reason).toBeUndefined();
    await bench.receive(chat, 'seen', '2');
    expect(await bench.states(before!, lost!, after!)).toEqual(['seen', 'seen', 'sent']);
  });

  it('are not guessed at when several are not known, or when they are of what the customer wrote', async () => {
    const [two, one] = [bench.chat(), bench.chat()];
    const several = await sent(two, unclear, unclear);
    await bench.receive(two, 'delivered', 'stray');
    expect(await bench.states(...several)).toEqual(['unknown', 'unknown']);
    const single = await sent(one, unclear);
    await bench.receive(one, 'delivered', 'their own', { ofInbound: true });
    expect(await bench.states(...single)).toEqual(['unknown']);
    await bench.receive(two, 'delivered', 'stray of another chat');
    expect(await bench.states(...single)).toEqual(['unknown']);
  });

  it('are not guessed at while they may be of a greeting, whose id nobody tells', async () => {
    const [greeted, long, silent] = [bench.chat(), bench.chat(), bench.chat()];
    bench.greet(greeted, 'a receipt of another program with the same bot', { recent: true });
    bench.greet(long, 'a greeting that is known', { recent: false });
    bench.greet(silent, null, { recent: false });
    const actions: string[] = [];
    for (const chat of [greeted, long, silent]) actions.push(...(await sent(chat, unclear)));
    await bench.receive(greeted, 'delivered', 'the greeting after all, or not');
    await bench.receive(long, 'seen', 'a greeting that is known');
    expect(await bench.states(...actions)).toEqual(['unknown', 'unknown', 'unknown']);
    await bench.receive(long, 'delivered', 'another');
    await bench.receive(silent, 'delivered', 'no greeting any more');
    expect(await bench.states(...actions)).toEqual(['unknown', 'delivered', 'delivered']);
  });

  it('are given back where they can be of no delivery', async () => {
    const chat = bench.chat();
    expect(await bench.receive(chat, 'delivered', 'greeting')).toHaveLength(1);
    const action = await bench.answer('one', chat);
    const job = await bench.claimOne();
    expect(await bench.receive(chat, 'delivered', '1')).toEqual([]);
    await bench.record(job, accepted('1'));
    expect(await bench.state(action)).toBe('delivered');
    expect(await bench.receive(chat, 'seen', '1')).toEqual([]);
  });

  it('are not guessed at while a message is on its way: they may be that one’s', async () => {
    const chat = bench.chat();
    const [lost] = await sent(chat, unclear);
    const next = await bench.answer('next', chat);
    const job = await bench.claimOne();
    await bench.receive(chat, 'delivered', '2');
    expect(await bench.states(lost!, next)).toEqual(['unknown', 'sending']);
    await bench.record(job, accepted('2'));
    expect(await bench.states(lost!, next)).toEqual(['unknown', 'delivered']);
  });

  it('that came while an answer was still waited for prove it, when none comes', async () => {
    const chat = bench.chat();
    const [first, next] = [await bench.answer('first', chat), await bench.answer('next', chat)];
    const job = await bench.claimOne();
    await bench.receive(chat, 'delivered', '7');
    expect(await bench.states(first, next)).toEqual(['sending', 'queued']);
    await bench.record(job, unclear);
    expect(await bench.states(first, next)).toEqual(['delivered', 'sending']);
  });

  it('of unknown messages, and of chats that nobody wrote to, change nothing', async () => {
    const [chat, silent] = [bench.chat(), bench.chat()];
    const [one] = await sent(chat, accepted('1'));
    const waiting = await bench.answer('waits', chat);
    await bench.record(await bench.claimOne(), postponed(60_000));
    const before = await bench.app.count('event_log');
    await bench.receive(chat, 'seen', 'nobody knows');
    await bench.receive(silent, 'delivered', '1');
    expect(await bench.states(one!, waiting)).toEqual(['sent', 'queued']);
    expect(await bench.app.count('event_log')).toBe(before);
  });
});
