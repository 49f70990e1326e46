import { type Connection, createConnection } from 'mysql2/promise';
import { Sqlite } from '../../src/platform/database/sqlite.js';
import { TcpProxy } from '../support/tcp-proxy.js';
import { until } from '../support/until.js';
import { Callers, type Question } from './support/callers.js';
import { FaultRun, long, mariadb, seed } from './support/fault-run.js';
import { REPLIES_RIGHT } from './support/staff.js';
import { IN_TIME, NOTHING_WRONG } from './support/verdict.js';

let run: FaultRun;
let proxy: TcpProxy | null = null;
let callers: Callers | null = null;
let watcher: Connection | null = null;
afterEach(async () => {
  await callers?.stop();
  await watcher?.end();
  await run?.stop();
  proxy?.stop();
  callers = watcher = proxy = null;
});

const HELD_MS = long ? 20_000 : 5_000;
/** The service's own deadline is 3 s. */
const CALLBACKS_WITHIN_MS = 4_000;
/** Two seconds for connections, three for a statement that nobody answers. */
const CALLS_WITHIN_MS = 6_000;
/** Those of the pool, those that were given up and the server has not noticed, and two of the test. */
const MOST_CONNECTIONS = 2 * 12 + 2;
const BACK_WITHIN_MS = 10_000;

interface Fault {
  what: string;
  inShortForm: boolean;
  /** Callbacks do not need what is held. */
  callbacksGoOn: boolean;
  /** @returns what ends it */
  hold: () => Promise<() => Promise<unknown>>;
}

/** An administrator's program, careless with its transaction. */
const locking = (sql: string) => async () => {
  const other = await createConnection(run.service.databaseUrl);
  await other.query('BEGIN');
  await other.query(sql);
  return () => other.end();
};

async function holdTheFile() {
  const other = new Sqlite(run.service.databaseUrl.slice('sqlite:'.length));
  other.exec('BEGIN IMMEDIATE');
  return async () => other.close();
}

async function fallSilent() {
  proxy!.fallSilent();
  // For new connections: those of the pool stay dead.
  proxy!.heal();
  return async () => undefined;
}

const onServer: Fault[] = [
  {
    what: 'the rows that staff and processing change are locked by another program',
    inShortForm: true,
    callbacksGoOn: true,
    hold: locking('SELECT id FROM task FOR UPDATE'),
  },
  {
    what: 'tables are locked by another program',
    inShortForm: false,
    callbacksGoOn: false,
    hold: locking('LOCK TABLES task WRITE, inbox WRITE, delivery WRITE'),
  },
  {
    what: 'each of them falls silent while new ones would work',
    inShortForm: false,
    callbacksGoOn: false,
    hold: fallSilent,
  },
];
const onFile: Fault[] = [
  { what: 'another program writes to the file', inShortForm: true, callbacksGoOn: false, hold: holdTheFile },
];

/** More programs than there are connections, half of them need a lock. */
async function questions(): Promise<Question[]> {
  const [task] = await run.service.all<{ id: string; title: string }>('/api/tasks');
  const change: Question = { method: 'PATCH', path: `/api/tasks/${task!.id}`, body: { title: task!.title } };
  const read: Question = { method: 'GET', path: '/api/tasks?limit=20' };
  return Array.from({ length: 32 }, (_, index) => (index % 2 ? change : read));
}

/** How many connections the service has at the server, looked at again and again. */
async function watchConnections(): Promise<number[]> {
  const counts = [0];
  if (!mariadb) return counts;
  const own = (watcher = await createConnection(run.service.databaseUrl));
  const count = async (): Promise<void> => {
    const [rows] = await own.query('SELECT COUNT(*) AS n FROM information_schema.processlist WHERE db = DATABASE()');
    counts.push(Number((rows as Array<{ n: number }>)[0]!.n));
    if (watcher === own) setTimeout(() => void count().catch(() => undefined), 200);
  };
  await count();
  return counts;
}

const faults = (mariadb ? onServer : onFile).filter(({ inShortForm }) => inShortForm || long);
describe.each(faults)('F26 all connections to the database are held: $what', ({ what, hold, callbacksGoOn }) => {
  it(`everybody is answered in time, nothing is lost, and it goes on by itself (seed ${seed})`, async () => {
    run = await FaultRun.start({ customers: 24, perSecond: 150 });
    if (mariadb) {
      proxy = await TcpProxy.to(run.service.databaseUrl);
      await run.service.restart('SIGTERM', { DATABASE_URL: proxy.url });
    }
    const { pid } = run.service;
    await run.staff.begin();
    const { calls } = (callers = new Callers(run.service, await questions()));
    const connections = await watchConnections();
    run.load.start();
    await run.more(100);

    const began = performance.now();
    const letGo = await hold();
    const answering = run.staff.answerAll(2);
    await until('the time to let go', () => performance.now() > began + HELD_MS, HELD_MS + 5_000);
    await letGo();
    const ended = performance.now();
    await run.more(100);
    const wellServed = () => calls.filter(({ at, status }) => at > ended && status === 200).length >= 50;
    await until('the API to serve again', wellServed, 30_000);
    const backAfterMs = Math.round(performance.now() - ended);
    await answering;
    await callers.stop();

    const refused = calls.filter(({ status }) => status === 503).length;
    const slowestCall = Math.round(Math.max(...calls.map(({ ms }) => ms)));
    const peak = Math.max(...connections);
    const more = { calls: calls.length, refused, 'slowest-call': slowestCall, connections: peak };
    const verdict = await run.verdict(`F26 ${what}:`, { ...more, 'back-after-ms': backAfterMs });
    expect(verdict).toMatchObject({
      ...NOTHING_WRONG,
      ...(callbacksGoOn && IN_TIME),
      stored: verdict.acked,
      actions: verdict.acked,
    });
    expect(verdict.slowest).toBeLessThan(CALLBACKS_WITHIN_MS + verdict.heldUp);
    const statuses = run.load.entries.flatMap(({ attempts }) => attempts.map(({ status }) => status));
    expect(new Set([...statuses, 503])).toEqual(new Set([200, 503]));
    if (callbacksGoOn) expect(statuses).not.toContain(503);
    expect(new Set(calls.map(({ status }) => status))).toEqual(new Set([200, 503]));
    expect(slowestCall).toBeLessThan(CALLS_WITHIN_MS + verdict.heldUp);
    expect(peak).toBeLessThanOrEqual(MOST_CONNECTIONS);
    expect(backAfterMs).toBeLessThan(BACK_WITHIN_MS + verdict.heldUp);
    const replies = await run.repliesVerdict(`F26 ${what}, answers:`);
    expect(replies).toMatchObject({ ...REPLIES_RIGHT, replies: 48, failed: 0 });
    expect(run.service.pid).toBe(pid);
  });
});
