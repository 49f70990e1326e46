import { testDatabaseKind } from '../../../../test/support/database.js';
import { InboundBench } from '../../../../test/support/inbound.js';
import { ReplayCallback } from '../inbox/replay.command.js';
import type { InboundEvent } from '../messenger-gateway.js';

const left = (userId: string): InboundEvent => ({ kind: 'subscription', userId, subscribed: false });
const came = (userId: string): InboundEvent => ({ kind: 'subscription', userId, subscribed: true });
const receipt = (userId: string, messageId: string): InboundEvent => ({
  kind: 'receipt',
  userId,
  messageId,
  state: 'seen',
  reason: null,
});
const START = Date.now() - 3_600_000;

describe(`what callbacks come to (${testDatabaseKind()})`, () => {
  let bench: InboundBench;
  let people = 0;
  let user: string;
  beforeAll(async () => {
    bench = await InboundBench.start();
  });
  afterAll(() => bench?.stop());
  beforeEach(() => {
    user = `person ${++people}`;
  });
  const rowsOf = () =>
    bench.app.rows<{ id: string; state: string; detail: string | null }>(
      'SELECT id, state, detail FROM inbox WHERE user_id = ? ORDER BY id',
      [user],
    );

  it('orders messages by their time, then by their 64-bit token, whatever the order of arrival', async () => {
    await bench.process([
      { user, text: 'four', at: START + 2, token: '9007199254740994' },
      { user, text: 'two', at: START + 1, token: '1000000000000000000' },
      { user, text: 'three', at: START + 2, token: '9007199254740993' },
      { user, text: 'one', at: START + 1, token: '999999999999999999' },
      { user, text: 'five', at: START + 2, token: '18446744073709551615' },
    ]);
    expect(await bench.feedOf(user)).toEqual(['one', 'two', 'three', 'four', 'five']);
  });

  it('puts a message that arrives late where it was written', async () => {
    await bench.process([{ user, text: 'one', at: START }]);
    await bench.process([{ user, text: 'three', at: START + 20 }]);
    await bench.process([{ user, text: 'two', at: START + 10 }]);
    expect(await bench.feedOf(user)).toEqual(['one', 'two', 'three']);
  });

  it.each([0, -5, Date.now() * 4000])(
    'takes the time of arrival where the time that the messenger says is %d',
    async (at) => {
      const before = Date.now();
      await bench.process([{ user, text: 'now', at }]);
      const [action] = await bench.app.rows<{ written_at: string }>(
        'SELECT a.written_at FROM task_action a JOIN inbox i ON i.id = a.inbound_id WHERE i.user_id = ?',
        [user],
      );
      expect(Number(action!.written_at)).toBeGreaterThanOrEqual(before);
      expect(Number(action!.written_at)).toBeLessThanOrEqual(Date.now());
    },
  );

  it('makes one contact, named as soon as a name is told', async () => {
    await bench.process([
      { user, name: null },
      { user, name: 'Ольга' },
      { user, name: 'Olga' },
    ]);
    expect(await bench.namesOf(user)).toEqual(['Ольга']);
  });

  it('names a card that was made without a name when the name is told later', async () => {
    await bench.process([{ user, name: null }]);
    expect(await bench.namesOf(user)).not.toEqual(['Ольга']);
    await bench.process([{ user, name: 'Ольга' }]);
    expect(await bench.namesOf(user)).toEqual(['Ольга']);
    await bench.process([{ user, name: 'Another' }]);
    expect(await bench.namesOf(user)).toEqual(['Ольга']);
  });

  it('opens a chat of its own with each account for the same id', async () => {
    const account = `account ${user}`;
    await bench.linkAccount(account);
    await bench.process([{ user }, { user, account }]);
    expect(await bench.namesOf(user)).toHaveLength(2);
  });

  it('creates nothing for anything but a message, says so, and may be asked again later', async () => {
    await bench.process([
      { user, event: came(user) },
      { user, event: left(user) },
      { user, event: receipt(user, '5') },
      { user, event: { kind: 'ignored', why: 'Somebody opened the chat.' } },
    ]);
    expect(await bench.namesOf(user)).toEqual([]);
    expect(await rowsOf()).toMatchObject([
      { state: 'ignored', detail: expect.stringMatching(/not written yet/) },
      { state: 'ignored', detail: expect.stringMatching(/not written yet/) },
      { state: 'ignored', detail: expect.stringMatching(/not written yet/) },
      { state: 'ignored', detail: 'Somebody opened the chat.' },
    ]);
    await bench.process([{ user }]);
    for (const { id } of await rowsOf()) await bench.app.commands.execute(new ReplayCallback(String(id)));
    await bench.drain();
    expect((await rowsOf()).map(({ state }) => state)).toEqual([
      'processed',
      'processed',
      'processed',
      'ignored',
      'processed',
    ]);
  });

  it.each([
    ['in one batch', true],
    ['one by one', false],
  ])('follows who left and who came back by the time it happened, %s', async (_name, together) => {
    const news = [
      { user, at: START + 30, event: left(user) },
      { user, at: START },
      { user, at: START + 20, event: came(user) },
      { user, at: START + 10, event: left(user) },
    ];
    for (const part of together ? [news] : [[news[1]!], ...news.filter((_, i) => i !== 1).map((one) => [one])]) {
      await bench.process(part);
    }
    expect(await bench.subscribed(user)).toBe(false);
    await bench.process([{ user, at: START + 25 }]);
    expect(await bench.subscribed(user)).toBe(false);
    await bench.process([{ user, at: START + 40 }]);
    expect(await bench.subscribed(user)).toBe(true);
  });

  it('tells the others when somebody left or came back, once', async () => {
    await bench.process([{ user }]);
    const [chat] = await bench.app.rows<{ id: string }>('SELECT id FROM chat WHERE external_user_id = ?', [user]);
    const countTold = () =>
      bench.app.count('event_log', "type = 'messengers.SubscriptionChanged' AND subject_id = ?", [chat!.id]);
    expect(await countTold()).toBe(0);
    await bench.process([{ user, event: left(user) }]);
    await bench.process([{ user, event: left(user) }]);
    expect(await countTold()).toBe(1);
    await bench.process([{ user, text: 'I am back' }, { user }]);
    expect(await countTold()).toBe(2);
  });

  it('fails what cannot be read, with the reason, and the rest of the batch goes on', async () => {
    await bench.take([
      { user, text: 'spoilt' },
      { user, text: 'good' },
    ]);
    const [spoilt] = await rowsOf();
    await bench.app.database.execute("UPDATE inbox SET body = '{' WHERE id = ?", [spoilt!.id]);
    await bench.drain();
    expect(await rowsOf()).toMatchObject([
      { state: 'failed', detail: expect.stringMatching(/^It cannot be read: .+/) },
      { state: 'processed', detail: null },
    ]);
    expect(await bench.feedOf(user)).toEqual(['good']);
  });
});
