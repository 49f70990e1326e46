import { createConnection } from 'mysql2/promise';
import { FaultRun, mariadb, seed } from './support/fault-run.js';
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
}, 180_000);

/** What a next version may do to tables that an old one is writing to: old and new then work on them side by side. */
const changes = [
  'ALTER TABLE inbox ADD COLUMN of_tomorrow varchar(64) NULL',
  'CREATE INDEX inbox_of_tomorrow ON inbox (received_at)',
  'ALTER TABLE task_action ADD COLUMN of_tomorrow int NULL',
  'CREATE INDEX task_action_of_tomorrow ON task_action (written_at)',
];

if (mariadb) {
  it(`F23 tables of MariaDB get columns and indexes while callbacks come in (seed ${seed})`, async () => {
    run = await FaultRun.start({ others: [{}], perSecond: 150 });
    run.load.start();
    await run.more(300);
    const connection = await createConnection({ uri: run.service.databaseUrl });
    for (const change of changes) {
      await connection.query(change);
      await run.more(100);
    }
    await connection.end();
    // The next version starts beside the old one.
    await run.instances[1]!.restart('SIGTERM');
    await run.more(200);
    const verdict = await run.verdict('F23');
    expect(verdict).toMatchObject({ ...NOTHING_WRONG, stored: verdict.acked, actions: verdict.acked });
    expect(verdict.slowest).toBeLessThan(4_000);
    expect(fiveHundreds()).toEqual([]);
  }, 120_000);
}
