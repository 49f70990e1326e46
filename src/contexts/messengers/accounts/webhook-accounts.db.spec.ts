import { DataSource } from 'typeorm';
import { Contexts } from '../../../../test/support/contexts.js';
import { testDatabaseKind } from '../../../../test/support/database.js';
import { Statements } from '../../../../test/support/statements.js';
import { SecretsModule } from '../../../platform/secrets/secrets.module.js';
import { NO_WELCOME } from '../domain/welcome.js';
import { InboxModule } from '../inbox/inbox.module.js';
import { messengersSchema } from '../persistence/schema.js';
import { ChangeSettings, ChangeSettingsHandler } from '../settings/change-settings.command.js';
import { SettingsHistory } from '../settings/settings-history.js';
import { AccountStore } from './account-store.js';
import { WebhookAccounts } from './webhook-accounts.js';

const KEY = 'webhook-key';

describe(`what a webhook knows of its account (${testDatabaseKind()})`, () => {
  let app: Contexts;
  beforeAll(async () => {
    app = await Contexts.start(
      [SecretsModule, InboxModule],
      [messengersSchema],
      [ChangeSettingsHandler, SettingsHistory],
    );
    const id = 'account-1';
    await app.database.insert('account', [
      {
        id,
        kind: 'test',
        type: 'bot',
        state: 'linked',
        external_id: id,
        webhook_key: KEY,
        name: 'Desk',
        uri: 'desk',
        ...app.get(AccountStore).sealed(id, 'the key'),
        enabled: true,
        healthy: true,
        health_reason: '',
        checked_at: 0,
        stops: 0,
        overrides: '{}',
        additional_assignee_ids: '[]',
        linked_by: 'employee-1',
        created_at: 0,
      },
    ]);
  });
  afterAll(() => app?.stop());

  const find = () => app.get(WebhookAccounts).find(KEY);

  it('is kept in memory, the greeting too: a callback asks the database nothing', async () => {
    expect(await find()).toEqual({ id: 'account-1', apiKeys: ['the key'], name: 'Desk', welcome: NO_WELCOME });
    const statements = new Statements(app.get(DataSource));
    for (let i = 0; i < 5; i++) await find();
    expect(statements.all).toEqual([]);
  });

  it('is new as soon as the common settings or the account change', async () => {
    const welcome = { text: { en: 'Hello' }, buttons: [] };
    await app.commands.execute(new ChangeSettings({ welcome }, 'employee-1'));
    expect(await find()).toMatchObject({ welcome });

    const own = { text: { ru: 'Привет' }, buttons: [] };
    const store = app.get(AccountStore);
    await app.database.transaction(() => store.save('account-1', { overrides: { welcome: own } }));
    expect(await find()).toMatchObject({ welcome: own });
    await app.database.transaction(() => store.save('account-1', { enabled: false }));
    expect(await find()).toMatchObject({ welcome: NO_WELCOME });
  });

  it('is asked for again after a wrong signature, also when the clock was put back', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'], now: Date.now() });
    try {
      const accounts = new WebhookAccounts(app.get(AccountStore));
      expect(await accounts.find(KEY)).toMatchObject({ name: 'Desk' });
      // By another instance, so this one was not told.
      await app.database.execute("UPDATE account SET name = 'Renamed' WHERE id = 'account-1'");
      jest.setSystemTime(Date.now() - 3_600_000);
      jest.advanceTimersByTime(1_001);
      expect(await accounts.findFresh(KEY)).toMatchObject({ name: 'Renamed' });
    } finally {
      jest.useRealTimers();
    }
  });
});
