import { Sqlite } from '../../src/platform/database/sqlite.js';
import { until } from '../support/until.js';
import { FaultRun, long, mariadb, seed } from './support/fault-run.js';
import { canOwnMariaDb, type OwnMariaDb, startOwnMariaDb } from './support/own-mariadb.js';
import { itWhere } from './support/possible.js';
import { REPLIES_RIGHT } from './support/staff.js';
import { NOTHING_WRONG } from './support/verdict.js';

let run: FaultRun;
let server: OwnMariaDb | null = null;
afterEach(async () => {
  server?.signal('SIGCONT');
  await run?.stop();
});
afterAll(() => server?.stop());

const seconds = (count: number) => new Promise((resolve) => setTimeout(resolve, count * 1000));
/** Three seconds are promised; a busy machine has one more. */
const ANSWERED_WITHIN_MS = 4_000;

/** What goes wrong with the database, and how long the test lets it. */
type Fault = [id: string, what: string, inShortForm: boolean, cause: () => Promise<void>];

const serverFaults: Fault[] = [
  ['F5', 'killed and started again', true, () => restart('SIGKILL', 0)],
  ['F5', 'restarted in order', false, () => restart('SIGTERM', 0)],
  ['F5', 'away for a while', false, () => restart('SIGKILL', 30)],
  ['F6', 'frozen: it accepts connections and answers nothing', false, () => freeze(20)],
];

async function restart(signal: 'SIGKILL' | 'SIGTERM', awaySeconds: number): Promise<void> {
  await server!.end(signal);
  await seconds(awaySeconds);
  await server!.run();
}

async function freeze(forSeconds: number): Promise<void> {
  server!.signal('SIGSTOP');
  await seconds(forSeconds);
  server!.signal('SIGCONT');
}

/** Another program holds the file, as one that repairs or copies it carelessly. */
async function holdTheFile(): Promise<void> {
  const other = new Sqlite(run.service.databaseUrl.slice('sqlite:'.length));
  other.exec('BEGIN IMMEDIATE');
  await seconds(long ? 15 : 5);
  other.exec('ROLLBACK');
  other.close();
}
const fileFaults: Fault[] = [['F5', 'held by another program', true, holdTheFile]];

const impossible = mariadb && !canOwnMariaDb() ? 'no mariadbd here that may be killed' : null;

const faults = (mariadb ? serverFaults : fileFaults).filter(([, , inShortForm]) => inShortForm || long);
describe.each(faults)('%s the database is %s', (id, what, _inShortForm, cause) => {
  itWhere(
    impossible,
    `every callback is answered in time, none that got 200 is lost, answers arrive once (seed ${seed})`,
    async () => {
      if (mariadb) server ??= await startOwnMariaDb();
      run = await FaultRun.start({ customers: 16, perSecond: 150, ...(server && { databasePlace: server.url }) });
      const { pid } = run.service;
      await run.staff.begin();
      run.load.start();
      const answering = run.staff.answerAll(long ? 10 : 3);
      await run.more(100);
      await cause();
      const ended = performance.now();
      await run.more(100);
      const backAfterMs = Math.round(performance.now() - ended);
      await answering;

      const verdict = await run.verdict(`${id} ${what}:`, { 'back-after-ms': backAfterMs });
      expect(verdict).toMatchObject({ ...NOTHING_WRONG, stored: verdict.acked, actions: verdict.acked });
      expect(verdict.slowest).toBeLessThan(ANSWERED_WITHIN_MS + verdict.heldUp);
      const statuses = run.load.entries.flatMap(({ attempts }) => attempts.map(({ status }) => status));
      expect(new Set([...statuses, 200, 503])).toEqual(new Set([200, 503]));
      const replies = await run.repliesVerdict(`${id} ${what}, answers:`);
      expect(replies).toMatchObject({ ...REPLIES_RIGHT, failed: 0 });
      // It never ended, and is ready again by itself.
      expect(run.service.pid).toBe(pid);
      await until('it to be ready', async () => (await run.service.call('GET', '/health/ready')).status === 200);
    },
    180_000,
  );
});
