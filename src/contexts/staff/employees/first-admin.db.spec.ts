import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dropDatabase, freshDatabaseUrl, testDatabaseKind } from '../../../../test/support/database.js';
import type { Config } from '../../../platform/config/config.js';
import { connect, dataSourceOptions, migrate } from '../../../platform/database/data-source.js';
import { Database } from '../../../platform/database/database.js';
import { Principals } from '../access/principals.js';
import { staffSchema } from '../persistence/schema.js';
import type { SessionStore } from '../sessions/session.store.js';
import { hashToken } from '../tokens/token-secret.js';
import { TokenStore } from '../tokens/token.store.js';
import { EmployeeStore } from './employee.store.js';
import { FirstAdmin } from './first-admin.js';

describe(`the first admin (${testDatabaseKind()})`, () => {
  let url: string;
  const dataSources: DataSource[] = [];

  beforeAll(() => Logger.overrideLogger(false));

  beforeEach(async () => {
    url = await freshDatabaseUrl();
  });

  afterEach(async () => {
    await Promise.all(dataSources.splice(0).map((dataSource) => dataSource.destroy()));
    await dropDatabase(url);
  });

  async function instance() {
    const dataSource = await connect(new DataSource(dataSourceOptions(url, staffSchema)));
    dataSources.push(dataSource);
    await migrate(dataSource);
    const database = new Database(dataSource);
    const [employees, tokens] = [new EmployeeStore(database), new TokenStore(database)];
    const principals = new Principals(database, tokens, {} as SessionStore);
    return {
      database,
      start: (token?: string) =>
        new FirstAdmin({ ADMIN_TOKEN: token } as Config, database, employees, tokens).onApplicationBootstrap(),
      whoIs: (token: string) => principals.byToken(token),
    };
  }

  const employees = (database: Database) => database.query('SELECT name, email, role FROM employee');

  it('is made once, however often and from wherever the service starts', async () => {
    const instances = [await instance(), await instance(), await instance()] as const;
    await Promise.all(instances.map(({ start }) => start('one')));
    await instances[1].start('one');
    expect(await employees(instances[0].database)).toEqual([
      { name: 'Administrator', email: 'admin@localhost', role: 'admin' },
    ]);
    expect(await instances[0].database.query('SELECT hash FROM access_token')).toEqual([{ hash: hashToken('one') }]);
    expect(await instances[2].whoIs('one')).toMatchObject({ name: 'Administrator', role: 'admin' });
  });

  it('loses the former token when the setting changes, and gets it back when it is set again', async () => {
    const { start, whoIs } = await instance();
    await start('one');
    await start('two');
    expect([await whoIs('one'), await whoIs('two')]).toEqual([undefined, expect.anything()]);
    await start('one');
    expect([await whoIs('one'), await whoIs('two')]).toEqual([expect.anything(), undefined]);
    await start(undefined);
    expect([await whoIs('one'), await whoIs('two')]).toEqual([undefined, undefined]);
  });

  it('leaves the tokens that admins issued alone', async () => {
    const { database, start, whoIs } = await instance();
    await start('one');
    const [{ id }] = (await database.query<{ id: string }>('SELECT id FROM employee')) as [{ id: string }];
    const issued = { id: 'x', employee_id: id, name: 'issued', hash: hashToken('issued'), from_environment: false };
    await database.insert('access_token', [{ ...issued, created_at: 1, last_used_at: null, revoked_at: null }]);
    await start('two');
    await start(undefined);
    expect(await whoIs('issued')).toMatchObject({ employeeId: id });
  });

  it('stays the same person under a new name and address, and is an active admin again after a start', async () => {
    const { database, start, whoIs } = await instance();
    await start('one');
    await database.execute('UPDATE employee SET name = ?, email = ?, role = ?, active = ?', [
      'Ann',
      'ann@example.com',
      'employee',
      false,
    ]);
    await start('two');
    expect(await whoIs('two')).toMatchObject({ name: 'Ann', email: 'ann@example.com', role: 'admin' });
    expect(await employees(database)).toHaveLength(1);
  });

  it("does not make another employee's token an admin's", async () => {
    const { database, start, whoIs } = await instance();
    const bob = { id: 'bob', name: 'Bob', email: 'bob@example.com', role: 'employee', active: true, created_at: 1 };
    await database.insert('employee', [bob]);
    const token = { id: 'x', employee_id: 'bob', name: 'their', hash: hashToken('their'), from_environment: false };
    await database.insert('access_token', [{ ...token, created_at: 1, last_used_at: null, revoked_at: null }]);
    await expect(start('their')).rejects.toThrow(/ADMIN_TOKEN is the access token of another employee/);
    expect(await whoIs('their')).toMatchObject({ name: 'Bob', role: 'employee' });
    expect(await employees(database)).toHaveLength(1);
  });

  it('does nothing where the setting is absent', async () => {
    const { database, start } = await instance();
    await start(undefined);
    expect(await employees(database)).toEqual([]);
  });
});
