import { randomBytes } from 'node:crypto';
import { Contexts } from '../support/contexts.js';
import { testDatabaseKind } from '../support/database.js';
import type { Config } from '../../src/platform/config/config.js';
import { messengersSchema } from '../../src/contexts/messengers/persistence/schema.js';
import { staffSchema } from '../../src/contexts/staff/persistence/schema.js';
import { SealedValuesStore } from '../../src/platform/secrets/sealed-values.store.js';
import { Secrets } from '../../src/platform/secrets/secrets.js';
import { SecretsModule } from '../../src/platform/secrets/secrets.module.js';

const [OLD, NEW] = [randomBytes(32), randomBytes(32)];
const secretsUnder = (...secretKeys: Buffer[]) => new Secrets({ secretKeys } as Config);
const [before, during, after] = [secretsUnder(OLD), secretsUnder(NEW, OLD), secretsUnder(NEW)];
const BOTS = 12;

describe(`secrets under a new SECRET_KEY (${testDatabaseKind()})`, () => {
  let app: Contexts;
  beforeAll(async () => {
    app = await Contexts.start([SecretsModule], [messengersSchema, staffSchema], []);
  });
  afterAll(() => app?.stop());

  beforeEach(async () => {
    await app.database.execute('DELETE FROM account');
    const rows = Array.from({ length: BOTS }, (_, i) => bot(`bot-${i}`));
    await app.database.insert('account', rows);
  });
  afterEach(() => jest.restoreAllMocks());

  const bot = (id: string) => ({
    id,
    kind: 'test',
    type: 'bot',
    state: 'linked',
    external_id: id,
    webhook_key: id,
    name: id,
    uri: id,
    api_key: before.encrypt(`key of ${id}`, id),
    api_key_last4: 'last',
    previous_api_key: before.encrypt(`former key of ${id}`, id),
    enabled: true,
    healthy: true,
    health_reason: '',
    checked_at: 0,
    stops: 0,
    overrides: '{}',
    additional_assignee_ids: '[]',
    linked_by: 'employee-1',
    created_at: 0,
  });
  const store = (secrets: Secrets) => new SealedValuesStore(app.database, secrets);
  async function opened(secrets: Secrets): Promise<string[]> {
    const rows = await app.rows<{ id: string; api_key: string; previous_api_key: string }>(
      'SELECT id, api_key, previous_api_key FROM account ORDER BY id',
    );
    return rows.flatMap(({ id, api_key, previous_api_key }) => [
      secrets.decrypt(api_key, id),
      secrets.decrypt(previous_api_key, id),
    ]);
  }

  it('are sealed anew, all of them, and nothing else changes', async () => {
    const [keys, others] = [await opened(before), await app.rows('SELECT webhook_key, name, state FROM account')];
    expect(keys).toHaveLength(2 * BOTS);
    expect(await store(during).reseal()).toBe(2 * BOTS);
    expect(await opened(after)).toEqual(keys);
    // An instance that has only the former key yet.
    expect(await opened(before)).toEqual(keys);
    expect(await store(during).look()).toEqual({ all: 2 * BOTS, unreadable: [], foreign: [], outdated: 0 });
    expect(await store(during).reseal()).toBe(0);
    expect(await app.rows('SELECT webhook_key, name, state FROM account')).toEqual(others);
  });

  it('no longer open under the former key once it was taken away', async () => {
    const keys = await opened(before);
    await store(during).reseal();
    expect(await store(after).reseal()).toBe(2 * BOTS);
    expect(await opened(after)).toEqual(keys);
    await expect(opened(before)).rejects.toThrow('SECRET_KEY');
    // An instance with both leaves them as they are: two would go on against each other.
    expect(await store(during).reseal()).toBe(0);
  });

  it('open at every moment, and are done the next time, where it ends in the middle', async () => {
    const keys = await opened(before);
    const execute = app.database.execute.bind(app.database);
    let left = 7;
    jest.spyOn(app.database, 'execute').mockImplementation((...statement) => {
      if (left-- === 0) throw new Error('killed');
      return execute(...statement);
    });
    await expect(store(during).reseal()).rejects.toThrow('killed');
    jest.restoreAllMocks();
    expect((await store(during).look()).outdated).toBe(2 * BOTS - 7);
    for (const instance of [before, during]) expect(await opened(instance)).toEqual(keys);
    expect((await store(after).look()).unreadable).toHaveLength(2 * BOTS - 7);
    expect(await store(during).reseal()).toBe(2 * BOTS - 7);
    expect(await opened(after)).toEqual(keys);
  });

  it('are not put back where somebody changes one meanwhile', async () => {
    const query = app.database.query.bind(app.database);
    const fresh = before.encrypt('newer key', 'bot-3');
    jest.spyOn(app.database, 'query').mockImplementation(async (...statement) => {
      const rows = await query(...statement);
      await app.database.execute("UPDATE account SET api_key = ? WHERE id = 'bot-3'", [fresh]);
      return rows;
    });
    await store(during).reseal();
    jest.restoreAllMocks();
    expect(await opened(during)).toContain('newer key');
  });

  it('are all tried: the one that opens under no key is named', async () => {
    await app.database.execute("UPDATE account SET api_key = ? WHERE id = 'bot-7'", [after.encrypt('lost', 'bot-7')]);
    expect(await store(before).look()).toMatchObject({ unreadable: ['API key of bot-7'], outdated: 0 });
    expect(await store(before).reseal(['current', 'outdated', 'foreign'])).toBe(2 * BOTS - 1);
    const { unreadable } = await store(secretsUnder(randomBytes(32))).look();
    expect(unreadable).toHaveLength(2 * BOTS);
  });
});
