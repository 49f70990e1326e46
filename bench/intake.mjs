import { setTimeout as pause } from 'node:timers/promises';
import { putLoad } from './load.mjs';
import { memoryOf } from './processes.mjs';
import { PROGRAMS, startProgram } from './programs.mjs';

/**
 * P1, P2 and the memory under them: every round starts each program anew, one after the other, loads it and kills it.
 * A new process each time means that none inherits another's backlog, caches or garbage; killing it with SIGKILL right
 * after its last answer means that what is counted then was durable when it was acknowledged.
 * @returns by program, one sample a round
 */
export async function measureIntake(context, names, settings, say) {
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 1; round <= settings.rounds; round++) {
    for (const name of names) {
      const sample = await measureOnce(context, name, settings);
      samples[name].push(sample);
      say(`intake ${round}/${settings.rounds}  ${name.padEnd(15)} ${describe(sample)}`);
    }
  }
  return samples;
}

async function measureOnce(context, name, settings) {
  const program = await startProgram(name, context);
  const { stored: countStored, answersFirst, waiting } = PROGRAMS[name];
  const count = () => program.database.one(countStored);
  try {
    const load = await putLoad(program, settings);
    const sample = { ...load, durablePerSecond: load.perSecond, readyMs: program.readyMs };
    if (answersFirst) {
      // What is not stored at its last answer would be lost with the process.
      Object.assign(sample, durability(load, await count()), await storedAtLast(load, count));
      // It had stored a part of what it acknowledged while the statements were counted.
      Object.assign(sample, { statements: Number.NaN, fsyncs: Number.NaN });
    }
    sample.peakMib = memoryOf(program.pid).peak;
    await program.kill();
    if (countStored && !answersFirst) Object.assign(sample, durability(load, await count()));
    if (waiting) sample.waiting = await program.database.one(waiting);
    return sample;
  } finally {
    await program.kill();
    await program.drop();
  }
}

/**
 * A program that answers before it stores takes in durably only as fast as it stores: all it acknowledged, by the time
 * until the last of that is in the database.
 */
async function storedAtLast({ acknowledged, beganAt }, count) {
  const deadline = performance.now() + 60_000;
  let stored = await count();
  while (stored < acknowledged && performance.now() < deadline) {
    await pause(50);
    stored = await count();
  }
  const seconds = (performance.now() - beganAt) / 1000;
  return { storedAtLast: stored, storedAfterSeconds: seconds, durablePerSecond: stored / seconds };
}

/**
 * Durable means: stored = acknowledged. A request that got no answer may or may not have been stored, so those widen
 * the equality upwards; a run without them allows no difference at all.
 */
function durability({ acknowledged, unanswered, failures }, stored) {
  if (stored === undefined) return {};
  const open = unanswered + Object.values(failures).reduce((sum, n) => sum + n, 0);
  return {
    stored,
    lost: Math.max(0, acknowledged - stored),
    durable: stored >= acknowledged && stored <= acknowledged + open,
  };
}

function describe({ perSecond, latencyMs, acknowledged, stored, durable, failures, unanswered, ranOut, ...late }) {
  const parts = [`${Math.round(perSecond)}/s`, `p99 ${latencyMs.p99.toFixed(1)} ms`, `${acknowledged} acknowledged`];
  if (stored !== undefined) parts.push(`${stored} stored${durable ? '' : ' – NOT DURABLE'}`);
  if (late.waiting > 0) parts.push(`${late.waiting} not yet processed`);
  if (late.storedAtLast !== undefined) {
    parts.push(
      `${late.storedAtLast} after ${late.storedAfterSeconds.toFixed(1)} s: ${Math.round(late.durablePerSecond)}/s`,
    );
  }
  if (Object.keys(failures).length > 0) parts.push(`failures ${JSON.stringify(failures)}`);
  if (unanswered > 0) parts.push(`${unanswered} unanswered`);
  if (ranOut) parts.push('the prepared requests ran out');
  return parts.join(', ');
}
