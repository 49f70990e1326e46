import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { end as endProcess, freePort, start, untilAnswers } from './processes.mjs';
import { inProject } from '../scripts/steps.mjs';

const hold = { WORKERS: 'off' };

/**
 * What is measured. `stored` counts the messages in its database; a program without one stores nothing, one that
 * `answersFirst` stores later. `waiting` counts those not yet processed.
 * The two S without `held` process in the background what they take in, as in production.
 */
export const PROGRAMS = {
  F: { title: 'bare Fastify, answers 200', peer: 'fastify.mjs' },
  NF: { title: 'Nest on Fastify, checks the signature, stores nothing', peer: 'nest-fastify.mjs' },
  V: { title: 'the official viber-bot on Express, stores nothing', peer: 'viber-bot.mjs' },
  VT: {
    title: 'the same with one TypeORM save per message',
    peer: 'viber-bot-typeorm.mjs',
    database: 'mariadb',
    stored: 'SELECT COUNT(*) FROM message',
    answersFirst: true,
  },
  'S/MariaDB': ourselves('our service, intake and processing, MariaDB', 'mariadb', {}),
  'S/MariaDB held': ourselves('our service, intake alone, MariaDB', 'mariadb', hold),
  'S/SQLite': ourselves('our service, intake and processing, SQLite', 'sqlite', {}),
  'S/SQLite held': ourselves('our service, intake alone, SQLite', 'sqlite', hold),
};

function ourselves(title, database, env) {
  const stored = "SELECT COUNT(*) FROM inbox WHERE event = 'message'";
  const waiting = 'SELECT COUNT(*) FROM inbox WHERE shard IS NOT NULL';
  return { title, service: true, database, env, stored, waiting };
}

/** What `node` is told to start; BENCH_SERVICE names another build, to compare with. */
const serviceFile = process.env.BENCH_SERVICE || inProject('dist/main.js');
export const serviceIsBuilt = () => existsSync(serviceFile);

/** One secret of each kind for the whole run: a service started again on its database must be able to read it. */
const token = [1, 2, 3].map(() => randomBytes(8).toString('hex')).join('-');
const secretKey = randomBytes(32).toString('base64');
const adminToken = randomBytes(24).toString('hex');
const authorization = { Authorization: `Bearer ${adminToken}` };
const ownEnv = Object.fromEntries(['PATH', 'HOME', 'TMPDIR'].map((name) => [name, process.env[name] ?? '']));
const baseEnv = { ...ownEnv, NODE_ENV: 'production', HOST: '127.0.0.1', LOG_LEVEL: 'warn' };

/**
 * Starts a program and waits until it is ready.
 * @param context  {databases, viber}
 * @param options.database  one to start on, linked before; without it a fresh one, which `drop` drops
 * @param options.path      where that account's callbacks go to
 * @param options.readyWithinMs  how long it may take to be ready
 * @param options.spawned   told the process id at once
 * @param options.mediaHosts  where our service may fetch media from
 * @returns its name, url, port, path, token, pid, databasePid, database, readyMs; api(), counts(), kill(), stop(), drop()
 */
export async function startProgram(name, context, options = {}) {
  const program = PROGRAMS[name];
  const own = options.database || !program.database ? undefined : await context.databases.fresh(program.database);
  const database = options.database ?? own;
  const filesDir = await mkdtemp(join(tmpdir(), 'viber-tasks-bench-files-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { ...baseEnv, PORT: String(port), ...(database && { DATABASE_URL: database.url }) };
  if (program.service) {
    Object.assign(env, {
      PUBLIC_URL: url,
      SECRET_KEY: secretKey,
      ADMIN_TOKEN: adminToken,
      API_CALLS_PER_MINUTE: '10000000',
      CALLBACKS_PER_SECOND: '10000000',
    });
    const files = { FILES_DIR: filesDir, ...(options.mediaHosts && { VIBER_MEDIA_HOSTS: options.mediaHosts }) };
    Object.assign(env, { VIBER_API_URL: context.viber.apiUrl }, files, program.env);
  } else {
    env.VIBER_TOKEN = token;
  }

  const since = performance.now();
  const child = start(program.service ? serviceFile : inProject(`bench/peers/${program.peer}`), env);
  options.spawned?.(child.pid);
  const end = (signal) => endProcess(child, signal);
  try {
    // A peer is ready when it answers at all, be it 404.
    const ready = program.service ? ['/health/ready', 200] : ['/', undefined];
    const readyMs = await untilAnswers(child, url + ready[0], {
      status: ready[1],
      since,
      withinMs: options.readyWithinMs,
    });
    const linked = program.service && !options.database;
    return {
      name,
      port,
      token,
      database,
      readyMs,
      pid: child.pid,
      path: linked ? await linkAccount(url, context.viber) : (options.path ?? '/webhooks/viber/bench'),
      ...(program.database === 'mariadb' && { databasePid: context.databases.pid, counts: context.databases.counts }),
      kill: () => end('SIGKILL'),
      stop: () => end('SIGTERM'),
      url,
      authorization,
      api: (method, path, body) => callApi(url + path, method, body),
      drop: async () => {
        await rm(filesDir, { recursive: true, force: true });
        await own?.drop();
      },
    };
  } catch (error) {
    await end('SIGKILL');
    await rm(filesDir, { recursive: true, force: true });
    await own?.drop();
    throw new Error(`${name}: ${error.message}`, { cause: error });
  }
}

async function callApi(url, method, body) {
  const headers = body ? { 'Content-Type': 'application/json', ...authorization } : authorization;
  const response = await fetch(url, { method, headers, body: body && JSON.stringify(body) });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${new URL(url).pathname} was answered ${response.status}: ${text}`);
  return text && JSON.parse(text);
}

/** @returns the path Viber was told to call */
async function linkAccount(url, viber) {
  await callApi(`${url}/api/messengers/accounts`, 'POST', { kind: 'viber', apiKey: token });
  const webhook = viber.webhookOf(token);
  if (!webhook) throw new Error('The account was linked, but Viber was told no webhook');
  return new URL(webhook).pathname;
}
