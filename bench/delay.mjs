import { setTimeout as pause } from 'node:timers/promises';
import { postMessage, putLoad } from './load.mjs';
import { startProgram } from './programs.mjs';
import { quantile } from './statistics.mjs';

/** Customers whose messages are marked, beside those of the load. Far above theirs. */
const MARKED = Array.from({ length: 20 }, (_, i) => 90_000_000 + i);
/** Marked messages a second; the load puts the rest. */
const MARKS = 10;
/** Between two reads: as little as matters. More often, and reading would be what makes it late. */
const pauseAfter = (delayMs) => Math.max(2, delayMs / 10);
const GIVE_UP_MS = 10_000;

/**
 * P5: from the webhook's answer to the action readable, by the API, in the feed of its task: what a client sees. Some of
 * the messages are marked and sent from here; their feeds are read again and again from the answer on. So the figure is
 * rather too long, by the pause between two reads (2 ms, or a tenth of the figure) and the time of the last.
 */
export async function measureDelay(context, names, settings, say) {
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 1; round <= settings.slowRounds; round++) {
    for (const name of names) {
      const sample = await measureOnce(context, name, settings);
      samples[name].push(sample);
      const { p50, p99 } = sample.delayMs;
      say(
        `delay ${round}/${settings.slowRounds}  ${name.padEnd(10)} p50 ${p50.toFixed(1)}, p99 ${p99.toFixed(1)} ms of ` +
          `${sample.marked} messages, ${sample.reads.toFixed(1)} reads each${sample.complete ? '' : ' – SOME NEVER CAME'}`,
      );
    }
  }
  return samples;
}

async function measureOnce(context, name, settings) {
  const { connections, customers, warmupSeconds, delaySeconds: seconds, delayRate } = settings;
  const program = await startProgram(name, context);
  try {
    const tasks = await openTasks(program);
    const marks = [];
    const load = { isOver: false };
    const marking = async () => {
      // At random moments: at regular ones they would always meet the load in the same phase. None waits for another.
      for (let i = 0; !load.isOver; i++) {
        await pause((2 * Math.random() * 1000) / MARKS);
        if (!load.isOver) marks.push(mark(program, MARKED[i % MARKED.length], tasks));
      }
    };
    let running = Promise.resolve();
    const put = { connections, customers, warmupSeconds, seconds, rate: delayRate - MARKS };
    const result = await putLoad(program, { ...put, started: () => (running = marking()) }).finally(
      () => (load.isOver = true),
    );
    await running;
    const found = await Promise.all(marks);
    // The first ones are the warm-up's.
    const counted = found.filter(({ answeredAt }) => answeredAt > result.beganAt + warmupSeconds * 1000);
    const delays = counted.map(({ delayMs }) => delayMs);
    const delayMs = { p50: quantile(delays, 0.5), p99: quantile(delays, 0.99), p100: Math.max(...delays) };
    const byRows = await timesInRows(program.database);
    const reads = counted.reduce((sum, one) => sum + one.reads, 0) / counted.length;
    return {
      ...result,
      delayMs,
      byRows,
      delays,
      reads,
      marked: counted.length,
      complete: delays.every(Number.isFinite),
    };
  } finally {
    await program.kill();
    await program.drop();
  }
}

/** Of all messages, by the times in the inbox: from taken in to processed, just before the commit. Reading is not in it. */
async function timesInRows(database) {
  const processed = "FROM inbox WHERE event = 'message' AND processed_at IS NOT NULL";
  const count = await database.one(`SELECT COUNT(*) ${processed}`);
  const at = (q) =>
    database.one(
      `SELECT processed_at - received_at AS ms ${processed} ORDER BY ms LIMIT 1 OFFSET ${Math.floor(q * count)}`,
    );
  return { p50: await at(0.5), p99: await at(0.99) };
}

/** Each marked customer writes once, so that they have a task. @returns the tasks' ids by customer */
async function openTasks(program) {
  const byText = new Map();
  for (const user of MARKED) byText.set(String(await postMessage(program, user)), user);
  const deadline = performance.now() + GIVE_UP_MS;
  for (;;) {
    const { items } = await program.api('GET', '/api/tasks?limit=100');
    if (items.length === MARKED.length) {
      const feeds = await Promise.all(items.map(({ id }) => program.api('GET', `/api/tasks/${id}/actions`)));
      return new Map(feeds.map((feed, i) => [byText.get(feed.items[0].text.split(' ').pop()), items[i].id]));
    }
    if (performance.now() > deadline) throw new Error(`${MARKED.length} tasks were to be opened, not ${items.length}`);
    await pause(50);
  }
}

/** @returns milliseconds until it is readable, and how often that was asked; NaN when it never was */
async function mark(program, user, tasks) {
  const number = await postMessage(program, user);
  const answeredAt = performance.now();
  for (let reads = 1; ; reads++) {
    const { items } = await program.api('GET', `/api/tasks/${tasks.get(user)}/actions?limit=100`);
    const delayMs = performance.now() - answeredAt;
    if (items.some(({ text }) => text.endsWith(` ${number}`))) return { answeredAt, delayMs, reads };
    if (delayMs > GIVE_UP_MS) return { answeredAt, delayMs: Number.NaN, reads };
    await pause(pauseAfter(delayMs));
  }
}
