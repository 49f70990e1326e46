import { fork as nodeFork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const inBench = (path) => fileURLToPath(new URL(path, import.meta.url));
const running = new Set();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

function keepTrack(child) {
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => (child.said = (child.said + text).slice(-4_000)));
  }
  return child;
}

/** A node program in a process of its own. What it prints is kept for the case that it fails. */
export const start = (file, env) =>
  keepTrack(spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'pipe'] }));

/** The same for files of the bench that talk with it. */
export const fork = (path, env = process.env) =>
  keepTrack(nodeFork(inBench(path), [], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] }));

/** Waits until `url` answers; with `status`, until it answers so. @returns milliseconds since `since` */
export async function untilAnswers(child, url, { status, since = performance.now(), withinMs = 30_000 } = {}) {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const answered = await fetch(url).catch(() => undefined);
    await answered?.arrayBuffer();
    if (answered && (status === undefined || answered.status === status)) return performance.now() - since;
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`It ended at once:\n${child.said}`);
    if (performance.now() > deadline) {
      throw new Error(`${url} did not answer ${status ?? ''} within ${withinMs / 1000} s:\n${child.said}`);
    }
    await pause(10);
  }
}

/** Ends a process; `signal` SIGKILL leaves it no chance to store anything more. */
export async function end(child, signal) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  const impatient = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(impatient);
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

const proc = (pid, file) => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1');
  } catch {
    return '';
  }
};

/** CPU milliseconds a process has used in all its threads; NaN where there is no /proc. Linux counts in ticks of 10 ms. */
export function cpuOf(pid) {
  const fields = proc(pid, 'stat').split(') ')[1]?.split(' ');
  return fields ? (Number(fields[11]) + Number(fields[12])) * 10 : Number.NaN;
}

/** CPU milliseconds the whole machine has worked, what a hypervisor took away included; NaN where there is no /proc. */
export function machineCpu() {
  const [user, nice, system, , , irq, softirq, steal] =
    proc('.', 'stat').split('\n')[0].match(/\d+/g)?.map(Number) ?? [];
  return (user + nice + system + irq + softirq + steal) * 10;
}

/** Memory in MiB: now, and the most it ever was; NaN where there is no /proc. */
export function memoryOf(pid) {
  const status = proc(pid, 'status');
  const mib = (name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? Number.NaN) / 1024;
  return { now: mib('VmRSS'), peak: mib('VmHWM') };
}
