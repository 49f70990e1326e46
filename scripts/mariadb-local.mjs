import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

const path = (process.env.PATH ?? '').split(delimiter).filter(Boolean);

/** mariadbd or mysqld; the sbin folders are searched too because users other than root often lack them in PATH. */
export function localServerBinary() {
  return find(['mariadbd', 'mysqld'], [...path, '/usr/sbin', '/usr/local/sbin']);
}

function find(names, folders) {
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
}

/**
 * Starts a server of its own on a temporary folder and a free loopback port. For tests of faults it can be ended by a
 * signal, and run again on the same data.
 */
export async function startLocalServer(binary, login, flags, untilReady, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'viber-tasks-mariadb-'));
  const log = join(folder, 'server.log');
  let child;
  let ended;
  const removeAll = () => {
    child?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  process.once('exit', removeAll);
  try {
    createDataFolder(binary, folder);
    const port = await freePort();
    const logFile = openSync(log, 'a');
    const url = `mysql://${login.user}:${login.password}@127.0.0.1:${port}/${login.database}`;
    const run = async () => {
      const stdio = ['ignore', logFile, logFile];
      child = spawn(binary, serverOptions(folder, port, login, flags), { stdio, env: { ...process.env, ...env } });
      ended = new Promise((resolve) => child.once('exit', resolve));
      await untilReady(url, { stillRuns: () => child.exitCode === null && child.signalCode === null });
    };
    await run();
    const end = async (signal) => {
      child.kill(signal);
      const impatient = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(impatient);
    };
    const stop = async () => {
      await end('SIGTERM');
      removeAll();
      process.off('exit', removeAll);
    };
    return { url, port, pid: child.pid, stop, end, run, signal: (signal) => child.kill(signal) };
  } catch (error) {
    const said = existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(-20).join('\n') : '';
    removeAll();
    process.off('exit', removeAll);
    throw new Error(`${binary} could not be started: ${error.message}\n${said}`, { cause: error });
  }
}

/** Root must say whom the server runs as; on a throwaway folder of root's own that can be root. */
const runAs = () => (process.getuid?.() === 0 ? ['--user=root'] : []);

function createDataFolder(binary, folder) {
  const data = join(folder, 'data');
  mkdirSync(data);
  const isMariaDb = execFileSync(binary, ['--version'], { encoding: 'utf8' }).includes('MariaDB');
  // --no-defaults must stand first: the machine's own settings are not for this server.
  // Temporary tables of servers that start at the same moment would meet in /tmp.
  const common = ['--no-defaults', `--datadir=${data}`, `--tmpdir=${folder}`, ...runAs()];
  if (!isMariaDb) return void execFileSync(binary, [...common, '--initialize-insecure'], { stdio: 'pipe' });
  const folders = [...path, dirname(binary), join(dirname(binary), '../bin'), join(dirname(binary), '../scripts')];
  const installer = find(['mariadb-install-db', 'mysql_install_db'], folders);
  if (!installer) throw new Error('mariadb-install-db, which comes with the server, was not found');
  return void execFileSync(installer, [...common, '--skip-test-db'], { stdio: 'pipe' });
}

function serverOptions(folder, port, { user, password, database }, flags) {
  const setup = join(folder, 'setup.sql');
  const account = `'${user}'@'127.0.0.1'`;
  writeFileSync(
    setup,
    [
      `CREATE DATABASE IF NOT EXISTS ${database} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;`,
      `CREATE USER IF NOT EXISTS ${account} IDENTIFIED BY '${password}';`,
      `GRANT ALL PRIVILEGES ON *.* TO ${account} WITH GRANT OPTION;`,
    ].join('\n'),
  );
  return [
    '--no-defaults',
    ...runAs(),
    `--datadir=${join(folder, 'data')}`,
    `--tmpdir=${folder}`,
    `--socket=${join(folder, 'db.sock')}`,
    `--pid-file=${join(folder, 'db.pid')}`,
    `--init-file=${setup}`,
    '--bind-address=127.0.0.1',
    `--port=${port}`,
    '--skip-name-resolve',
    '--character-set-server=utf8mb4',
    '--max-connections=500',
    // A throwaway need not survive a power cut; whoever measures passes a durable value in `flags`, which win.
    '--innodb-flush-log-at-trx-commit=0',
    '--loose-debug-no-sync',
    ...flags,
  ];
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
