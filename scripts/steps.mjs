import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Path of a file in the project, whatever the current folder is. */
export const inProject = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Tools are started as `node <file>`: it is the same on every system, and a kill reaches the tool itself. */
export const tools = {
  jest: inProject('node_modules/jest/bin/jest.js'),
  tsc: inProject('node_modules/typescript/bin/tsc'),
  oxlint: inProject('node_modules/oxlint/bin/oxlint'),
  prettier: inProject('node_modules/prettier/bin/prettier.cjs'),
  nest: inProject('node_modules/@nestjs/cli/bin/nest.js'),
};

const running = new Set();

/** Runs a command with our own terminal; resolves with its exit code (signals count as failures). */
export function run(command, args = [], { env = process.env, cwd = root } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', env, cwd });
    running.add(child);
    child.on('error', (error) => {
      running.delete(child);
      console.error(`${command}: ${error.message}`);
      resolve(127);
    });
    child.on('exit', (code) => {
      running.delete(child);
      resolve(code ?? 1);
    });
  });
}

export const runNode = (args, options) => run(process.execPath, args, options);

/** Ends what `run` started and still runs. */
export function endRunning(signal = 'SIGTERM') {
  for (const child of running) child.kill(signal);
}
