import { setTimeout as pause } from 'node:timers/promises';
import { TcpProxy } from '../support/tcp-proxy.js';
import { until } from '../support/until.js';
import { FaultRun, long, mariadb, seed } from './support/fault-run.js';
import { REPLIES_RIGHT } from './support/staff.js';
import { NOTHING_WRONG } from './support/verdict.js';

let run: FaultRun;
afterEach(() => run?.stop());

const KILLS = long ? 20 : 3;

it(`F1 loses and doubles nothing when it is killed ${KILLS} times under load (seed ${seed})`, async () => {
  run = await FaultRun.start();
  run.load.copies = () => (run.random() < 0.1 ? 2 : 1);
  run.load.start();
  // What a start takes on this machine, with nothing to mend.
  const usual = performance.now();
  await run.service.restart('SIGTERM');
  const usualMs = performance.now() - usual;
  const starts: number[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    await run.more(20 + Math.floor(run.random() * 200));
    // A little later: between a commit and its answer, or inside a batch.
    await pause(run.random() * 25);
    const began = performance.now();
    await run.service.restart('SIGKILL');
    await run.more(1);
    starts.push(performance.now() - began);
  }
  const slowestStart = Math.round(Math.max(...starts));
  const verdict = await run.verdict('F1', { kills: KILLS, 'slowest-start-ms': slowestStart });
  expect(verdict).toMatchObject({ ...NOTHING_WRONG, stored: verdict.acked, actions: verdict.acked });
  expect(verdict.acked).toBeGreaterThan(KILLS * 20);
  expect(slowestStart).toBeLessThan(10_000 + 3 * usualMs);
}, 900_000);

/** A plain statement, as the driver writes it: length, number, and the kind of a query. */
const isCommit = (bytes: Buffer): boolean => bytes.length === 11 && bytes.toString('latin1', 5) === 'COMMIT';
const isStored = (bytes: Buffer): boolean => bytes.toString('latin1', 0, 60).includes('INSERT INTO inbox');

/** Where in the talk with the database the process dies; by the bytes on their way, with nothing in the product for it. */
const moments: Array<[string, string, (bytes: Buffer) => boolean, 'asked' | 'answered']> = [
  ['F2', 'a callback is committed and not answered yet', isStored, 'answered'],
  ['F3', 'a batch is written and not committed yet', isCommit, 'asked'],
  ['F3', 'a batch is committed, and it does not know yet', isCommit, 'answered'],
];

for (const [id, what, isIt, when] of mariadb && long ? moments : []) {
  it(`${id} killed when ${what} it loses and doubles nothing, ten times (seed ${seed})`, async () => {
    run = await FaultRun.start({ perSecond: 100 });
    const proxy = await TcpProxy.to(run.service.databaseUrl);
    try {
      await run.service.restart('SIGTERM', { DATABASE_URL: proxy.url });
      run.load.start();
      for (let kill = 0; kill < 10; kill++) {
        await run.more(20 + Math.floor(run.random() * 50));
        await dies(proxy, isIt, when);
        await run.service.restart('SIGKILL');
      }
      const verdict = await run.verdict(`${id} ${what}:`, { kills: 10 });
      expect(verdict).toMatchObject({ ...NOTHING_WRONG, stored: verdict.acked, actions: verdict.acked });
    } finally {
      proxy.stop();
    }
  });
}

/** Resolves when the next such statement has killed the service, before it has gone out or when its answer is back. */
function dies(proxy: TcpProxy, isIt: (bytes: Buffer) => boolean, when: 'asked' | 'answered'): Promise<void> {
  const kill = () => void process.kill(run.service.pid!, 'SIGKILL');
  return new Promise((resolve) => {
    let armed: object | null = null;
    const done = () => {
      proxy.asked = proxy.answered = () => true;
      kill();
      resolve();
      return false;
    };
    proxy.asked = (bytes, pair) => {
      if (!isIt(bytes)) return true;
      if (when === 'asked') return done();
      armed ??= pair;
      return true;
    };
    proxy.answered = (_bytes, pair) => (pair === armed ? done() : true);
  });
}

if (long) {
  it(`F4 says that it does not know, or has proof, when it is killed after Viber has answered (seed ${seed})`, async () => {
    run = await FaultRun.start({ customers: 10 });
    const { viber } = run.service;
    await run.staff.begin();
    // Half of the phones tell that the message has come; of the others' nobody can know.
    run.load.phones.forEach((phone, index) => (phone.receipts = index % 2 ? 'delivered' : 'none'));
    viber.sendDelayMs = 200;
    for (let kill = 0; kill < 4; kill++) {
      const before = carriedOut();
      const answering = run.staff.answerAll(2);
      await until('Viber to have taken some', () => carriedOut() > before);
      await run.service.restart('SIGKILL');
      await answering;
      await run.nothingWaits('deliveries', 90_000);
    }
    const verdict = await run.repliesVerdict('F4', { kills: 4 });
    expect(verdict).toMatchObject({ ...REPLIES_RIGHT, replies: 80, failed: 0 });
    expect(verdict.unknown).toBeGreaterThan(0);
  }, 900_000);
}

const carriedOut = () => run.service.viber.requests.filter((request) => request.carriedOut !== undefined).length;
