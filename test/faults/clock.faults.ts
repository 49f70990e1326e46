import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FaultRun, long, mariadb, seed } from './support/fault-run.js';
import { REPLIES_RIGHT } from './support/staff.js';
import { IN_TIME, NOTHING_WRONG } from './support/verdict.js';

const MINUTE = 60_000;
const PRELOADED = pathToFileURL(join(import.meta.dirname, 'support/shifted-clock.mjs')).href;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'viber-tasks-clock-'));
});
let run: FaultRun;
afterEach(async () => {
  await run?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Settings of an instance whose clock is wrong. */
async function clock(name: string, shiftMs: number): Promise<Record<string, string>> {
  await writeFile(join(folder, name), String(shiftMs));
  return { NODE_OPTIONS: `--import ${PRELOADED}`, CLOCK_FILE: join(folder, name) };
}

async function jump(instance: number, name: string, shiftMs: number): Promise<void> {
  await writeFile(join(folder, name), String(shiftMs));
  process.kill(run.instances[instance]!.pid!, 'SIGWINCH');
}

const instances = mariadb ? 'two instances, ten minutes behind and ten ahead,' : 'an instance ten minutes behind';

it(`F18 ${instances} whose clock jumps keep leases, pauses and order (seed ${seed})`, async () => {
  run = await FaultRun.start({
    env: await clock('first', -10 * MINUTE),
    others: mariadb ? [await clock('second', 10 * MINUTE)] : [],
    customers: 12,
    perSecond: 100,
  });
  const { viber } = run.service;
  await run.staff.begin();
  viber.sendDelayMs = 50;
  run.load.start();
  // Some have to be tried again, after a pause that the database's clock measures.
  viber.failNextSend({ http: 429, retryAfterSeconds: 2, times: 5 });
  const answering = run.staff.answerAll(long ? 20 : 4);
  await run.more(100);
  await jump(0, 'first', -60 * MINUTE);
  await run.more(100);
  if (mariadb) await jump(1, 'second', 10 * MINUTE + 3 * MINUTE);
  await run.more(100);
  await jump(0, 'first', 60 * MINUTE);
  viber.failNextSend({ http: 429, retryAfterSeconds: 2, times: 5 });
  await run.more(long ? 3_000 : 100);
  await answering;

  const verdict = await run.verdict('F18');
  expect(verdict).toMatchObject({ ...NOTHING_WRONG, ...IN_TIME, stored: verdict.acked, actions: verdict.acked });
  const replies = await run.repliesVerdict('F18 answers');
  expect(replies).toMatchObject({ ...REPLIES_RIGHT, sent: replies.replies, failed: 0, unknown: 0 });
  expect(pausesKept()).toEqual([]);
});

/** Requests that came to a customer before the pause was over that Viber had asked for. */
function pausesKept(): unknown[] {
  const requests = run.service.viber.requests.filter(({ endpoint }) => endpoint === 'send_message');
  return requests.filter((refused) => {
    if (refused.answer?.http !== 429) return false;
    const { receiver } = refused.body as { receiver: string };
    const next = requests.find(
      ({ at, body }) => at > refused.at && (body as { receiver: string }).receiver === receiver,
    );
    return next !== undefined && next.at - refused.at < 1_900;
  });
}
