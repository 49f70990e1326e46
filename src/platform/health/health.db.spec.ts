import { Contexts } from '../../../test/support/contexts.js';
import { testDatabaseKind } from '../../../test/support/database.js';
import { toProblem } from '../http/problem.filter.js';
import { HealthController } from './health.http.js';
import { Heartbeats } from './heartbeats.js';

describe(`readiness (${testDatabaseKind()})`, () => {
  let app: Contexts;
  beforeEach(async () => {
    app = await Contexts.start([], [], []);
  });
  afterEach(() => app?.stop());

  const ready = () => app.get(HealthController).ready(true);
  const unfit = () => ready().then(() => 'ready', toProblem);
  const notReady = (detail: RegExp) => ({ status: 503, type: 'not-ready', detail: expect.stringMatching(detail) });

  it('is given with the database, the migrations and the workers', async () => {
    expect(await ready()).toMatchObject({ status: 'ok', details: { database: { status: 'up' } } });
    expect(app.get(HealthController).live()).toEqual({ status: 'ok' });
  });

  it('is not given while a migration is missing', async () => {
    await app.database.execute('DELETE FROM migrations');
    expect(await unfit()).toMatchObject(notReady(/migrations: \d+ migrations are /));
  });

  it('is not given while the database does not answer', async () => {
    Object.assign(app.database, { run: () => Promise.reject(new Error('away')) });
    expect(await unfit()).toMatchObject(notReady(/database: The database does not answer\./));
  });

  it('is not given while a worker that has begun is silent for a minute', async () => {
    const heartbeats = app.get(Heartbeats);
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'], now: Date.now() });
    try {
      heartbeats.beat('sending');
      heartbeats.beat('processing');
      expect(heartbeats.silent()).toEqual([]);
      jest.setSystemTime(Date.now() - 3_600_000);
      jest.advanceTimersByTime(61_000);
      heartbeats.beat('sending');
      expect(await unfit()).toMatchObject(notReady(/workers: .*processing/));
      heartbeats.beat('processing');
      expect(await unfit()).toBe('ready');
    } finally {
      jest.useRealTimers();
    }
  });
});
