import { Contexts } from '../../../test/support/contexts.js';
import { testDatabaseKind } from '../../../test/support/database.js';
import { IdempotentCreations } from './idempotent-creations.js';

const DAY_MS = 24 * 3_600_000;

describe(`what was made under an Idempotency-Key (${testDatabaseKind()})`, () => {
  let app: Contexts;
  beforeAll(async () => {
    app = await Contexts.start([], [], []);
  });
  afterAll(() => app?.stop());

  const request = (id: string) => ({ id, hash: 'h' });
  const once = (id: string, make: () => Promise<string>) => app.get(IdempotentCreations).once(request(id), make);

  it('is kept together with what was made, or not at all', async () => {
    const failing = once('failing', () => Promise.reject(new Error('it failed')));
    await expect(failing).rejects.toThrow('it failed');
    expect(await once('failing', async () => 'made')).toBe('made');
    expect(await once('failing', async () => 'made again')).toBe('made');
  });

  it('is forgotten after seven days', async () => {
    const age = (days: number) => ({
      id: `${days} days`,
      request_hash: 'h',
      resource_id: 'old',
      created_at: Date.now() - days * DAY_MS,
    });
    await app.database.insert('idempotent_creation', [age(6), age(8)]);
    const fresh = new IdempotentCreations(app.database);
    await fresh.once(request('cleans'), async () => 'made');
    const left = await app.rows<{ id: string }>(
      "SELECT id FROM idempotent_creation WHERE resource_id = 'old' ORDER BY id",
    );
    expect(left).toEqual([{ id: '6 days' }]);
  });
});
