import { setTimeout as pause } from 'node:timers/promises';
import { memoryOf } from './processes.mjs';
import { startProgram } from './programs.mjs';

/**
 * P9 and idle memory: our service is started on a database that was migrated and has a linked account, the peers are
 * started as they are.
 */
export async function measureStart(context, names, settings, say) {
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  const firsts = new Map();
  try {
    for (const name of names.filter((one) => one.startsWith('S/'))) {
      const first = await startProgram(name, context);
      firsts.set(name, first);
      await first.stop();
    }
    for (let round = 1; round <= settings.rounds; round++) {
      for (const name of names) {
        const sample = await startOnce(context, name, firsts.get(name)?.database, settings);
        samples[name].push(sample);
        const idle = `idle ${sample.idleMib.toFixed(0)} MiB`;
        say(`start ${round}/${settings.rounds}  ${name.padEnd(10)} ready in ${sample.readyMs.toFixed(0)} ms, ${idle}`);
      }
    }
  } finally {
    for (const first of firsts.values()) await first.drop();
  }
  return samples;
}

async function startOnce(context, name, database, { idleSeconds }) {
  const program = await startProgram(name, context, { database });
  try {
    await pause(idleSeconds * 1000);
    return { readyMs: program.readyMs, idleMib: memoryOf(program.pid).now };
  } finally {
    await program.stop();
    await program.drop();
  }
}
