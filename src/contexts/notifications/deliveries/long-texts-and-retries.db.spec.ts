import { testDatabaseKind } from '../../../../test/support/database.js';
import { accepted, OutboxBench, postponed, refused, said, unclear } from '../../../../test/support/outbox.js';
import { RetryDelivery } from './retry-delivery.command.js';

/** Three messages, where one carries ten characters. */
const LONG = 'part one.\npart two.\npart three';
const PARTS = ['part one.', 'part two.', 'part three'];

describe(`long texts, and what a person sends again (${testDatabaseKind()})`, () => {
  let bench: OutboxBench;

  beforeAll(async () => {
    bench = await OutboxBench.start();
  });
  beforeEach(() => bench.clear());
  afterAll(() => bench?.stop());

  const retry = async (actionId: string) =>
    bench.app.commands.execute(new RetryDelivery((await bench.delivery(actionId)).id));

  it('go out part by part, before the next answer, and are as far as their slowest part', async () => {
    const chat = bench.chat();
    const [long, next] = [await bench.answer(LONG, chat), await bench.answer('next', chat)];
    const second = await bench.record(await bench.claimOne(), accepted('1'));
    expect(said(second!)).toBe(PARTS[1]);
    expect(await bench.delivery(long)).toMatchObject({ state: 'sending', attempts: 2 });
    expect(await bench.parts(long)).toEqual(['sent', 'sending', 'queued']);
    await bench.record(second!, postponed(1_000));
    expect(await bench.delivery(long)).toMatchObject({ state: 'sending', reason: expect.stringContaining('Busy.') });
    await bench.pass(1_000);
    expect(await bench.sendAll()).toEqual([PARTS[1], PARTS[2], 'next']);
    expect(await bench.states(long, next)).toEqual(['sent', 'sent']);
    await bench.receive(chat, 'seen', `id of ${PARTS[1]}`);
    expect(await bench.parts(long)).toEqual(['seen', 'seen', 'sent']);
    expect(await bench.state(long)).toBe('sent');
  });

  it.each([
    ['failed', refused],
    ['unknown', unclear],
  ] as const)('hold their rest back when a part is %s; a retry goes on there', async (state, outcome) => {
    const chat = bench.chat();
    const [long, next] = [await bench.answer(LONG, chat), await bench.answer('next', chat)];
    const second = await bench.record(await bench.claimOne(), accepted('1'));
    const after = await bench.record(second!, outcome);
    expect(said(after!)).toBe('next');
    await bench.record(after!, accepted('n'));
    expect(await bench.state(long)).toBe(state);
    expect(await bench.parts(long)).toEqual(['sent', state, 'queued']);
    expect(await bench.claim()).toEqual([]);

    await retry(long);
    expect(await bench.state(long)).toBe('queued');
    expect(await bench.sendAll()).toEqual([PARTS[1], PARTS[2]]);
    expect(await bench.states(long, next)).toEqual(['sent', 'sent']);
  });

  it('are not stuck when the part that held the rest turns out to have arrived: the rest can be sent', async () => {
    const chat = bench.chat();
    const long = await bench.answer(LONG, chat);
    await bench.record(await bench.claimOne(), unclear);
    await bench.receive(chat, 'delivered', 'the lost one');
    expect(await bench.parts(long)).toEqual(['delivered', 'queued', 'queued']);
    expect(await bench.delivery(long)).toMatchObject({
      state: 'failed',
      reason: expect.stringMatching(/only the rest/),
    });
    await retry(long);
    expect(await bench.sendAll()).toEqual([PARTS[1], PARTS[2]]);
    expect(await bench.state(long)).toBe('sent');
  });

  it('what is sent again stands behind what waits, and starts counting anew', async () => {
    const chat = bench.chat();
    const again = await bench.answer('again', chat);
    await bench.record(await bench.claimOne(), refused);
    const waits = await bench.answer('waits', chat);
    await retry(again);
    expect(await bench.delivery(again)).toMatchObject({ state: 'queued', attempts: 1 });
    expect((await bench.delivery(again)).reason).toBeUndefined();
    expect(await bench.sendAll()).toEqual(['waits', 'again']);
    expect(await bench.states(again, waits)).toEqual(['sent', 'sent']);
    expect((await bench.delivery(again)).attempts).toBe(1);
  });

  it('is sent again once, however often it is asked for at once', async () => {
    const chat = bench.chat();
    const action = await bench.answer('once', chat);
    await bench.record(await bench.claimOne(), refused);
    const outcomes = await Promise.allSettled([retry(action), retry(action), retry(action)]);
    const refusals = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason.slug);
    expect(refusals).toEqual(['not-retryable', 'not-retryable']);
    expect(await bench.sendAll()).toEqual(['once']);
  });

  it('refuses to send again what is on its way or has arrived, and what there is not', async () => {
    const chat = bench.chat();
    const action = await bench.answer('here', chat);
    const refusal = { kind: 'conflict', slug: 'not-retryable' };
    await expect(retry(action)).rejects.toMatchObject({
      ...refusal,
      message: expect.stringContaining('this is queued'),
    });
    const job = await bench.claimOne();
    await expect(retry(action)).rejects.toMatchObject(refusal);
    await bench.record(job, accepted('1'));
    await expect(retry(action)).rejects.toMatchObject(refusal);
    await expect(bench.app.commands.execute(new RetryDelivery('none'))).rejects.toMatchObject({
      slug: 'delivery-not-found',
    });
  });

  it('keeps what cannot be sent, with the reason: no chat, or a customer who has left', async () => {
    const left = bench.chat({ subscribed: false });
    const [nowhere, gone] = [await bench.answer('hello', ['stranger']), await bench.answer('hello', left)];
    expect(await bench.delivery(nowhere)).toMatchObject({
      state: 'failed',
      contactId: 'stranger',
      chatId: null,
      reason: expect.stringContaining('never written to a bot'),
    });
    expect(await bench.delivery(gone)).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('left the bot'),
    });
    expect(await bench.claim()).toEqual([]);
    await expect(retry(nowhere)).rejects.toMatchObject({ slug: 'no-chat' });
    await expect(retry(gone)).rejects.toMatchObject({ slug: 'customer-left' });
    left.subscribed = true;
    await retry(gone);
    expect(await bench.sendAll()).toEqual(['hello']);
  });

  it('does not send again what a deleted task has sent', async () => {
    const left = bench.chat({ subscribed: false });
    const action = await bench.answer('hello', left, 'deleted');
    left.subscribed = true;
    await expect(retry(action)).rejects.toMatchObject({ kind: 'conflict', slug: 'task-deleted' });
    expect(await bench.claim()).toEqual([]);
  });

  it('goes to the chat that opened the task, else to the one the contact used last', async () => {
    const [old, latest] = [bench.chat({ contactId: 'ann' }), bench.chat({ contactId: 'ann' })];
    // As messengers answers: the chat used last first.
    old.lastMessageAt = 1;
    latest.lastMessageAt = 2;
    const own = await bench.answer('own', old);
    expect((await bench.delivery(own)).chatId).toBe(old.id);
    const two = await bench.answer('two', ['ann', bench.chat().contactId]);
    const deliveries = await bench.app.rows<{ contact_id: string; chat_id: string }>(
      'SELECT contact_id, chat_id FROM delivery WHERE action_id = ? ORDER BY contact_id',
      [two],
    );
    expect(deliveries).toHaveLength(2);
    expect(deliveries[0]).toEqual({ contact_id: 'ann', chat_id: latest.id });
  });
});
