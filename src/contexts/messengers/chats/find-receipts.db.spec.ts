import { testDatabaseKind } from '../../../../test/support/database.js';
import { InboundBench } from '../../../../test/support/inbound.js';
import { FindReceipts } from '../contract.js';
import type { InboundEvent } from '../messenger-gateway.js';

describe(`receipts in the inbox (${testDatabaseKind()})`, () => {
  let bench: InboundBench;
  beforeAll(async () => {
    bench = await InboundBench.start();
    await bench.linkAccount('account-2');
  });
  beforeEach(() => bench.clear());
  afterAll(() => bench?.stop());

  const receipt = (user: string, messageId: string): InboundEvent => ({
    kind: 'receipt',
    userId: user,
    messageId,
    state: 'delivered',
    reason: null,
  });
  const tell = (user: string, messageId: string, account = 'account-1') =>
    bench.take([{ user, account, token: messageId, event: receipt(user, messageId) }]);
  const chatOf = async (user: string, account = 'account-1') => {
    const sql = 'SELECT id FROM chat WHERE external_user_id = ? AND account_id = ?';
    return (await bench.app.rows<{ id: string }>(sql, [user, account]))[0]!.id;
  };
  const found = async (...wanted: ConstructorParameters<typeof FindReceipts>) =>
    (await bench.app.queries.execute(new FindReceipts(...wanted))).map(
      (one) => `${one.chatId} ${one.externalMessageId}${one.ofInbound ? ' their own' : ''}`,
    );

  it('are found for messages of many chats at once, each for its own chat and account only', async () => {
    await bench.process([{ user: 'ann' }, { user: 'bob' }, { user: 'ann', account: 'account-2' }]);
    const [ann, bob, other] = [await chatOf('ann'), await chatOf('bob'), await chatOf('ann', 'account-2')];
    for (const [user, token] of [
      ['ann', '1'],
      ['ann', '2'],
      ['bob', '2'],
      ['bob', '3'],
    ] as const)
      await tell(user, token);
    await tell('ann', '1', 'account-2');
    const wanted = [
      { chatId: ann, externalMessageId: '1' },
      { chatId: bob, externalMessageId: '2' },
      { chatId: other, externalMessageId: '1' },
      { chatId: bob, externalMessageId: '9' },
      { chatId: 'gone', externalMessageId: '1' },
    ];
    const pairs = await found(wanted);
    expect(pairs).toEqual(expect.arrayContaining([`${ann} 1`, `${bob} 2`, `${other} 1`]));
    expect(pairs.some((pair) => pair === `${bob} 3`)).toBe(false);
    expect(await found([])).toEqual([]);
    expect(await found([{ chatId: 'gone', externalMessageId: '1' }])).toEqual([]);
  });

  it('are found for chats since a time of each, with what the customer wrote themselves told apart', async () => {
    await bench.process([{ user: 'ann', token: '7' }, { user: 'bob' }]);
    const [ann, bob] = [await chatOf('ann'), await chatOf('bob')];
    await tell('ann', '7');
    await tell('bob', '8');
    const now = Date.now();
    await bench.app.database.execute('UPDATE inbox SET received_at = ?', [now]);
    expect(await found([{ chatId: ann, since: now }])).toEqual([`${ann} 7 their own`]);
    expect(await found([{ chatId: ann, since: now + 1 }])).toEqual([]);
    // Long before that time they may have written what their phone is told of only now.
    await bench.app.database.execute(`UPDATE inbox SET received_at = ? WHERE event = 'message'`, [now - 3_600_000]);
    expect(await found([{ chatId: ann, since: now }])).toEqual([`${ann} 7 their own`]);
    const both = [
      { chatId: ann, since: now + 1 },
      { chatId: bob, since: now - 1 },
    ];
    expect(await found(both)).toEqual([`${bob} 8`]);
  });
});
