// A process in which services live one after another: loading and warming up their code is most of a story's work.
// A message with `env` starts one, the next message ends it. One with `args` too runs an operator's command, and answers
// its exit code. That either has ended stands on the output.
import { ConsoleLogger, Logger } from '@nestjs/common';
import { __resetOutOfContextForTests as forgetLogger } from 'nestjs-pino/PinoLogger.js';
import { ENDED } from './service-hosts.mjs';

const START = new URL('../../dist/start.js', import.meta.url).href;
const MAIN = new URL('../../dist/main.js', import.meta.url).href;
const OF_THE_PROCESS = ['SIGTERM', 'SIGINT', 'uncaughtException', 'unhandledRejection'];

process.umask(0o077);
let app;

process.on('disconnect', () => process.exit());
process.on('message', ({ env, args }) => {
  if (!env) return void stop();
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  void (args ? run(args) : start());
});

/** As `src/main.ts` does. */
async function start() {
  const { start: startService } = await import(START);
  app = await startService();
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
  const server = app.getHttpServer();
  const closed = app.close();
  const cutting = setInterval(() => server.closeAllConnections(), 50);
  await closed;
  clearInterval(cutting);
  for (const event of OF_THE_PROCESS) process.removeAllListeners(event);
  // Whoever logs before the next one has its own logger has the one of a new process, not what was the last one's.
  forgetLogger();
  Logger.overrideLogger(new ConsoleLogger());
  process.stdout.write(ENDED);
}
