import { testDatabaseKind } from '../../../../test/support/database.js';
import { InboundBench, type Incoming } from '../../../../test/support/inbound.js';
import { FindGreetings } from '../contract.js';
import { GreetingStore } from './greeting.store.js';

describe(`greetings (${testDatabaseKind()})`, () => {
  let bench: InboundBench;
  beforeAll(async () => {
    bench = await InboundBench.start();
    await bench.linkAccount('account-2');
  });
  beforeEach(() => bench.clear());
  afterAll(() => bench?.stop());

  const greet = (userId: string, opening: string, accountId = bench.account) =>
    bench.app.get(GreetingStore).note({ accountId, userId }, opening);
  const receipt = (user: string, messageId: string, state: 'delivered' | 'seen' = 'delivered'): Incoming => ({
    user,
    token: messageId,
    event: { kind: 'receipt', userId: user, messageId, state, reason: null },
  });
  const tokens = async (user: string) => {
    const [chat] = await bench.app.rows<{ id: string }>('SELECT id FROM chat WHERE external_user_id = ?', [user]);
    const found = await bench.app.queries.execute(new FindGreetings([chat!.id]));
    return found.map(({ externalMessageId }) => externalMessageId ?? 'not known').toSorted();
  };

  it('are known by the first receipt of a message that nobody knows, before its reader has written and after', async () => {
    for (const user of ['ann', 'bob']) await greet(user, `opening of ${user}`);
    await greet('ann', 'opening elsewhere', 'account-2');
    await bench.process([receipt('ann', '7'), { user: 'ann' }, { user: 'bob' }]);
    expect([await tokens('ann'), await tokens('bob')]).toEqual([['7'], ['not known']]);
    await bench.process([receipt('bob', '8'), receipt('bob', '9'), receipt('ann', '10')]);
    expect([await tokens('ann'), await tokens('bob')]).toEqual([['7'], ['8']]);
    expect(await bench.app.count('greeting', 'message_token IS NULL')).toBe(1);
  });

  it('of several openings are known each by a receipt of its own', async () => {
    for (const opening of ['first', 'first', 'second']) await greet('ann', opening);
    await bench.process([receipt('ann', '7'), receipt('ann', '7', 'seen'), { user: 'ann' }]);
    expect(await tokens('ann')).toEqual(['7', 'not known']);
    await bench.process([receipt('ann', '8')]);
    expect(await tokens('ann')).toEqual(['7', '8']);
  });

  it('are recent for a day, and known by no receipt that comes later', async () => {
    const recent = async () =>
      (
        await bench.app.queries.execute(
          new FindGreetings([(await bench.app.rows<{ id: string }>('SELECT id FROM chat'))[0]!.id]),
        )
      )[0]!.recent;
    await greet('ann', 'opening');
    await bench.process([{ user: 'ann' }]);
    expect(await recent()).toBe(true);
    await bench.app.database.execute('UPDATE greeting SET noted_at = noted_at - 86400001');
    expect(await recent()).toBe(false);
    await bench.process([receipt('ann', '7')]);
    expect(await tokens('ann')).toEqual(['not known']);
  });

  it('are no message that the customer wrote', async () => {
    await greet('ann', 'opening');
    await bench.process([{ user: 'ann', token: '5' }, receipt('ann', '5')]);
    expect(await tokens('ann')).toEqual(['not known']);
  });
});
