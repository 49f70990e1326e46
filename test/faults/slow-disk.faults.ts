import { Figures } from '../support/metrics.js';
import { until } from '../support/until.js';
import { FaultRun, mariadb, seed } from './support/fault-run.js';
import { canOwnMariaDb, type OwnMariaDb, startOwnMariaDb } from './support/own-mariadb.js';
import { SlowFsync } from './support/slow-fsync.js';
import { IN_TIME, NOTHING_WRONG, percentile } from './support/verdict.js';

let run: FaultRun;
let slow: SlowFsync;
let server: OwnMariaDb | null = null;
afterEach(async () => {
  await slow?.takes(0);
  await run?.stop();
  await server?.stop();
  await slow?.remove();
});

const PER_SECOND = 200;
/** Everybody has their task by then, and the service is warm. */
const WARM_UP = 2_000;
const LOOK_MS = 4_000;
/** Of each kind, in turns; the middle one counts. */
const LOOKS = 3;
/** What the machine itself may add: it does other things too. */
const ALLOWANCE_MS = 500;

/** What happened while each fsync took so much longer. */
interface Phase {
  perSecond: number;
  /** Callbacks stored in one commit. */
  group: number;
  p99: number;
}

async function groups(): Promise<{ commits: number; rows: number }> {
  const figures = new Figures(await run.service.ok<string>('GET', '/metrics'));
  const name = 'viber_tasks_intake_group_rows';
  return { commits: figures.of(`${name}_count`)!, rows: figures.of(`${name}_sum`)! };
}

async function look(fsyncMs: number): Promise<Phase> {
  await slow.takes(fsyncMs);
  const [before, began] = [await groups(), performance.now()];
  await until('the end of the look', () => performance.now() > began + LOOK_MS, LOOK_MS + 5_000);
  const [after, ended] = [await groups(), performance.now()];
  const attempts = run.load.entries.flatMap((entry) => entry.attempts);
  const times = attempts.flatMap(({ at, ms }) => (at > began && at < ended && ms !== null ? [ms] : []));
  return {
    perSecond: Math.round((after.rows - before.rows) / ((ended - began) / 1000)),
    group: Math.round(((after.rows - before.rows) / (after.commits - before.commits)) * 100) / 100,
    p99: Math.round(percentile(times, 0.99)),
  };
}

it(`F8 a slow disk makes groups larger, not callbacks fewer (seed ${seed})`, async () => {
  slow = await SlowFsync.build();
  if (mariadb) {
    if (!canOwnMariaDb())
      throw new Error('F8 needs a mariadbd or mysqld on this machine, of which the disk can be slowed.');
    server = await startOwnMariaDb({ env: slow.env });
  }
  run = await FaultRun.start({
    customers: 200,
    perSecond: PER_SECOND,
    ...(server ? { databasePlace: server.url } : { env: slow.env }),
  });
  run.load.start();
  await run.more(WARM_UP);
  const looks = new Map<number, Phase[]>([0, 2, 20].map((fsyncMs) => [fsyncMs, []]));
  for (let turn = 0; turn < LOOKS; turn++) {
    for (const [fsyncMs, phases] of looks) phases.push(await look(fsyncMs));
  }
  await slow.takes(0);
  const usual = (fsyncMs: number, what: keyof Phase) => {
    const values = looks.get(fsyncMs)!.map((phase) => phase[what]);
    return percentile(values, 0.5);
  };

  const kinds = [...looks.keys()].map((fsyncMs) => {
    const figures = `${usual(fsyncMs, 'perSecond')}/s by ${usual(fsyncMs, 'group')}, p99 ${usual(fsyncMs, 'p99')}`;
    return [`+${fsyncMs}-ms`, figures] as const;
  });
  const verdict = await run.verdict('F8', Object.fromEntries(kinds));
  expect(verdict).toMatchObject({ ...NOTHING_WRONG, ...IN_TIME, stored: verdict.acked, actions: verdict.acked });
  const statuses = run.load.entries.flatMap(({ attempts }) => attempts.map(({ status }) => status));
  expect(new Set(statuses)).toEqual(new Set([200]));
  // One commit for each callback would let 50 a second through.
  expect(usual(20, 'perSecond')).toBeGreaterThan(0.8 * usual(0, 'perSecond'));
  expect(usual(20, 'perSecond')).toBeGreaterThan(100);
  expect(usual(20, 'group')).toBeGreaterThan(1.5 * usual(0, 'group'));
  expect(usual(20, 'group')).toBeGreaterThan(usual(2, 'group'));
  for (const fsyncMs of looks.keys()) expect(usual(fsyncMs, 'p99')).toBeLessThan(5 * fsyncMs + ALLOWANCE_MS);
});
