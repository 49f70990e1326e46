import { readFileSync } from 'node:fs';
import { platform } from 'node:process';
import { until } from '../support/until.js';
import { FaultRun, mariadb, seed } from './support/fault-run.js';
import { itWhere } from './support/possible.js';
import { NOTHING_WRONG } from './support/verdict.js';

let run: FaultRun;
afterEach(() => run?.stop());

const OVERLOAD_MS = 60_000;
/** Far more than are usually on their way at once: the queue of the inbox holds 5,000. */
const AT_ONCE = 256;
const MOST_MIB = 400;

const mebibytes = (pid: number): number =>
  Math.round(Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024);

itWhere(
  platform === 'linux' ? null : 'the memory of a process is read from /proc',
  `F21 answers all of an overload, keeps its memory, and is itself again within seconds (seed ${seed})`,
  async () => {
    run = await FaultRun.start({ others: mariadb ? [{}] : [], customers: AT_ONCE, perSecond: Infinity });
    const memory: number[] = [];
    const watching = setInterval(() => memory.push(mebibytes(run.service.pid!)), 500);
    try {
      run.load.start();
      const until60s = performance.now() + OVERLOAD_MS;
      await until('the end of the overload', () => performance.now() > until60s, OVERLOAD_MS + 10_000);
    } finally {
      clearInterval(watching);
    }
    await run.load.stop();
    const calm = await run.again({ customers: 4, perSecond: 50 });
    const ended = performance.now();
    calm.load.start();
    await calm.more(20);
    const calmAgainMs = Math.round(performance.now() - ended);
    await calm.load.stop();
    await calm.load.close();

    const peak = Math.max(...memory);
    const perSecond = Math.round(run.load.acknowledged / (OVERLOAD_MS / 1000));
    const verdict = await run.verdict('F21', {
      'acked-per-s': perSecond,
      'peak-MiB': peak,
      'calm-after-ms': calmAgainMs,
    });
    expect(verdict).toMatchObject({ ...NOTHING_WRONG, stored: verdict.acked, actions: verdict.acked });
    const statuses = run.load.entries.flatMap(({ attempts }) => attempts.map(({ status }) => status));
    expect(new Set([...statuses, 200, 503])).toEqual(new Set([200, 503]));
    expect(peak).toBeLessThan(MOST_MIB);
    expect(calmAgainMs).toBeLessThan(5_000);
  },
  240_000,
);
