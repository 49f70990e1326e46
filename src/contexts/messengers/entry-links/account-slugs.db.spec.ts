import { DataSource } from 'typeorm';
import { Contexts } from '../../../../test/support/contexts.js';
import { testDatabaseKind } from '../../../../test/support/database.js';
import { messengersSchema } from '../persistence/schema.js';
import { EntryPages1764200002000 } from '../persistence/migrations/1764200002000-entry-pages.js';
import { AccountSlugs } from './account-slugs.js';

const ROW = {
  kind: 'test',
  type: 'bot',
  state: 'linked',
  api_key: 'x',
  api_key_last4: 'x',
  enabled: true,
  healthy: true,
  health_reason: '',
  checked_at: 0,
  stops: 0,
  overrides: '{}',
  additional_assignee_ids: '[]',
  linked_by: 'employee-1',
};

describe(`the addresses of entry pages (${testDatabaseKind()})`, () => {
  let app: Contexts;
  beforeAll(async () => {
    app = await Contexts.start([], [messengersSchema], [AccountSlugs]);
  });
  afterAll(() => app?.stop());
  beforeEach(() => app.database.execute('DELETE FROM account'));

  const add = (uris: string[]) =>
    app.database.insert(
      'account',
      uris.map((uri, n) => {
        const id = `account ${n}`;
        return { id, external_id: id, webhook_key: id, name: 'Bot', uri, created_at: n, ...ROW };
      }),
    );
  const slugs = async () =>
    (await app.rows<{ slug: string }>('SELECT slug FROM account ORDER BY id')).map(({ slug }) => slug);

  it('differ, also within one transaction, and stay', async () => {
    await add(['desk', 'Desk', 'desk 2']);
    const assign = (n: number, uri: string) => app.get(AccountSlugs).assign(`account ${n}`, uri, 'Bot');
    await app.database.transaction(async () => {
      await assign(0, 'desk');
      await assign(1, 'Desk');
      await assign(2, 'desk 2');
    });
    expect(await slugs()).toEqual(['desk', 'desk-2', 'desk-2-2']);
    await assign(1, 'other');
    expect(await slugs()).toEqual(['desk', 'desk-2', 'desk-2-2']);
  });

  it('are given to the accounts that were there before them', async () => {
    await add(['desk', 'Desk', '']);
    const runner = app.get(DataSource).createQueryRunner();
    const migration = new EntryPages1764200002000();
    await migration.down(runner);
    await migration.up(runner);
    await runner.release();
    expect(await slugs()).toEqual(['desk', 'desk-2', 'bot']);
  });
});
