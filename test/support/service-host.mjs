// A process in which services live one after another: loading and warming up their code is most of a story's work.
// A message with `env` starts one, the next message ends it; that it has ended stands on the output.
import { __resetOutOfContextForTests as forgetLogger } from 'nestjs-pino/PinoLogger.js';
import { SERVICE_ENDED } from './service-hosts.mjs';

const START = new URL('../../dist/start.js', import.meta.url).href;
const OF_THE_PROCESS = ['SIGTERM', 'SIGINT', 'uncaughtException', 'unhandledRejection'];

process.umask(0o077);
let app;

process.on('disconnect', () => process.exit());
process.on('message', ({ env }) => void (env ? start(env) : stop()));

/** As `src/main.ts` does. */
async function start(env) {
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  const { start: startService } = await import(START);
  app = await startService();
}

/** In order, but for those who still have a connection: they are cut off. */
async function stop() {
  const server = app.getHttpServer();
  const closed = app.close();
  const cutting = setInterval(() => server.closeAllConnections(), 50);
  await closed;
  clearInterval(cutting);
  for (const event of OF_THE_PROCESS) process.removeAllListeners(event);
  forgetLogger();
  process.stdout.write(SERVICE_ENDED);
}
