// A MariaDB to test on, found or started, and gone afterwards.
//   node scripts/mariadb.mjs -- command …   runs the command with TEST_DATABASE_URL set
//   node scripts/mariadb.mjs                starts one, prints its address and stays up until Ctrl-C
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { localServerBinary, startLocalServer } from './mariadb-local.mjs';
import { aptCanInstall, install } from './apt.mjs';
import { startContainer } from './mariadb-docker.mjs';
import { cleanUpOnSignals, run } from './steps.mjs';

const HOW_TO = `No MariaDB to test on. One of these helps:
  sudo apt-get install mariadb-server        (a server of its own is started from it, on a temporary folder)
  start Docker                               (mariadb:10.11 is run in a container)
  TEST_DATABASE_URL=mysql://user:password@host:3306/viber_tasks_test npm test`;

/**
 * @param options.flags  more server options, such as '--innodb-flush-log-at-trx-commit=1'; they win over ours
 * @returns {Promise<{url: string, port: number, pid?: number, stop: () => Promise<void>}>}
 *   `url` is a server-level address: the user may create databases. `pid` only for a server started here.
 */
export async function startMariaDb({ flags = [] } = {}) {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return useGiven(given, flags);

  const login = { user: 'test', password: randomBytes(12).toString('hex'), database: 'viber_tasks_test' };
  const binary = localServerBinary();
  if (binary) return startLocalServer(binary, login, flags, untilReady);

  const container = await startContainer(login, flags);
  if (container) {
    await untilReady(container.url);
    return container;
  }
  if (aptCanInstall()) {
    await install('mariadb-server', 'No MariaDB and no Docker here');
    const installed = localServerBinary();
    if (installed) return startLocalServer(installed, login, flags, untilReady);
  }
  throw new Error(HOW_TO);
}

async function useGiven(given, flags) {
  const url = new URL(given);
  const name = url.pathname.slice(1);
  if (url.protocol !== 'mysql:') throw new Error('TEST_DATABASE_URL must be a mysql:// address');
  if (!name.includes('test')) {
    throw new Error(`TEST_DATABASE_URL names the database "${name}": one whose name lacks "test" is refused`);
  }
  if (flags.length > 0) console.warn(`The server of TEST_DATABASE_URL is used as it is, without ${flags.join(' ')}`);
  await untilReady(url.href, { withinMs: 10_000 });
  return { url: url.href, port: Number(url.port || 3306), stop: async () => {} };
}

/** Waits for a login to succeed; `stillRuns` ends the wait early with what the server said. */
async function untilReady(url, { withinMs = 60_000, stillRuns = () => true } = {}) {
  const { createConnection } = await import('mysql2/promise');
  // Only the server is asked for: the database itself need not exist on a given one.
  const { hostname: host, port, username, password } = new URL(url);
  const login = { user: decodeURIComponent(username), password: decodeURIComponent(password) };
  const deadline = Date.now() + withinMs;
  for (;;) {
    try {
      const connection = await createConnection({ host, port: Number(port || 3306), ...login, connectTimeout: 2_000 });
      return await connection.end();
    } catch (error) {
      if (!stillRuns() || Date.now() > deadline) {
        throw new Error(`MariaDB on ${host}:${port} does not answer: ${error.message || error.code}`, { cause: error });
      }
      await pause(100);
    }
  }
}

async function main(args) {
  cleanUpOnSignals();
  const [command, ...rest] = args[0] === '--' ? args.slice(1) : args;
  const server = await startMariaDb();
  try {
    if (command) return await run(command, rest, { env: { ...process.env, TEST_DATABASE_URL: server.url } });
    console.log(`TEST_DATABASE_URL=${server.url}\nCtrl-C ends it.`);
    setInterval(() => {}, 60_000);
    return await new Promise(() => {});
  } finally {
    await server.stop();
  }
}

if (process.argv[1] === import.meta.filename) {
  process.exitCode = await main(process.argv.slice(2)).catch((error) => {
    console.error(error.message);
    return 1;
  });
}
