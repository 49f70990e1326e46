import { until } from '../support/until.js';
import { FaultRun, mariadb, seed } from './support/fault-run.js';
import { type Galera, startGalera } from './support/galera.js';
import { canOwnMariaDb } from './support/own-mariadb.js';
import { itWhere } from './support/possible.js';
import { REPLIES_RIGHT } from './support/staff.js';
import { NOTHING_WRONG } from './support/verdict.js';

const impossible = canOwnMariaDb() ? null : 'no mariadbd here that may be killed';
let galera: Galera | null = null;
let run: FaultRun;
afterEach(() => run?.stop());
afterAll(() => galera?.stop());

/** The service's database, at another node. */
function at(node: number): string {
  const url = new URL(run.service.databaseUrl);
  url.port = new URL(galera!.nodes[node]!.url).port;
  return url.href;
}

const CUSTOMERS = 12;

if (mariadb) {
  itWhere(
    impossible,
    `F24 two instances write to two nodes, against the advice: what fails at COMMIT is done again (seed ${seed})`,
    async () => {
      galera ??= await startGalera(3);
      run = await FaultRun.start({ customers: CUSTOMERS, perSecond: 60, databasePlace: galera.nodes[0]!.url });
      run.instances.push(await run.service.another({ DATABASE_URL: at(1) }));
      // Copies come to both nodes at once, where no lock of the other is seen.
      run.load.copies = () => 1 + Math.floor(run.random() * 3);
      await run.staff.begin();
      run.load.start();
      const answering = run.staff.answerAll(5);
      await run.more(300);
      await answering;

      const conflicts = await galera.conflicts();
      const verdict = await run.verdict('F24 two writers', { conflicts });
      expect(verdict).toMatchObject({ ...NOTHING_WRONG, stored: verdict.acked, actions: verdict.acked });
      const replies = await run.repliesVerdict('F24 two writers, answers');
      expect(replies).toMatchObject({ ...REPLIES_RIGHT, replies: CUSTOMERS * 5, failed: 0 });
      expect(await run.service.all('/api/tasks?limit=100')).toHaveLength(CUSTOMERS);
      expect(conflicts).toBeGreaterThan(0);
    },
    240_000,
  );

  itWhere(
    impossible,
    `F24 the node that all instances write to leaves; they are started again on the next (seed ${seed})`,
    async () => {
      galera ??= await startGalera(3);
      const settings = { customers: CUSTOMERS, perSecond: 60, databasePlace: galera.nodes[0]!.url };
      run = await FaultRun.start({ others: [{}], ...settings });
      await run.staff.begin();
      run.load.start();
      const answering = run.staff.answerAll(10);
      await run.more(200);

      await galera.nodes[0]!.end('SIGKILL');
      run.booksUrl = at(1);
      const began = performance.now();
      await Promise.all(run.instances.map((instance) => instance.restart('SIGTERM', { DATABASE_URL: at(1) })));
      await run.more(1);
      const backAfterMs = Math.round(performance.now() - began);
      await run.more(200);
      await answering;

      const verdict = await run.verdict('F24 one writer', { 'back-after-ms': backAfterMs });
      expect(verdict).toMatchObject({ ...NOTHING_WRONG, stored: verdict.acked, actions: verdict.acked });
      const replies = await run.repliesVerdict('F24 one writer, answers');
      expect(replies).toMatchObject({ ...REPLIES_RIGHT, replies: CUSTOMERS * 10, failed: 0 });
      const books = await run.books();
      run.booksUrl = at(2);
      expect(await run.books()).toEqual(books);
    },
    300_000,
  );

  itWhere(
    impossible,
    `F24 a node that has lost the majority refuses everything: callbacks get 503 until it is told to go on alone (seed ${seed})`,
    async () => {
      galera ??= await startGalera(3);
      const [first, alone, third] = galera.nodes;
      run = await FaultRun.start({ customers: CUSTOMERS, perSecond: 60, databasePlace: alone!.url });
      const { pid } = run.service;
      run.load.start();
      await run.more(100);
      await Promise.all([first!.end('SIGKILL'), third!.end('SIGKILL')]);
      const lost = performance.now();
      const since = () =>
        run.load.entries
          .flatMap((entry) => entry.attempts)
          .filter((attempt) => attempt.at > lost + 10_000 && attempt.status !== null);
      await until('callbacks to be refused', () => since().length > 20, 60_000);
      expect(new Set(since().map(({ status }) => status))).toEqual(new Set([503]));
      await galera.goOnAlone(alone!);
      await run.more(100);

      const verdict = await run.verdict('F24 without the majority');
      expect(verdict).toMatchObject({ ...NOTHING_WRONG, stored: verdict.acked, actions: verdict.acked });
      expect(verdict.slowest).toBeLessThan(4_000);
      const statuses = run.load.entries.flatMap(({ attempts }) => attempts.map(({ status }) => status));
      expect(new Set(statuses)).toEqual(new Set([200, 503]));
      expect(run.service.pid).toBe(pid);
    },
    240_000,
  );
}
