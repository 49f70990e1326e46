import { Contexts } from '../../../../test/support/contexts.js';
import { testDatabaseKind } from '../../../../test/support/database.js';
import type { Config } from '../../../platform/config/config.js';
import { messengersSchema } from '../persistence/schema.js';
import { AccountWatch } from './account-watch.js';

const MINUTE = 60_000;

describe(`which accounts are looked at (${testDatabaseKind()})`, () => {
  let app: Contexts;
  let watch: { due(): Promise<string[]> };
  beforeAll(async () => {
    app = await Contexts.start([], [messengersSchema], []);
    const config = { ACCOUNT_CHECK_SECONDS: 600, workersEnabled: false } as Config;
    watch = new AccountWatch(app.database, {} as never, config) as unknown as typeof watch;
  });
  beforeEach(() => app.database.execute('DELETE FROM account'));
  afterAll(() => app?.stop());

  async function account(id: string, dueIn: number | null, { healthy = true, stops = 0 } = {}): Promise<void> {
    const key = { id, external_id: id, webhook_key: id, kind: 'test', type: 'bot', state: 'linked' };
    const texts = { name: 'Desk', uri: 'desk', api_key: 'x', api_key_last4: 'x', health_reason: '', overrides: '{}' };
    const rest = { additional_assignee_ids: '[]', linked_by: 'x', enabled: true, checked_at: 0, created_at: 0 };
    const next_check_at = dueIn === null ? null : (await app.database.now()) + dueIn;
    await app.database.insert('account', [{ ...key, ...texts, ...rest, healthy, stops, next_check_at }]);
  }

  it('are those whose time has come, once', async () => {
    await account('due', -1);
    await account('later', 5 * MINUTE);
    await account('new', null);
    expect(await watch.due()).toEqual(['due']);
    expect(await watch.due()).toEqual([]);
  });

  it('are those of which a wrong clock said a time that is never set', async () => {
    await account('well', 60 * MINUTE);
    await account('well, usual', 12 * MINUTE);
    await account('stopped once', 11 * MINUTE, { healthy: false, stops: 1 });
    await account('stopped often', 90 * MINUTE, { healthy: false, stops: 9 });
    await account('stopped often, usual', 30 * MINUTE, { healthy: false, stops: 9 });
    expect((await watch.due()).toSorted()).toEqual(['stopped often', 'stopped once', 'well']);
    expect(await watch.due()).toEqual([]);
  });
});
