import { type ChildProcess, spawn } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Job, Said } from './jobs.js';

/** It ended, or was ended, before it had answered. */
export class NoAnswer extends Error {}

/** What honest files need a fraction of. */
const JOB_MS = 20_000;
const HEAP_MIB = 256;
/** Of addresses: an empty process has a third of it already, and the largest picture needs another. */
const ADDRESSES_GIB = 3;
/** Of a core. Whatever it is busy with when the service dies, it does not outlive it for long. */
const CPU_SECONDS = 60;
/** After so much of it another one goes on. */
const WORN_OUT_MS = 20_000;
const IDLE_MS = 30_000;

/** Tests run TypeScript as it is; what compiles it needs many more addresses. */
const EXTENSION = extname(import.meta.url);
const COMPILED = EXTENSION === '.js';
const ENTRY = fileURLToPath(new URL(`./child/main${EXTENSION}`, import.meta.url));
const NODE = [
  ...(COMPILED ? [] : ['--import', '@swc-node/register/esm-register']),
  `--max-old-space-size=${HEAP_MIB}`,
  ENTRY,
];
const ADDRESSES_KIB = (COMPILED ? ADDRESSES_GIB : 32) * 1024 * 1024;

/** The process that looks into files: started with a job, ended when there is none for a while. */
export class ExaminingProcess {
  private child: ChildProcess | null = null;
  private idle: NodeJS.Timeout | undefined;
  /** So long a file may take. */
  jobMs = JOB_MS;

  /** For tests and metrics; undefined while there is none. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** One job at a time. @throws NoAnswer, and Error when it answers that it could not do it */
  async run(job: Job, heard: (said: Said) => void): Promise<void> {
    clearTimeout(this.idle);
    const child = (this.child ??= this.start());
    keepAlive(child, true);
    try {
      const { error, cpuMs } = await answer(child, job, heard, this.jobMs);
      if (cpuMs > WORN_OUT_MS) this.stop();
      if (error !== undefined) throw new Error(error);
    } finally {
      keepAlive(child, false);
      this.idle = setTimeout(() => this.stop(), IDLE_MS).unref();
    }
  }

  stop(): void {
    clearTimeout(this.idle);
    this.child?.kill('SIGKILL');
    this.child = null;
  }

  private start(): ChildProcess {
    // It gets none of our settings, where the keys are.
    const { PATH, TMPDIR } = process.env;
    const options = {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'] as ['ignore', 'ignore', 'ignore', 'ipc'],
      env: { PATH, TMPDIR },
    };
    const child =
      process.platform === 'linux'
        ? spawn('/bin/sh', ['-c', LIMITED, process.execPath, ...NODE], options)
        : spawn(process.execPath, NODE, options);
    const gone = () => {
      if (this.child === child) this.child = null;
    };
    child.once('exit', gone).on('error', gone);
    return child;
  }
}

/** Where a limit cannot be set, the others still hold. No core dump: there are strangers' files in it. */
const LIMITED = `ulimit -c 0; ulimit -v ${ADDRESSES_KIB}; ulimit -t ${CPU_SECONDS}; exec "$0" "$@"`;

/** While it works it keeps our process running, and never else. */
function keepAlive(child: ChildProcess, busy: boolean): void {
  const how = busy ? 'ref' : 'unref';
  child[how]();
  child.channel?.[how]();
}

function answer(
  child: ChildProcess,
  job: Job,
  heard: (said: Said) => void,
  jobMs: number,
): Promise<NonNullable<Said['end']>> {
  return new Promise((resolve, reject) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, jobMs);
    const done = () => {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onExit).off('error', onError);
    };
    const onMessage = (said: Said) => {
      if (!said.end) return heard(said);
      done();
      resolve(said.end);
    };
    const onExit = (code: number | null, signal: string | null) => {
      done();
      reject(new NoAnswer(late ? `It took longer than ${jobMs / 1000} s.` : `It ended (${signal ?? code}).`));
    };
    const onError = (error: Error) => {
      done();
      reject(new NoAnswer(error.message));
    };
    child.on('message', onMessage).on('exit', onExit).on('error', onError);
    // What cannot be sent to it is heard of by its end.
    child.send(job, () => undefined);
  });
}
