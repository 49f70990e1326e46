import { setImmediate as nextTurn } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { Contexts } from '../../../../test/support/contexts.js';
import { testDatabaseKind } from '../../../../test/support/database.js';
import { Database } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { Figures } from '../../../../test/support/metrics.js';
import { toProblem } from '../../../platform/http/problem.filter.js';
import { Metrics } from '../../../platform/metrics/metrics.js';
import { SecretsModule } from '../../../platform/secrets/secrets.module.js';
import { messengersSchema } from '../persistence/schema.js';
import { type Callback, InboundArrived, Inbox } from './inbox.js';
import { InboxMetrics } from './inbox.metrics.js';
import type { LastEvents } from './last-events.js';
import { InboxModule } from './inbox.module.js';

let tokens = 0;
const callback = (more: Partial<Callback> = {}): Callback => ({
  accountId: 'account-1',
  messageToken: String(tokens++),
  event: 'message',
  userId: 'user==',
  timestamp: 1_700_000_010_000,
  body: Buffer.from('{}'),
  ...more,
});
const outcomeOf = (work: Promise<void>): Promise<unknown> => work.then(() => 'stored', toProblem);
const slugOf = async (work: Promise<void>): Promise<unknown> => {
  const outcome = await outcomeOf(work);
  return outcome === 'stored' ? outcome : (outcome as { type: string }).type;
};

/** A database that does with an INSERT what the test says. */
function inboxOn(insert: () => Promise<void>, metrics = new Metrics()): Inbox {
  const database = {
    insert: (_table: string, rows: unknown[]) => insert().then(() => rows.length),
  } as unknown as Database;
  const lastEvents = { note: () => undefined } as unknown as LastEvents;
  const inbox = new Inbox(database, new InboundArrived(), lastEvents, new InboxMetrics(metrics));
  Object.assign(inbox, { logger: { error: () => undefined } });
  running.push(inbox);
  return inbox;
}
const running: Inbox[] = [];
afterEach(() => running.splice(0).forEach((inbox) => inbox.onApplicationShutdown()));

const away = () =>
  Object.assign(new Error('away'), { code: dialect.singleConnection ? 'SQLITE_IOERR' : 'ECONNREFUSED' });
const never = () => new Promise<void>(() => undefined);

describe(`taking callbacks in when it cannot be done (${testDatabaseKind()})`, () => {
  it('refuses at once what is too much, so that the memory stays bounded', async () => {
    const inbox = inboxOn(never);
    const queued = Array.from({ length: 5_000 }, () => outcomeOf(inbox.store(callback())));
    const refused = outcomeOf(inbox.store(callback()));
    // At once: while nothing else is answered.
    expect(await Promise.race([refused, ...queued, nextTurn('nothing')])).toMatchObject({
      status: 503,
      type: 'intake-overloaded',
      detail: expect.stringMatching(/again/),
    });
  });

  it('counts bytes too: few large bodies are as much as many small ones', async () => {
    const inbox = inboxOn(never);
    const large = () => inbox.store(callback({ body: Buffer.alloc(2 * 1024 * 1024) }));
    void outcomeOf(large());
    await nextTurn();
    const queued = Array.from({ length: 12 }, () => slugOf(large()));
    expect(await Promise.all(queued.slice(8))).toEqual(Array(4).fill('intake-overloaded'));
  });

  it('counts what it refuses by the reason, and how long each waited', async () => {
    const metrics = new Metrics();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const outcomes: Array<() => Promise<void>> = [
      () => held,
      () => Promise.reject(new Error('a row that does not go in')),
      () => Promise.resolve(),
    ];
    const inbox = inboxOn(() => outcomes.shift()?.() ?? Promise.reject(away()), metrics);
    const first = slugOf(inbox.store(callback()));
    await nextTurn();
    const queued = Array.from({ length: 5_000 }, () => slugOf(inbox.store(callback())));
    expect(await slugOf(inbox.store(callback()))).toBe('intake-overloaded');
    expect(new Figures(await metrics.text()).of('viber_tasks_intake_queue_rows')).toBe(5_000);
    release();
    const answers = await Promise.all([first, ...queued]);
    const stored = answers.filter((answer) => answer === 'stored').length;
    // The second group was halved; its first half went in. On a busy machine some of it was refused in time before.
    expect(stored).toBeGreaterThan(1);
    expect(stored).toBeLessThanOrEqual(101);
    const figures = new Figures(await metrics.text());
    expect(figures.by('result', 'viber_tasks_callbacks_total')).toMatchObject({
      stored,
      overloaded: 1,
      unavailable: 5_001 - stored,
    });
    expect(figures.of('viber_tasks_callback_answer_seconds_count')).toBe(5_001);
    expect(figures.of('viber_tasks_intake_queue_rows')).toBe(0);
  });

  it('goes on as soon as there is room again', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const inbox = inboxOn(() => held);
    const first = Array.from({ length: 5_000 }, () => slugOf(inbox.store(callback())));
    expect(await slugOf(inbox.store(callback()))).toBe('intake-overloaded');
    release();
    expect(new Set(await Promise.all(first))).toEqual(new Set(['stored']));
    expect(await slugOf(inbox.store(callback()))).toBe('stored');
  });

  it('answers 503 when the database is away, after few attempts, and is itself again with it', async () => {
    let attempts = 0;
    let broken = true;
    const inbox = inboxOn(() => {
      attempts += 1;
      return broken ? Promise.reject(away()) : Promise.resolve();
    });
    const refused = await Promise.all([outcomeOf(inbox.store(callback())), outcomeOf(inbox.store(callback()))]);
    for (const problem of refused) {
      expect(problem).toMatchObject({
        status: 503,
        type: 'intake-unavailable',
        detail: expect.stringMatching(/again/),
      });
    }
    expect(attempts).toBeLessThan(6);
    broken = false;
    expect(await outcomeOf(inbox.store(callback()))).toBe('stored');
  });

  it('asks a database that is away only a few times a second, however many callbacks come', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate'] });
    try {
      let attempts = 0;
      const inbox = inboxOn(() => (attempts++, Promise.reject(away())));
      const outcomes: Array<Promise<unknown>> = [];
      for (let ms = 0; ms < 1_000; ms += 10) {
        outcomes.push(slugOf(inbox.store(callback())));
        await nextTurn();
        await jest.advanceTimersByTimeAsync(10);
      }
      await jest.advanceTimersByTimeAsync(1_000);
      expect(new Set(await Promise.all(outcomes))).toEqual(new Set(['intake-unavailable']));
      expect(attempts).toBeLessThan(30);
    } finally {
      jest.useRealTimers();
    }
  });

  it('tries again when a race is lost', async () => {
    let attempts = 0;
    const lost = { code: dialect.singleConnection ? 'SQLITE_BUSY' : 'ER_LOCK_DEADLOCK' };
    const inbox = inboxOn(() =>
      ++attempts < 3 ? Promise.reject(Object.assign(new Error(), lost)) : Promise.resolve(),
    );
    expect(await slugOf(inbox.store(callback()))).toBe('stored');
  });

  it('answers 503 within its deadline when the database hangs, and stores nothing twice when it comes back', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate'] });
    try {
      let release: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      let inserts = 0;
      const inbox = inboxOn(() => (inserts++, held));
      const hanging = outcomeOf(inbox.store(callback()));
      await nextTurn();
      const behind = outcomeOf(inbox.store(callback()));
      // Somebody puts the clock back meanwhile.
      jest.setSystemTime(Date.now() - 3_600_000);
      await jest.advanceTimersByTimeAsync(2_400);
      expect(await Promise.race([hanging, behind, nextTurn('neither')])).toBe('neither');
      // Three seconds are promised; what is looked at now and then has to be refused before.
      await jest.advanceTimersByTimeAsync(500);
      expect(await Promise.race([Promise.all([hanging, behind]), nextTurn('neither')])).not.toBe('neither');
      for (const late of [hanging, behind]) expect(await late).toMatchObject({ status: 503, type: 'intake-late' });
      release();
      await inbox.beforeApplicationShutdown();
      // The one behind was refused before it was begun: it comes again by itself.
      expect(inserts).toBe(1);
    } finally {
      jest.useRealTimers();
    }
  });

  it('counts the time that passed before: a callback whose bot had to be looked up waits no longer than another', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate'] });
    try {
      const inbox = inboxOn(never);
      void outcomeOf(inbox.store(callback()));
      await nextTurn();
      const lookedUp = slugOf(inbox.store(callback(), performance.now() - 2_000));
      await jest.advanceTimersByTimeAsync(900);
      expect(await Promise.race([lookedUp, nextTurn('nothing')])).toBe('intake-late');
    } finally {
      jest.useRealTimers();
    }
  });

  it('finishes what it has begun before the process ends', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const inbox = inboxOn(() => held);
    const stored = slugOf(inbox.store(callback()));
    const ending = inbox.beforeApplicationShutdown().then(() => 'ended');
    expect(await Promise.race([ending, nextTurn('not yet')])).toBe('not yet');
    release();
    expect(await ending).toBe('ended');
    expect(await stored).toBe('stored');
  });
});

describe(`a real database that fails (${testDatabaseKind()})`, () => {
  let app: Contexts;
  beforeAll(async () => {
    app = await Contexts.start([SecretsModule, InboxModule], [messengersSchema], []);
    Object.assign(app.get(Inbox), { logger: { error: () => undefined } });
  });
  afterAll(() => app?.stop());

  it('is a 503 while it does not write, and takes everything again afterwards', async () => {
    const inbox = app.get(Inbox);
    const known = callback();
    await inbox.store(known);
    const recover = await freeze();
    const refused = callback();
    expect(await outcomeOf(inbox.store(refused))).toMatchObject({
      status: 503,
      type: expect.stringMatching(/^intake-/),
    });
    await recover();
    await Promise.all([known, refused, callback()].map((one) => inbox.store(one)));
    expect(await app.count('inbox')).toBe(3);
  });

  /** The database refuses to write, or hangs: each in its own way. @returns what ends it. */
  async function freeze(): Promise<() => Promise<void>> {
    const runner = app.get(DataSource).createQueryRunner();
    const [stop, go] = dialect.singleConnection
      ? ['PRAGMA query_only = ON', 'PRAGMA query_only = OFF']
      : ['LOCK TABLES inbox READ', 'UNLOCK TABLES'];
    await runner.query(stop);
    return async () => {
      await runner.query(go);
      await runner.release();
    };
  }
});
