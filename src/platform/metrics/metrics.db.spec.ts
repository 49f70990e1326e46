import { Contexts } from '../../../test/support/contexts.js';
import { testDatabaseKind } from '../../../test/support/database.js';
import { Figures } from '../../../test/support/metrics.js';
import { Metrics } from './metrics.js';

describe(`figures (${testDatabaseKind()})`, () => {
  let app: Contexts;
  beforeEach(async () => {
    app = await Contexts.start([], [], []);
  });
  afterEach(() => app?.stop());

  const figures = async () => new Figures(await app.get(Metrics).text());
  const away = (run: () => Promise<never>) => Object.assign(app.database, { run });

  it('tell the version, the process, the database and how far the event log is', async () => {
    await app.database.insert('event_log', [
      { type: 'x', subject_id: 'x', data: '{}', occurred_at: 0 },
      { type: 'x', subject_id: 'x', data: '{}', occurred_at: 0 },
    ]);
    const metrics = await figures();
    const database = testDatabaseKind() === 'sqlite' ? 'sqlite' : 'mysql';
    expect(metrics.of('viber_tasks_build_info', { database, node: process.version })).toBe(1);
    expect(metrics.of('viber_tasks_source_up', { source: 'database' })).toBe(1);
    expect(metrics.of('viber_tasks_event_log_position')).toBe(2);
    expect(metrics.of('viber_tasks_database_answer_seconds')).toBeLessThan(5);
    expect(metrics.of('process_resident_memory_bytes')).toBeGreaterThan(1_000_000);
  });

  it('are there without those of the database while it refuses', async () => {
    expect((await figures()).of('viber_tasks_event_log_position')).toBe(0);
    pass();
    away(() => Promise.reject(new Error('away')));
    const metrics = await figures();
    expect(metrics.of('viber_tasks_source_up', { source: 'database' })).toBe(0);
    expect(metrics.of('viber_tasks_event_log_position')).toBeUndefined();
    expect(metrics.of('viber_tasks_database_answer_seconds')).toBeUndefined();
    expect(metrics.of('viber_tasks_build_info')).toBe(1);
  });

  it('are there soon while it hangs, which is asked once, and whole again with it', async () => {
    expect((await figures()).of('viber_tasks_event_log_position')).toBe(0);
    pass();
    let asked = 0;
    const run = Reflect.get(app.database, 'run') as () => Promise<never>;
    let release = (_: Error) => {};
    const held = new Promise<never>((_, reject) => (release = reject));
    away(() => (asked++, held));
    for (let scrape = 0; scrape < 2; scrape++) {
      // They come, though what was asked is never answered.
      const metrics = await figures();
      expect(metrics.of('viber_tasks_source_up', { source: 'database' })).toBe(0);
      expect(metrics.of('viber_tasks_event_log_position')).toBeUndefined();
    }
    expect(asked).toBe(1);
    release(new Error('away'));
    await figures();
    away(run);
    pass();
    expect((await figures()).of('viber_tasks_source_up', { source: 'database' })).toBe(1);
  });

  it('are read from the database every few seconds at most', async () => {
    let asked = 0;
    away(() => (asked++, Promise.reject(new Error('away'))));
    jest.spyOn(performance, 'now').mockReturnValue(performance.now());
    for (let scrape = 0; scrape < 20; scrape++) await figures();
    expect(asked).toBe(1);
    pass();
    await figures();
    expect(asked).toBe(2);
  });

  /** As if the figures were read a while ago. */
  function pass(): void {
    const now = performance.now();
    jest.spyOn(performance, 'now').mockReturnValue(now + 4_000);
  }
  afterEach(() => jest.restoreAllMocks());
});
