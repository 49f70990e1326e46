import { AsyncLocalStorage } from 'node:async_hooks';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Path of a file in the project, whatever the current folder is. */
export const inProject = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Tools are started as `node <file>`: it is the same on every system, and a kill reaches the tool itself. */
export const tools = {
  jest: inProject('node_modules/jest/bin/jest.js'),
  tsc: inProject('node_modules/typescript/bin/tsc'),
  oxlint: inProject('node_modules/oxlint/bin/oxlint'),
  vitest: inProject('node_modules/vitest/vitest.mjs'),
};

const running = new Set();

/** What the commands below say, while several steps run at once: without it theirs is the terminal. */
const heard = new AsyncLocalStorage();

/** Resolves with what `work` gave, after all that its commands have said was written in one piece. */
export async function inOnePiece(work) {
  const said = [];
  try {
    return await heard.run(said, work);
  } finally {
    process.stdout.write(Buffer.concat(said));
  }
}

/** Runs a command on our terminal; resolves with its exit code. One that is killed, or over its time, has failed. */
export function run(command, args = [], { env = process.env, timeoutMs, cwd = inProject('.') } = {}) {
  return new Promise((resolve) => {
    const said = heard.getStore();
    const stdio = said ? ['ignore', 'pipe', 'pipe'] : 'inherit';
    const child = spawn(command, args, { stdio, env, cwd });
    running.add(child);
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => said.push(chunk));
    const timer = timeoutMs && setTimeout(() => tooLong(child, command, timeoutMs), timeoutMs);
    const done = (code) => {
      clearTimeout(timer);
      running.delete(child);
      resolve(code);
    };
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      done(127);
    });
    child.on('exit', (code) => {
      child.once('close', () => done(code ?? 1));
      // Whatever it has left running may hold its output open for ever.
      setTimeout(() => done(code ?? 1), 2_000).unref();
    });
  });
}

/**
 * For a Node process that ends soon: only what is fifteen times as hot as usual is optimised, or a fifth of the work is the
 * compiler's, for code that is hardly run again. The V8 of later Nodes counts otherwise, and does not know the flag.
 */
export const SHORT_LIVED = process.versions.v8.startsWith('11.') ? ['--interrupt-budget=1000000'] : [];

export const runNode = (args, options) => run(process.execPath, args, options);

/** npm as it was called, or the one on the PATH; on Windows the PATH has only a shell script. */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) return runNode([npm, ...args], options);
  return process.platform === 'win32' ? run('cmd', ['/c', 'npm', ...args], options) : run('npm', args, options);
}

/** A folder for the time of `work`; it is removed even when Ctrl-C ends us in between. */
export async function withTemporaryFolder(name, work) {
  const folder = mkdtempSync(join(tmpdir(), `viber-tasks-${name}-`));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  process.once('exit', remove);
  try {
    return await work(folder);
  } finally {
    process.off('exit', remove);
    remove();
  }
}

/** Linux's folder in memory. In a container it is often small; and where nothing may be run from it, swc cannot. */
const IN_MEMORY = '/dev/shm';
const RUNS_NOTHING = /^\S+ \/dev\/shm \S+ \S*\bnoexec\b/m;
/** What the tests of both databases write at the same moment is a fraction of it. */
const ENOUGH_BYTES = 4 * 1024 ** 3;

/**
 * Temporary files from here on, databases of tests included, are in memory where there is plenty: what is synced to a disk
 * at every commit is removed a moment later. Who has set TMPDIR has chosen.
 */
export function keepTemporaryFilesInMemory() {
  if (process.platform !== 'linux' || process.env.TMPDIR) return;
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    const isRoomy = bavail * bsize > ENOUGH_BYTES && freemem() > 2 * ENOUGH_BYTES;
    if (isRoomy && !RUNS_NOTHING.test(readFileSync('/proc/mounts', 'utf8'))) process.env.TMPDIR = IN_MEMORY;
  } catch {
    // There is none: the disk does.
  }
}

function tooLong(child, command, timeoutMs) {
  console.error(`${command} did not end within ${timeoutMs / 1000} s: it is stopped.`);
  child.kill('SIGTERM');
  setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
}

/** Ctrl-C and kill end through process.exit, so that everything registered on 'exit' is cleaned up. */
export function cleanUpOnSignals() {
  for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) {
    process.once(signal, () => process.exit(code));
  }
  process.once('exit', () => {
    for (const child of running) child.kill('SIGTERM');
  });
}
