import { DataSource } from 'typeorm';
import { Contexts } from '../../../../test/support/contexts.js';
import { testDatabaseKind } from '../../../../test/support/database.js';
import { Statements } from '../../../../test/support/statements.js';
import { Secrets } from '../../../platform/secrets/secrets.js';
import { EffectiveAccounts } from '../accounts/effective-accounts.js';
import { messengersSchema } from '../persistence/schema.js';
import { Addresses } from './addresses.js';

describe(`where a message goes (${testDatabaseKind()})`, () => {
  let app: Contexts;
  let addresses: Addresses;
  const seal = (key: string) => app.get(Secrets).encrypt(key, 'account');

  beforeAll(async () => {
    app = await Contexts.start([], [messengersSchema], [Addresses, EffectiveAccounts, Secrets]);
    addresses = app.get(Addresses);
    const names = {
      kind: 'viber',
      type: 'bot',
      external_id: 'x',
      state: 'linked',
      name: 'Desk',
      uri: 'desk',
      webhook_key: 'w',
    };
    const state = { enabled: true, healthy: true, health_reason: '', checked_at: 0, stops: 0, created_at: 0 };
    const more = {
      overrides: '{}',
      additional_assignee_ids: '[]',
      linked_by: 'e',
      api_key_last4: '',
      api_key: seal('first'),
    };
    await app.database.insert('account', [{ id: 'account', ...names, ...state, ...more }]);
    const times = { subscription_at: 0, last_message_at: 0, created_at: 0 };
    const chats = ['a', 'b', 'c'].map((id) => ({ id, external_user_id: `user ${id}`, contact_id: id, ...times }));
    await app.database.insert(
      'chat',
      chats.map((chat) => ({ ...chat, account_id: 'account', subscribed: true })),
    );
  });
  afterAll(() => app?.stop());

  it('is asked once for all messages of a moment', async () => {
    const statements = new Statements(app.get(DataSource));
    const ask = (...ids: string[]) => statements.during(() => Promise.all(ids.map((id) => addresses.of(id))));
    const [one, many] = [await ask('a'), await ask('a', 'b', 'c', 'nobody', 'a')];
    expect([one.length, many.length]).toEqual([2, 2]);
    expect(await Promise.all(['b', 'nobody'].map((id) => addresses.of(id)))).toEqual([
      expect.objectContaining({ external_user_id: 'user b', account_name: 'Desk', sendAsEmployee: false }),
      undefined,
    ]);
  });

  it('is known by the next message when the key, the account, a setting or the customer has changed', async () => {
    const key = async () => addresses.apiKey((await addresses.of('a'))!);
    expect([await key(), await key()]).toEqual(['first', 'first']);
    await app.database.execute('UPDATE account SET api_key = ?, state = ?, overrides = ?', [
      seal('second'),
      'unlinked',
      '{"sendAsEmployee":true}',
    ]);
    await app.database.execute(`UPDATE chat SET subscribed = ? WHERE id = 'a'`, [false]);
    expect(await key()).toBe('second');
    const now = (await addresses.of('a'))!;
    expect([now.state, Boolean(now.subscribed), now.sendAsEmployee]).toEqual(['unlinked', false, true]);
  });
});
