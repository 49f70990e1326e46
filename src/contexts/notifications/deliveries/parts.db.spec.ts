import { DataSource } from 'typeorm';
import { testDatabaseKind } from '../../../../test/support/database.js';
import { accepted, attached, OutboxBench, postponed, refused, said, unclear } from '../../../../test/support/outbox.js';
import type { ActionContent } from '../../tasks/contract.js';
import { MediaParts1764100004000 } from '../persistence/migrations/1764100004000-media-parts.js';
import type { Job } from '../send-deliveries/job.js';
import { RetryDelivery } from './retry-delivery.command.js';

/** Longer than a lease lasts. */
const LEASE_OVER_MS = 31_000;

describe(`parts of several kinds (${testDatabaseKind()})`, () => {
  let bench: OutboxBench;

  beforeAll(async () => {
    bench = await OutboxBench.start();
  });
  beforeEach(() => bench.clear());
  afterAll(() => bench?.stop());

  const retry = async (actionId: string) =>
    bench.app.commands.execute(new RetryDelivery((await bench.delivery(actionId)).id));
  const answer = (text: string, chat: Parameters<OutboxBench['answer']>[1], content: ActionContent) =>
    bench.answer(text, chat, 'task', content);
  /** The next jobs of a chat are accepted, under these ids. @returns the one that follows. */
  async function acceptAs(first: Job, ...ids: string[]): Promise<Job | null> {
    let job: Job | null = first;
    for (const id of ids) job = await bench.record(job!, accepted(id));
    return job;
  }

  it('go out one by one as they were planned, and the view tells what each is', async () => {
    const chat = bench.chat();
    const action = await answer('Hello', chat, {
      ...attached('a.jpg', 'b.exe', 'c.pdf'),
      location: { lat: 47.5, lon: -28.25 },
      sharedContact: { name: 'Ion', phoneNumber: '+40721234567' },
    });
    const messages = [];
    for (let job = await bench.claimOne(), n = 1; job; n++) {
      messages.push(job.message);
      job = (await bench.record(job, accepted(String(n))))!;
    }
    expect(messages).toMatchObject([
      { kind: 'text', text: 'Hello' },
      { kind: 'picture', text: '', fileId: 'a.jpg', fitBytes: 1000 },
      { kind: 'link', fileId: 'b.exe' },
      { kind: 'file', fileId: 'c.pdf' },
      { kind: 'location', lat: 47.5, lon: -28.25 },
      { kind: 'contact', name: 'Ion', phoneNumber: '+40721234567' },
    ]);
    const sent = { state: 'sent', billingStatus: 1, sentAt: expect.any(String) };
    expect(await bench.delivery(action)).toMatchObject({ state: 'sent', attempts: 6 });
    expect((await bench.delivery(action)).parts).toEqual([
      { kind: 'text', ...sent },
      { kind: 'picture', fileId: 'a.jpg', ...sent },
      { kind: 'link', fileId: 'b.exe', note: 'As a link.', noteCodes: expect.any(Array), ...sent },
      { kind: 'file', fileId: 'c.pdf', ...sent },
      { kind: 'location', ...sent },
      { kind: 'contact', ...sent },
    ]);
  });

  it.each([
    ['failed', refused],
    ['unknown', unclear],
  ] as const)(
    'of which one is %s hold the rest back and say which it was; a retry goes on there',
    async (state, end) => {
      const chat = bench.chat();
      const action = await answer('Hello', chat, attached('a.jpg', 'b.pdf', 'c.pdf'));
      const next = await bench.answer('next', chat);
      const second = await acceptAs(await bench.claimOne(), '1', '2');
      expect(said(second!)).toBe('b.pdf');
      const after = await bench.record(second!, end);
      expect(said(after!)).toBe('next');
      expect(await bench.record(after!, accepted('n'))).toBeNull();

      const reason = 'reason' in end ? end.reason : '';
      expect(await bench.delivery(action)).toMatchObject({ state, reason: `Part 3 of 4 (b.pdf): ${reason}` });
      expect((await bench.delivery(action)).parts).toMatchObject([
        { state: 'sent' },
        { state: 'sent' },
        { state, reason },
        { state: 'queued', reason: expect.stringMatching(/^Held back.*Send it again/) },
      ]);
      await retry(action);
      expect(await bench.sendAll()).toEqual(['b.pdf', 'c.pdf']);
      expect(await bench.states(action, next)).toEqual(['sent', 'sent']);
      expect((await bench.delivery(action)).reason).toBeUndefined();
    },
  );

  it('of which one has to wait say which it is', async () => {
    const action = await answer('Hello', bench.chat(), attached('a.jpg', 'b.pdf'));
    await bench.record((await acceptAs(await bench.claimOne(), '1'))!, postponed(1000));
    expect(await bench.delivery(action)).toMatchObject({
      state: 'sending',
      reason: 'Part 2 of 3 (a.jpg): Busy. It is tried again by itself.',
    });
  });

  it('have receipts of their own; seen covers those before, from however many devices it comes', async () => {
    const chat = bench.chat();
    const action = await answer('Hello', chat, attached('a.jpg', 'b.pdf', 'c.pdf'));
    await acceptAs(await bench.claimOne(), '1', '2', '3', '4');
    for (const id of ['2', '2', '1', '2']) await bench.receive(chat, 'delivered', id);
    expect(await bench.parts(action)).toEqual(['delivered', 'delivered', 'sent', 'sent']);
    expect(await bench.state(action)).toBe('sent');
    // From each of their two devices.
    for (const id of ['3', '3']) await bench.receive(chat, 'seen', id);
    expect(await bench.parts(action)).toEqual(['seen', 'seen', 'seen', 'sent']);
    await bench.receive(chat, 'delivered', '4');
    await bench.receive(chat, 'delivered', '3');
    expect(await bench.parts(action)).toEqual(['seen', 'seen', 'seen', 'delivered']);
    expect(await bench.state(action)).toBe('delivered');
  });

  it('whose receipts overtake the answers of their sends are found, each by its own', async () => {
    const chat = bench.chat();
    const action = await answer('Hello', chat, attached('a.jpg', 'b.pdf'));
    const first = await bench.claimOne();
    await bench.receive(chat, 'delivered', '1');
    const second = (await bench.record(first, accepted('1')))!;
    await bench.receive(chat, 'seen', '2');
    expect(await bench.parts(action)).toEqual(['delivered', 'sending', 'queued']);
    const third = (await bench.record(second, accepted('2')))!;
    expect(await bench.parts(action)).toEqual(['seen', 'seen', 'sending']);
    await bench.receive(chat, 'failed', '3', { reason: 'too large' });
    await bench.record(third, accepted('3'));
    expect(await bench.delivery(action)).toMatchObject({
      state: 'failed',
      reason: expect.stringMatching(/^Part 3 of 3 \(b\.pdf\): .*refused it \(too large\)\. .*send it again\.$/),
    });
  });

  it('that the phone refuses fail alone; a retry sends nothing else, and each keeps what it cost', async () => {
    const chat = bench.chat();
    const action = await answer('Hello', chat, attached('a.jpg', 'b.pdf'));
    let job: Job | null = await bench.claimOne();
    for (const [id, billingStatus] of [
      ['1', 1],
      ['2', 3],
      ['3', 5],
    ] as const) {
      job = await bench.record(job!, { kind: 'accepted', externalMessageId: id, billingStatus });
    }
    for (const id of ['1', '3']) await bench.receive(chat, 'delivered', id);
    await bench.receive(chat, 'failed', '2', { reason: 'message validation failed' });
    expect(await bench.parts(action)).toEqual(['delivered', 'failed', 'delivered']);
    expect((await bench.delivery(action)).reason).toMatch(/^Part 2 of 3 \(a\.jpg\): .*message validation failed/);
    await retry(action);
    expect(await bench.sendAll()).toEqual(['a.jpg']);
    expect(await bench.parts(action)).toEqual(['delivered', 'sent', 'delivered']);
    expect((await bench.delivery(action)).parts.map(({ billingStatus }) => billingStatus)).toEqual([1, 1, 5]);
    // What was sent again came to the phone last, so that whoever saw it has seen all of them.
    await bench.receive(chat, 'seen', 'id of a.jpg');
    expect(await bench.parts(action)).toEqual(['seen', 'seen', 'seen']);
  });

  it('that were being sent when the service died are not known, also when the phone has just refused another', async () => {
    const chat = bench.chat();
    const action = await answer('Hello', chat, attached('a.jpg', 'b.pdf'));
    await acceptAs(await bench.claimOne(), '1');
    await bench.receive(chat, 'failed', '1');
    expect(await bench.parts(action)).toEqual(['failed', 'sending', 'queued']);
    await bench.pass(LEASE_OVER_MS);
    expect(await bench.claim()).toEqual([]);
    expect(await bench.parts(action)).toEqual(['failed', 'unknown', 'queued']);
    await retry(action);
    expect(await bench.sendAll()).toEqual(['Hello', 'a.jpg', 'b.pdf']);
    expect(await bench.state(action)).toBe('sent');
  });

  it('are all listed when there is no chat to send them to, with one reason for the whole', async () => {
    const content = {
      ...attached('a.jpg'),
      location: { lat: 1, lon: 2 },
      sharedContact: { name: null, phoneNumber: '+40721234567' },
    };
    const nowhere = await bench.delivery(await answer('Hello', ['stranger'], content));
    expect(nowhere.reason).toMatch(/^This contact has never written/);
    expect(nowhere.parts.map(({ kind, state }) => [kind, state])).toEqual([
      ['text', 'failed'],
      ['file', 'failed'],
      ['location', 'failed'],
      ['contact', 'failed'],
    ]);
    const place = await bench.delivery(await answer('', ['stranger'], { location: { lat: 1, lon: 2 } }));
    expect(place.parts.map(({ kind }) => kind)).toEqual(['location']);
    const left = await bench.delivery(await answer('Hello', bench.chat({ subscribed: false }), content));
    expect(left.reason).toMatch(/^The customer has left the bot/);
    expect(left.parts.every(({ state, reason }) => state === 'failed' && reason === left.reason)).toBe(true);
  });

  it('that waited while the service was brought up to date are sent as the texts they are', async () => {
    const chat = bench.chat();
    const action = await bench.answer('part one.\npart two.', chat);
    const runner = bench.app.get(DataSource).createQueryRunner();
    try {
      // As the version without media left the table, and then as this one finds it.
      await new MediaParts1764100004000().down(runner);
      await new MediaParts1764100004000().up(runner);
    } finally {
      await runner.release();
    }
    expect(await bench.app.count('delivery_part', 'content IS NULL AND label IS NULL AND note IS NULL')).toBe(2);
    const job = await bench.claimOne();
    expect(job.message).toEqual({ kind: 'text', text: 'part one.' });
    await bench.record(job, refused);
    expect(await bench.delivery(action)).toMatchObject({ reason: 'Part 1 of 2: Refused.' });
    await retry(action);
    expect(await bench.sendAll()).toEqual(['part one.', 'part two.']);
  });
});
