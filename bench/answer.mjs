import { fillInbox, WAITING } from './backlog.mjs';
import { putLoad } from './load.mjs';
import { memoryOf } from './processes.mjs';
import { startProgram } from './programs.mjs';

/** Fewer than this still waiting at the end, and processing was not at full speed all the time. */
const STILL_BUSY = 1_000;

/**
 * P4: answer times at a fixed rate. Each request has its time, whatever became of the ones before, and is answered late
 * from then on: a server that stands still for a second is late for all that were due in it.
 * `S/… busy` works off a prepared backlog meanwhile.
 */
export async function measureAnswer(context, names, settings, say) {
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  const backlogs = new Map();
  for (let round = 1; round <= settings.slowRounds; round++) {
    for (const name of names) {
      const sample = await (name.endsWith(' busy') ? answerBusy : answerIdle)(context, name, settings, backlogs);
      samples[name].push(sample);
      const { p50, p99, 'p99.9': p999 } = sample.latencyMs;
      const late = sample.waitingAtReady > STILL_BUSY ? ': TOO FEW' : `: READY ONLY THEN, after ${sample.readyMs} ms`;
      const left = sample.left === undefined ? '' : `, ${sample.left} left of the backlog${sample.busy ? '' : late}`;
      say(
        `answer ${round}/${settings.slowRounds}  ${name.padEnd(15)} at ${Math.round(sample.perSecond)}/s: p50 ${p50.toFixed(1)}, ` +
          `p99 ${p99.toFixed(1)}, p99.9 ${p999.toFixed(1)} ms${left}`,
      );
    }
  }
  return samples;
}

/** What it takes in is processed at once, as in production. */
async function answerIdle(context, name, settings) {
  const program = await startProgram(name, context);
  try {
    return await putRate(program, settings);
  } finally {
    await program.kill();
    await program.drop();
  }
}

/**
 * A backlog that ran out is not busy: then it is done again, once, with twice as many, and so from then on. It does not
 * help where nothing is answered before the backlog is done.
 */
async function answerBusy(context, name, settings, backlogs) {
  const backlog = backlogs.get(name) ?? settings.backlog;
  const sample = await answerOver(backlog, context, name.replace(' busy', ''), settings);
  if (sample.busy || sample.waitingAtReady <= STILL_BUSY) return sample;
  backlogs.set(name, backlog * 2);
  return answerOver(backlog * 2, context, name.replace(' busy', ''), settings);
}

async function answerOver(total, context, name, settings) {
  const { connections, chats: customers } = settings;
  const held = await fillInbox(name, context, { customers, total, connections });
  let program;
  try {
    const { database, path } = held;
    program = await startProgram(name, context, { database, path, readyWithinMs: 180_000 });
    const waitingAtReady = await database.one(WAITING);
    // It is warm by what it processes.
    const sample = await putRate(program, { ...settings, warmupSeconds: 0.5 });
    await program.kill();
    const left = await database.one(WAITING);
    return { ...sample, readyMs: Math.round(program.readyMs), waitingAtReady, left, busy: left > STILL_BUSY };
  } finally {
    await program?.kill();
    await program?.drop();
    await held.drop();
  }
}

async function putRate(program, { connections, warmupSeconds, answerSeconds, answerRate, chats }) {
  const load = { connections, warmupSeconds, seconds: answerSeconds, customers: chats, rate: answerRate };
  const sample = await putLoad(program, load);
  return { ...sample, peakMib: memoryOf(program.pid).peak };
}
