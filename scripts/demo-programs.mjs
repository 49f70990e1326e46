// The demo's programs in the background: started, watched, and ended together.
import { spawn } from 'node:child_process';
import { openSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inProject } from './steps.mjs';

const BUILD_MS = 300_000;
const STOP_MS = 15_000;
const LOG_LINES = 15;

/** In a child: it ends when we do, even when we are killed without a word. */
const END_WITH_PARENT =
  'data:text/javascript,' +
  encodeURIComponent("process.once('disconnect',()=>process.kill(process.pid,'SIGTERM'));process.channel?.unref()");

/** The latest first: the order in which they are ended. */
const programs = [];
let tellFallen;
const hasFallen = new Promise((done) => (tellFallen = done));

/** Starts a program of ours. What it says goes into a file, of which a failure shows the end. */
export function start(name, args, { folder, env = process.env }) {
  const log = logFile(folder, name);
  const out = openSync(log, 'w', 0o600);
  const child = spawn(process.execPath, ['--import', END_WITH_PARENT, ...args], {
    cwd: inProject('.'),
    env,
    stdio: ['ignore', out, out, 'ipc'],
    // Ctrl-C reaches us alone, and we end them in order: the service first, then the Viber it may be sending to.
    detached: process.platform !== 'win32',
  });
  const program = { name, log, child, code: undefined };
  program.ended = new Promise((done) => {
    const end = (code) => {
      done((program.code = code ?? 1));
      if (fallen()) tellFallen();
    };
    child.once('exit', end);
    child.once('error', () => end(127));
  });
  programs.unshift(program);
  return program;
}

export const logFile = (folder, name) => join(folder, `demo-${name}.log`);

/** Programs may finish what they have begun; one that takes too long is killed. */
export async function stopAll() {
  for (const program of programs) {
    if (program.code !== undefined) continue;
    program.child.kill('SIGTERM');
    const impatient = setTimeout(() => program.child.kill('SIGKILL'), STOP_MS);
    await program.ended;
    clearTimeout(impatient);
  }
}

/** Ends one that is to be started on nothing anew: nobody misses it meanwhile, and it has nothing to finish. */
export async function drop(program) {
  programs.splice(programs.indexOf(program), 1);
  program.child.kill('SIGKILL');
  await program.ended;
}

/** Puts the clocks of programs back by so many ms, and resolves when they are. */
export async function clocksBehind(among, ms) {
  const set = among.map(({ child }) => {
    const heard = new Promise((done) => {
      child.on('message', function hear(message) {
        if (message?.clockBehind !== ms) return;
        child.off('message', hear);
        done();
      });
    });
    child.send({ clockBehind: ms });
    return heard;
  });
  const gone = anyFalls().then(() => {
    throw new Error('a program has ended by itself');
  });
  await Promise.race([Promise.all(set), gone]);
}

export function killAll() {
  for (const { child } of programs) child.kill('SIGKILL');
}

/** The program that is not there any more though nobody has asked it to go. */
export const fallen = () => programs.find(({ name, code }) => name !== 'build' && code !== undefined);

/** Resolves when one of them has. */
export const anyFalls = () => hasFallen;

/** The last lines of each program. */
export const lastWords = () =>
  programs.map(({ name, log }) => ({ name, lines: readFileSync(log, 'utf8').trimEnd().split('\n').slice(-LOG_LINES) }));

/** Waits until `probe` gives something, though not when a program has ended meanwhile. */
export async function until(probe, ms) {
  for (const deadline = Date.now() + ms; ; await pause(20)) {
    const gone = fallen();
    if (gone) throw new Error(`the ${gone.name} has ended by itself (code ${gone.code})`);
    const found = await probe();
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`it did not come within ${ms / 1000} s`);
  }
}

/** The port wished for, or the next one that is free. */
export async function freePort(name, standard) {
  const wanted = Number(process.env[name] || standard);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) throw new Error(`${name} must be a port number`);
  for (let port = wanted; port <= Math.min(wanted + 50, 65_535); port++) {
    const free = await listenOnce(port);
    if (free !== undefined) return { port: free, wanted };
  }
  throw new Error(`no port is free from ${wanted} on: set ${name} to one that is`);
}

/** @returns the port, which 0 leaves to the system; undefined when it is taken. */
function listenOnce(port) {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once('error', (error) => (/EADDRINUSE|EACCES/.test(error.code) ? done(undefined) : failed(error)));
    probe.listen(port, '127.0.0.1', () => {
      const got = probe.address().port;
      probe.close(() => done(got));
    });
  });
}

/** Whether dist/ is missing, or older than what it is made from. */
export function mustBuild() {
  const sources = ['src', 'web/src', 'web/public'].flatMap((folder) =>
    readdirSync(inProject(folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  );
  const setup = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];
  const changed = Math.max(...[...sources, ...setup].map((file) => statSync(inProject(file)).mtimeMs));
  const built = ['dist/main.js', 'dist/sandbox/main.js', 'web/dist/index.html'].map((file) =>
    statSync(inProject(file), { throwIfNoEntry: false }),
  );
  return built.some((file) => !file || file.mtimeMs < changed);
}

export async function build(folder) {
  const program = start('build', ['scripts/build.mjs', '--fast'], { folder });
  const code = await Promise.race([program.ended, pause(BUILD_MS, 'too slow', { ref: false })]);
  if (code !== 0) throw new Error(`the build has failed (${code})`);
}
