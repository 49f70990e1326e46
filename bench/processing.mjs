import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fillInbox } from './backlog.mjs';
import { messageBody } from './callbacks.mjs';
import { cpuOf, end, fork, memoryOf } from './processes.mjs';
import { startProgram } from './programs.mjs';

const POLL_MS = 10;
const GIVE_UP_MS = 120_000;
const WARMUP_ROWS = 100;

/** P3: stored messages → contact, task and action committed, by us (S) and by one transaction per message (R). */
export async function measureProcessing(context, names, settings, say) {
  const measure = { 'S/MariaDB': drainService, R: drainRepositories };
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 1; round <= settings.rounds; round++) {
    for (const name of names) {
      const sample = await measure[name](context, settings);
      samples[name].push(sample);
      const took = `${sample.processed} messages in ${sample.seconds.toFixed(2)} s`;
      const wrong = sample.complete ? '' : ` – INCOMPLETE ${JSON.stringify(sample.counts)}`;
      say(
        `processing ${round}/${settings.rounds}  ${name.padEnd(10)} ${Math.round(sample.perSecond)}/s, ${took}${wrong}`,
      );
    }
  }
  return samples;
}

/** Taken in over HTTP while processing is held off; then started without the hold and watched in its database. */
async function drainService(context, { chats, messagesPerChat, connections }) {
  const total = chats * messagesPerChat;
  const held = await fillInbox('S/MariaDB', context, { customers: chats, total, connections });
  const { database } = held;
  let program;
  try {
    // Watched from the first moment: it may begin before it says that it is ready.
    let pid;
    const starting = startProgram('S/MariaDB', context, { database, spawned: (id) => (pid = id) });
    const cpu = () => [cpuOf(pid), cpuOf(context.databases.pid)];
    const watching = watchDrain(database, total, cpu, context.databases.counts);
    let result;
    [program, result] = await Promise.all([starting, watching]);
    const counts = await countResults(database);
    const complete = counts.contact === chats && counts.task === chats && counts.task_action === total;
    return { ...result, counts, complete, peakMib: memoryOf(program.pid).peak };
  } finally {
    await program?.kill();
    await program?.drop();
    await held.drop();
  }
}

/**
 * The clock starts when the first processed row is seen, and only what was still waiting then counts. Both questions
 * use the index on (shard, id), and the second, asked to the end, reads one row.
 */
async function watchDrain(database, total, cpu, counts) {
  const deadline = performance.now() + GIVE_UP_MS;
  const poll = async (sql, done) => {
    for (;;) {
      const value = await database.one(sql);
      if (done(value)) return value;
      if (performance.now() > deadline) throw new Error(`Processing did not end within ${GIVE_UP_MS / 1000} s`);
      await pause(POLL_MS);
    }
  };
  const waiting = await poll('SELECT COUNT(*) FROM inbox WHERE shard IS NOT NULL', (count) => count < total);
  const [startedAt, cpuBefore, before] = [performance.now(), cpu(), await counts()];
  if (waiting === 0) throw new Error('All were processed before the first look: raise BENCH_MESSAGES');
  await poll('SELECT EXISTS (SELECT 1 FROM inbox WHERE shard IS NOT NULL)', (some) => some === 0);
  const seconds = (performance.now() - startedAt) / 1000;
  const [cpuUs, databaseCpuUs] = cpu().map((ms, i) => ((ms - cpuBefore[i]) * 1000) / waiting);
  const after = await counts();
  return {
    processed: waiting,
    seconds,
    perSecond: waiting / seconds,
    cpuUs,
    databaseCpuUs,
    ...each(before, after, waiting),
  };
}

async function countResults(database) {
  const count = (table) => database.one(`SELECT COUNT(*) FROM ${table}`);
  return { contact: await count('contact'), task: await count('task'), task_action: await count('task_action') };
}

const each = (before, after, messages) => ({
  statements: (after.statements - before.statements) / messages,
  fsyncs: (after.fsyncs - before.fsyncs) / messages,
});

/** The same messages, laid into R's own inbox. It is timed for some seconds only: its rate does not change. */
export async function drainRepositories(context, { chats, messagesPerChat, peerProcessingSeconds }) {
  const database = await context.databases.fresh('mariadb');
  const child = fork('peers/repositories.mjs', { ...process.env, DATABASE_URL: database.url });
  try {
    await messageFrom(child);
    const numbers = Array.from({ length: chats * messagesPerChat }, (_, i) => i);
    const rows = numbers.map((number) => {
      const body = messageBody(number, { customers: chats });
      return [JSON.parse(body).sender.id, body];
    });
    await database.query('INSERT INTO inbox (userId, body) VALUES ?', [rows]);
    child.send({ warmup: WARMUP_ROWS, seconds: peerProcessingSeconds });
    await messageFrom(child);
    const cpuBefore = [cpuOf(child.pid), cpuOf(context.databases.pid)];
    const before = await context.databases.counts();
    const { done, timed, seconds } = await messageFrom(child);
    const [cpuUs, databaseCpuUs] = [cpuOf(child.pid), cpuOf(context.databases.pid)].map(
      (ms, i) => ((ms - cpuBefore[i]) * 1000) / timed,
    );
    // It ends now: what the system knows of it is read first.
    const peakMib = memoryOf(child.pid).peak;
    const spent = { cpuUs, databaseCpuUs, ...each(before, await context.databases.counts(), timed) };
    const counts = await countResults(database);
    const complete = counts.task_action === done && counts.task === counts.contact;
    return { processed: timed, seconds, perSecond: timed / seconds, ...spent, counts, complete, peakMib };
  } finally {
    await end(child, 'SIGKILL');
    await database.drop();
  }
}

async function messageFrom(child) {
  const gone = once(child, 'exit').then(() => {
    throw new Error(`R ended:\n${child.said}`);
  });
  gone.catch(() => {});
  const [message] = await Promise.race([once(child, 'message'), gone]);
  return message;
}
