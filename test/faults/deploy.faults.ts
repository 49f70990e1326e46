import { type Connection, createConnection } from 'mysql2/promise';
import { FaultRun, mariadb, seed } from './support/fault-run.js';
import { nextVersion } from './support/next-version.js';
import { REPLIES_RIGHT } from './support/staff.js';
import { NOTHING_WRONG } from './support/verdict.js';

let run: FaultRun;
afterEach(() => run?.stop());

const fiveHundreds = () =>
  run.load.entries.flatMap(({ attempts }) =>
    attempts.flatMap(({ status }) => (status !== null && status >= 500 ? [status] : [])),
  );

it(`F22 ${mariadb ? 'two instances' : 'one instance'} ended and started again in turn under load cut no request and lose nothing (seed ${seed})`, async () => {
  run = await FaultRun.start({ others: mariadb ? [{}] : [], perSecond: 100 });
  run.load.start();
  const ends: number[] = [];
  for (let round = 0; round < 2; round++) {
    for (const instance of run.instances) {
      await run.more(50);
      const began = performance.now();
      await instance.end('SIGTERM');
      ends.push(performance.now() - began);
      await instance.run();
    }
  }
  await run.more(50);
  const slowestEnd = Math.round(Math.max(...ends));
  const verdict = await run.verdict('F22', { 'slowest-end-ms': slowestEnd });
  expect(verdict).toMatchObject({ ...NOTHING_WRONG, stored: verdict.acked, actions: verdict.acked });
  expect(fiveHundreds()).toEqual([]);
  const broken = run.load.entries.flatMap(({ attempts }) => attempts.flatMap(({ why }) => why ?? []));
  expect(new Set([...broken, 'ECONNREFUSED'])).toEqual(new Set(['ECONNREFUSED']));
  expect(slowestEnd).toBeLessThan(10_000);
});

/** What a next version may do to tables that an old one is writing to. */
const changes = [
  'ALTER TABLE inbox ADD COLUMN of_tomorrow varchar(64) NULL',
  'CREATE INDEX inbox_of_tomorrow ON inbox (account_id, received_at, state)',
  "ALTER TABLE task ADD COLUMN of_tomorrow varchar(64) NOT NULL DEFAULT 'unknown'",
  'CREATE INDEX task_of_tomorrow ON task (of_tomorrow, number)',
  'ALTER TABLE task_action ADD COLUMN of_tomorrow int NULL',
  'CREATE INDEX task_action_of_tomorrow ON task_action (written_at)',
  'ALTER TABLE delivery ADD COLUMN of_tomorrow int NULL',
  'CREATE TABLE of_tomorrow (id int PRIMARY KEY)',
];

/** Rows of another account's past: an index of them takes its time. */
async function fillInbox(connection: Connection): Promise<void> {
  const columns = 'account_id, message_token, event, user_id, event_ts, received_at, state, processed_at, body';
  await connection.query(
    `INSERT INTO inbox (${columns})
     SELECT 'long ago', seq, 'message', CONCAT('u', seq), seq, seq, 'processed', seq, REPEAT('x', 400) FROM seq_1_to_100000`,
  );
}

/** Which of the instances have taken callbacks in since. */
const servedBy = (since: number): number[] => {
  const attempts = run.load.entries.flatMap((entry) => entry.attempts);
  const served = attempts.filter(({ at, status }) => at >= since && status === 200);
  return [...new Set(served.map(({ instance }) => instance))].toSorted((a, b) => a - b);
};

const CUSTOMERS = 8;

if (mariadb) {
  it(`F23 a next version starts and changes the tables while the old one serves; then it takes over (seed ${seed})`, async () => {
    const next = await nextVersion(changes);
    run = await FaultRun.start({ others: [{}], customers: CUSTOMERS, perSecond: 80 });
    const connection = await createConnection({ uri: run.service.databaseUrl });
    try {
      await fillInbox(connection);
      await run.staff.begin();
      run.load.start();
      await run.more(100);

      const answering = run.staff.answerAll(20);
      const began = performance.now();
      const newcomer = await run.service.another({}, next.main);
      const migratedMs = Math.round(performance.now() - began);
      const duringMigration = servedBy(began);
      run.instances.push(newcomer);
      const together = performance.now();
      await run.more(200);
      expect([duringMigration, servedBy(together)]).toEqual([
        [0, 1],
        [0, 1, 2],
      ]);

      // The old one starts on the new tables too, should it have to. Then each is replaced.
      await run.instances[1]!.restart('SIGTERM');
      for (const old of run.instances.slice(0, 2)) {
        await run.more(50);
        old.main = next.main;
        await old.restart('SIGTERM');
      }
      await answering;
      await run.more(100);

      const verdict = await run.verdict('F23', { 'started-after-ms': migratedMs });
      expect(verdict).toMatchObject({ ...NOTHING_WRONG, stored: verdict.acked, actions: verdict.acked });
      expect(verdict.slowest).toBeLessThan(4_000);
      expect(fiveHundreds()).toEqual([]);
      const replies = await run.repliesVerdict('F23 answers');
      expect(replies).toMatchObject({ ...REPLIES_RIGHT, replies: CUSTOMERS * 20, sent: CUSTOMERS * 20 });
      const [applied] = await connection.query(`SELECT name FROM migrations WHERE name = '${next.migration}'`);
      expect(applied).toHaveLength(1);
    } finally {
      connection.destroy();
      await next.remove();
    }
  });
}
