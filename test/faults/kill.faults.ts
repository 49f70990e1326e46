import { setTimeout as pause } from 'node:timers/promises';
import { FaultRun, long, seed } from './support/fault-run.js';
import { NOTHING_WRONG } from './support/verdict.js';

let run: FaultRun;
afterEach(() => run?.stop());

const KILLS = long ? 20 : 3;

it(`F1 loses and doubles nothing when it is killed ${KILLS} times under load (seed ${seed})`, async () => {
  run = await FaultRun.start();
  run.load.copies = () => (run.random() < 0.1 ? 2 : 1);
  run.load.start();
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
  expect(slowestStart).toBeLessThan(10_000);
}, 300_000);
