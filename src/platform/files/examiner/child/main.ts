import { Worker } from 'node:worker_threads';
import type { Job, Said } from '../jobs.js';
import { work } from './work.js';

/*
 * The process that looks into files of strangers. It has no setting, no key and no connection to the database.
 * Whatever a file does to it, the service hears no answer, ends it and starts another.
 */
const say = (said: Said) => process.send!(said);

async function answer(job: Job): Promise<void> {
  let error: string | undefined;
  try {
    await work(job, say);
  } catch (failure) {
    error = String(failure);
  }
  const { user, system } = process.cpuUsage();
  say({ end: { ...(error === undefined ? {} : { error }), cpuMs: (user + system) / 1000 } });
}

process.on('message', (job: Job) => void answer(job));

// Whoever asked is gone.
process.on('disconnect', () => process.exit());

/** One that is busy with a file does not hear of it: this thread sees that the service is not its parent any more. */
const WATCH = `const parent = process.ppid;
setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGKILL'), 1000);`;
new Worker(WATCH, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 8 } }).unref();
