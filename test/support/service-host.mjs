// A process in which services live one after another: loading and warming up their code is most of a story's work.
// A message with `env` starts one, the next message ends it. One with `args` too runs an operator's command, and answers
// its exit code. That either has ended stands on the output.
import { __resetOutOfContextForTests as forgetLogger } from 'nestjs-pino/PinoLogger.js';
import { ENDED } from './service-hosts.mjs';

const START = new URL('../../dist/start.js', import.meta.url).href;
const MAIN = new URL('../../dist/main.js', import.meta.url).href;
const OF_THE_PROCESS = ['SIGTERM', 'SIGINT', 'uncaughtException', 'unhandledRejection'];

process.umask(0o077);
let started;

process.on('disconnect', () => process.exit());
process.on('message', ({ env, args }) => {
  if (!env) return void stop();
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  if (args) void run(args);
  else started = start();
});

/** As `src/main.ts` does. */
async function start() {
  const { start: startService } = await import(START);
  return startService();
}

/** `src/main.ts` itself, anew: it does what its arguments say when it is loaded. */
async function run(args) {
  process.argv = [process.execPath, MAIN, ...args];
  await import(`${MAIN}?${performance.now()}`);
  process.send({ code: process.exitCode ?? 0 });
  process.exitCode = undefined;
  for (const output of [process.stdout, process.stderr]) output.write(ENDED);
}

/** In order, but for those who still have a connection: they are cut off. */
async function stop() {
  // It answers a moment before its start has ended.
  const app = await started;
  const server = app.getHttpServer();
  const closed = app.close();
  const cutting = setInterval(() => server.closeAllConnections(), 50);
  await closed;
  clearInterval(cutting);
  for (const event of OF_THE_PROCESS) process.removeAllListeners(event);
  forgetLogger();
  process.stdout.write(ENDED);
}
