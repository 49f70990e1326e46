import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { WAITING } from './backlog.mjs';
import { putLoad } from './load.mjs';
import { cpuOf, end, fork, memoryOf } from './processes.mjs';
import { startProgram } from './programs.mjs';
import { startRecording } from './recorder.mjs';

const GIVE_UP_MS = 120_000;
/** Messages a second, far more than are reached. */
const RATE_CAP = 10_000;
/** Requests to the API at the same time, while the replies are prepared. */
const AT_ONCE = 16;

export const bareBeside = (name) => `bare beside ${name}`;

/**
 * P6: replies handed to a stub of Viber that answers each after 50 ms. Written through the API while the bot is paused;
 * the clock runs from the first request that comes after it is resumed to the last answer. Then a bare undici client
 * sends the very same bodies, over as many connections as requests of ours were open at the same time at most.
 */
export async function measureSending(context, names, settings, say) {
  const samples = Object.fromEntries(
    names.flatMap((name) => [
      [name, []],
      [bareBeside(name), []],
    ]),
  );
  for (let round = 1; round <= settings.sendingRounds; round++) {
    for (const name of names) {
      const { bodies, ...ours } = await sendService(context, name, settings);
      const bare = await sendBare(context, bodies, ours.atOnce);
      samples[name].push(ours);
      samples[bareBeside(name)].push(bare);
      const wrong = ours.complete ? '' : ` – WRONG ${JSON.stringify(ours.counts)}`;
      say(
        `sending ${round}/${settings.sendingRounds}  ${name.padEnd(10)} ${Math.round(ours.perSecond)}/s, ${bodies.length} replies ` +
          `over ${ours.atOnce} at once; bare ${Math.round(bare.perSecond)}/s${wrong}`,
      );
    }
  }
  return samples;
}

async function sendService(context, name, settings) {
  const program = await startProgram(name, context);
  try {
    const resume = await writeReplies(program, settings);
    const total = settings.replyChats * settings.repliesPerChat;
    const recording = startRecording(context.viber, total);
    const cost = await costOf(program, context, total);
    await resume();
    const result = await within(recording.done, () => `${recording.count()} of ${total} replies came`);
    const spent = await cost();
    const counts = await untilSent(program.database, total);
    const { outOfOrder, received } = result;
    const complete = counts.sent === total && received === total && outOfOrder === 0;
    const peakMib = memoryOf(program.pid).peak;
    return { ...result, ...spent, counts: { ...counts, received, outOfOrder }, complete, peakMib };
  } finally {
    await program.kill();
    await program.drop();
  }
}

/** One chat a customer, each with some replies waiting, and the bot paused. @returns what resumes it */
async function writeReplies(program, { replyChats, repliesPerChat, connections }) {
  const load = { connections, warmupSeconds: 0, seconds: 60, customers: replyChats, count: replyChats };
  await putLoad({ ...program, name: 'fill' }, load);
  await until(async () => (await program.database.one(WAITING)) === 0, 'the messages are processed');
  const { items: accounts } = await program.api('GET', '/api/messengers/accounts');
  const change = (patch) => program.api('PATCH', `/api/messengers/accounts/${accounts[0].id}`, patch);
  // The account's own rate is not what is measured. Builds from before it had one are measured too.
  await change({ enabled: false, ...('messagesPerSecond' in accounts[0] && { messagesPerSecond: RATE_CAP }) });
  const tasks = await allTasks(program);
  if (tasks.length !== replyChats) throw new Error(`${replyChats} chats wrote, but there are ${tasks.length} tasks`);
  for (let number = 1; number <= repliesPerChat; number++) {
    const left = tasks.values();
    const write = async () => {
      for (const { id, counterparty } of left) {
        const text = `Здравствуйте! Счёт за октябрь мы отправили ещё раз, проверьте, пожалуйста, почту. Ответ ${number}`;
        await program.api('POST', `/api/tasks/${id}/actions`, { text, notify: { contactIds: [counterparty.id] } });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, write));
  }
  return () => change({ enabled: true });
}

async function allTasks(program) {
  const tasks = [];
  let cursor = '';
  do {
    const page = await program.api('GET', `/api/tasks?limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    tasks.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return tasks;
}

/** The last results may be stored after the stub has answered. */
async function untilSent(database, total) {
  const sent = () => database.one("SELECT COUNT(*) FROM delivery_part WHERE state = 'sent'");
  await until(async () => (await sent()) >= total, 'the replies are stored as sent').catch(() => {});
  return { sent: await sent(), stored: await database.one('SELECT COUNT(*) FROM delivery_part') };
}

async function sendBare(context, bodies, connections) {
  const recording = startRecording(context.viber, bodies.length);
  const child = fork('peers/bare-client.mjs');
  try {
    child.send({ url: `${context.viber.apiUrl}/send_message`, connections, bodies });
    await once(child, 'message');
    const cost = await costOf({ pid: child.pid }, context, bodies.length);
    child.send('go');
    const { bodies: _same, ...result } = await within(recording.done, () => `The bare client:\n${child.said}`);
    return { ...result, ...(await cost()), peakMib: memoryOf(child.pid).peak };
  } finally {
    await end(child, 'SIGKILL');
  }
}

/** @returns a function that tells what was spent since, for each reply; `stubCores` is the stub's part, this process */
async function costOf({ pid, databasePid, counts }, context, replies) {
  const read = async () => ({
    own: cpuOf(pid),
    database: cpuOf(databasePid),
    stub: process.cpuUsage(),
    at: performance.now(),
    ...(await counts?.()),
  });
  const before = await read();
  return async () => {
    const after = await read();
    const { user, system } = process.cpuUsage(before.stub);
    return {
      cpuUs: ((after.own - before.own) * 1000) / replies,
      databaseCpuUs: ((after.database - before.database) * 1000) / replies,
      statements: (after.statements - before.statements) / replies,
      fsyncs: (after.fsyncs - before.fsyncs) / replies,
      stubCores: (user + system) / 1000 / (after.at - before.at),
    };
  };
}

async function until(condition, what) {
  const deadline = performance.now() + 60_000;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`After a minute it is still not so that ${what}`);
    await pause(50);
  }
}

async function within(promise, say) {
  const late = pause(GIVE_UP_MS, undefined, { ref: false }).then(() => {
    throw new Error(`Sending did not end within ${GIVE_UP_MS / 1000} s. ${say()}`);
  });
  late.catch(() => {});
  return Promise.race([promise, late]);
}
