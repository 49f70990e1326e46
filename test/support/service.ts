import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SimulatedBot } from '../../src/sandbox/simulated-viber.js';
import { SimulatedViber, type StartOptions } from '../../src/sandbox/simulated-viber.js';
import { dropDatabase, freshDatabaseUrl, testDatabaseKind } from './database.js';
import { ENDED, SHORT_LIVED, type ServiceHosts } from './service-hosts.mjs';
import { PlantedSecrets } from './planted-secrets.js';
import { until } from './until.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- tests read answers as a client of the API would */
export interface Answer<T = any> {
  status: number;
  headers: Headers;
  body: T;
}

const ADMIN_TOKEN = 'admin-token-of-the-tests-0123456789abcdef';

/** The built service: a process of its own, as it runs in production. */
const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** Given by `service-environment.mjs`, where stories are played. */
declare global {
  var serviceHosts: ServiceHosts | undefined;
}

/** The service on a database of its own, with a simulated Viber: what a story plays on. */
export class Service {
  private process: ChildProcess | null = null;
  private readonly others: Service[] = [];
  private frozen = false;
  private ownProcess = false;
  /** Its process may have had services before this one, and have others later. */
  private isHosted = false;
  /** The file that is run. */
  main = MAIN;
  /** What the service has logged; shown when it does not start. */
  log = '';

  private constructor(
    readonly viber: SimulatedViber,
    readonly databaseUrl: string,
    readonly filesDir: string,
    readonly url: string,
    private readonly env: Record<string, string>,
    readonly planted = new PlantedSecrets(),
  ) {}

  /** Of the process that runs now; undefined when it has ended. */
  get pid(): number | undefined {
    const child = this.process;
    return child?.exitCode === null && child.signalCode === null ? child.pid : undefined;
  }

  static async start({
    env: settings = {},
    databasePlace,
    ownProcess = false,
    ...options
  }: StartOptions & {
    env?: Record<string, string>;
    /** Where its memory is looked at, Node itself is told something at its start, or a start must take its time. */
    ownProcess?: boolean;
    /** Where its database is made: the address of a server, or for SQLite a folder. */
    databasePlace?: string;
  } = {}): Promise<Service> {
    const viber = await SimulatedViber.start({
      callbackRetryDelaysMs: [50, 100, 200, 400, 800],
      ...options,
    });
    const databaseUrl = await freshDatabaseUrl(databasePlace);
    const filesDir = join(await mkdtemp(join(tmpdir(), 'viber-tasks-data-')), 'files');
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const env = {
      PORT: String(port),
      HOST: '127.0.0.1',
      PUBLIC_URL: url,
      DATABASE_URL: databaseUrl,
      SECRET_KEY: randomBytes(32).toString('base64'),
      ADMIN_TOKEN,
      VIBER_API_URL: viber.apiUrl,
      VIBER_MEDIA_HOSTS: viber.origin,
      FILES_DIR: filesDir,
      // Tests ask without a pause.
      API_CALLS_PER_MINUTE: '10000000',
      CALLBACKS_PER_SECOND: '10000000',
      LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn',
      ...settings,
    };
    const service = new Service(viber, databaseUrl, filesDir, url, env);
    service.ownProcess = ownProcess;
    await service.run().catch(async (error: unknown) => {
      // What is left listening would keep the test run from ending.
      await service.stop();
      throw error;
    });
    return service;
  }

  /** One more instance on the same database. It ends with this one; its bots' webhooks lead to this one. */
  async another(settings: Record<string, string> = {}, main = this.main): Promise<Service> {
    const port = await freePort();
    const env = { ...this.env, PORT: String(port), ...settings };
    const other = new Service(
      this.viber,
      this.databaseUrl,
      this.filesDir,
      `http://127.0.0.1:${port}`,
      env,
      this.planted,
    );
    other.main = main;
    other.ownProcess = this.ownProcess;
    this.others.push(other);
    await other.run();
    return other;
  }

  /** Headers of the first admin. */
  readonly asAdmin = { authorization: `Bearer ${ADMIN_TOKEN}` };

  /** Where this instance takes in the bot's callbacks. */
  webhookOf(bot: SimulatedBot): string {
    return this.url + new URL(bot.webhookUrl!).pathname;
  }

  /** Stops the process where it stands; it does nothing at all until `thaw`. */
  freeze(): void {
    this.process?.kill('SIGSTOP');
    this.frozen = true;
  }

  thaw(): void {
    this.process?.kill('SIGCONT');
    this.frozen = false;
  }

  /** Ends the story, and removes what it has left. Nobody is waited for, as in a kill; `end` and `restart` play a stop. */
  async stop(): Promise<void> {
    await Promise.all([this, ...this.others].map((one) => one.leave('SIGKILL')));
    await this.viber.stop();
    await dropDatabase(this.databaseUrl);
    await rm(dirname(this.filesDir), { recursive: true, force: true });
    this.planted.check();
  }

  /** Ends it, in order unless killed, and starts it again on the same data. */
  async restart(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM', changes: Record<string, string> = {}): Promise<void> {
    if (signal === 'SIGTERM') await this.leave(signal);
    else await this.end(signal);
    Object.assign(this.env, changes);
    await this.run();
  }

  /** Where processes of this build come from; undefined where it is one of its own. */
  private hostsFor(env: Record<string, string>): ServiceHosts | undefined {
    // Entities choose by the kind of database when they are loaded: a host knows one.
    const [scheme] = process.env['DATABASE_URL']!.split(':');
    return this.main === MAIN && env['DATABASE_URL']?.startsWith(`${scheme}:`) ? globalThis.serviceHosts : undefined;
  }

  /** Starts the process. Resolves when it is ready for work. */
  async run(): Promise<void> {
    const hosts = this.ownProcess ? undefined : this.hostsFor(this.env);
    this.isHosted = !!hosts;
    const child = hosts
      ? hosts.start(this.env)
      : spawn(process.execPath, [...SHORT_LIVED, this.main], { env: { PATH: process.env['PATH'], ...this.env } });
    this.process = child;
    this.planted.settings(this.env);
    const keep = (chunk: Buffer) => {
      const said = chunk.toString().replace(ENDED, '');
      this.log = (this.log + said).slice(-200_000);
      this.planted.said(said);
    };
    child.stdout!.on('data', keep);
    child.stderr!.on('data', keep);
    const ready = async () => {
      const end = child.exitCode ?? child.signalCode;
      if (end !== null) throw new Error(`The service ended with code ${end}:\n${this.log}`);
      return (await fetch(`${this.url}/health/ready`).catch(() => null))?.ok;
    };
    await until('the service to be ready', ready).catch((error: Error) => {
      throw new Error(`${error.message}\n${this.log}`);
    });
  }

  /** Runs an operator's command beside the service, on the same settings unless `changes` say otherwise. */
  async operate(args: string[], changes: Record<string, string> = {}): Promise<{ code: number | null; said: string }> {
    const env = { ...this.env, ...changes };
    const hosts = this.hostsFor(env);
    const ended = await (hosts && args.length > 0 ? hosts.run(env, args) : runAlone([this.main, ...args], env));
    this.planted.settings(env);
    this.planted.said(ended.said);
    return ended;
  }

  /** Ends the process. @returns its exit code; null when it was killed. */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    const child = this.process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    const ended = once(child, 'exit');
    child.kill(signal);
    if (this.frozen) this.thaw();
    await ended;
    return child.exitCode;
  }

  /** Ends it, and leaves its process to others, if that may have others. */
  private async leave(otherwise: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    if (!this.isHosted || this.pid === undefined || this.frozen) return void (await this.end(otherwise));
    const host = this.process!;
    this.process = null;
    await globalThis.serviceHosts!.end(host);
  }

  /** Calls the API; as the admin unless another token, or null for none, is given. */
  async call<T = any>(
    method: string,
    path: string,
    body?: unknown,
    { token = ADMIN_TOKEN, headers = {} }: { token?: string | null; headers?: Record<string, string> } = {},
  ): Promise<Answer<T>> {
    const response = await fetch(this.url + path, {
      method,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const endless = isEndless(response);
    if (endless) await response.body?.cancel();
    const text = endless ? '' : await response.text();
    const json = /json/.test(response.headers.get('content-type') ?? '');
    const answer = { status: response.status, headers: response.headers, body: json && text ? JSON.parse(text) : text };
    this.planted.body(body);
    this.planted.body(answer.body);
    this.planted.headers(answer.headers);
    return answer;
  }

  /** The bytes of a file, as the admin gets them. */
  async download(path: string, headers: Record<string, string> = {}): Promise<Answer & { bytes: Buffer }> {
    const response = await fetch(new URL(path, this.url), {
      headers: { authorization: `Bearer ${ADMIN_TOKEN}`, ...headers },
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, headers: response.headers, body: null, bytes };
  }

  /** Sends a file as staff do. @returns its id */
  async upload(name: string, bytes: Buffer): Promise<string> {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(bytes)]), name);
    const headers = { authorization: `Bearer ${ADMIN_TOKEN}` };
    const response = await fetch(`${this.url}/api/files`, { method: 'POST', headers, body: form });
    const body = (await response.json()) as { id: string };
    if (response.status !== 201) throw new Error(`${name}: ${response.status} ${JSON.stringify(body)}`);
    return body.id;
  }

  /** The body of an answer that must be a success. */
  async ok<T = any>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await this.call<T>(method, path, body);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** All items of a list, through its pages. */
  async all<T = any>(path: string): Promise<T[]> {
    const items: T[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const query: string = cursor ? `${path.includes('?') ? '&' : '?'}cursor=${cursor}` : '';
      const page: { items: T[]; nextCursor: string | null } = await this.ok('GET', path + query);
      items.push(...page.items);
      cursor = page.nextCursor;
    }
    return items;
  }

  /** A bot that is linked; without a picture unless asked, as that comes later and changes the account. */
  async linkedBot(name = 'Service desk', { pictured = false } = {}): Promise<{ bot: SimulatedBot; account: any }> {
    const bot = this.viber.createBot({ name, pictured });
    const account = await this.ok('POST', '/api/messengers/accounts', { kind: 'viber', apiKey: bot.apiKey });
    this.planted.body({ webhookUrl: bot.webhookUrl });
    return { bot, account };
  }

  /** An employee with a token of their own. */
  async employee(name: string, role: 'admin' | 'employee' = 'employee'): Promise<{ id: string; token: string }> {
    const email = `${name.toLowerCase().replace(/\W+/g, '.')}.${randomBytes(3).toString('hex')}@example.com`;
    const { id } = await this.ok('POST', '/api/employees', { name, email, role });
    const { token } = await this.ok('POST', `/api/employees/${id}/tokens`, { name: 'test' });
    return { id, token };
  }

  /** Waits until every callback taken in has been dealt with. */
  async quiet(): Promise<void> {
    await until('the inbox without a waiting row', async () => {
      const page = await this.ok('GET', '/api/messengers/inbound?state=received&limit=1');
      return page.items.length === 0;
    });
  }

  /** The only task whose title contains this. */
  async taskOf(title: string): Promise<any> {
    return until(`a task "${title}"`, async () => {
      const tasks = (await this.all('/api/tasks')).filter((task) => task.title.includes(title));
      if (tasks.length > 1) throw new Error(`${tasks.length} tasks are called "${title}"`);
      return tasks[0];
    });
  }

  feed(taskId: string): Promise<any[]> {
    return this.all(`/api/tasks/${taskId}/actions`);
  }

  /** Answers the task's contact. @returns the action. */
  async reply(task: { id: string; counterparty: { id: string } }, text: string): Promise<any> {
    return this.ok('POST', `/api/tasks/${task.id}/actions`, {
      text,
      notify: { contactIds: [task.counterparty.id] },
    });
  }

  /** Waits until the action's only delivery is in this state. @returns the delivery. */
  async delivery(taskId: string, actionId: string, state: string, timeoutMs?: number): Promise<any> {
    let last: unknown;
    return until(
      `delivery ${state} (see LOG_LEVEL=debug)`,
      async () => {
        const action = (await this.feed(taskId)).find((candidate) => candidate.id === actionId);
        last = action?.deliveries[0];
        return (last as { state?: string } | undefined)?.state === state ? last : null;
      },
      timeoutMs,
    ).catch((error: Error) => {
      throw new Error(`${error.message}; it is ${JSON.stringify(last)}`);
    });
  }
}

/** A Node process of its own, to its end. */
async function runAlone(args: string[], env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [...SHORT_LIVED, ...args], { env: { PATH: process.env['PATH'], ...env } });
  let said = '';
  for (const output of [child.stdout, child.stderr]) output.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await once(child, 'close');
  return { code: child.exitCode, said };
}

/** Below those that the system gives away: until the service listens, nobody else gets this one. */
const FIRST_PORT = 12_000;
const PORTS = 300;
let nextPort = randomInt(PORTS);

/** A port that is free, also of the tests beside this one. */
export async function freePort(): Promise<number> {
  nextPort = (nextPort + 1) % PORTS;
  const run = (Number(process.env['JEST_WORKER_ID'] ?? 0) % 30) * 2 + (testDatabaseKind() === 'mariadb' ? 1 : 0);
  const port = FIRST_PORT + run * PORTS + nextPort;
  const isFree = await new Promise<boolean>((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
  return isFree ? port : freePort();
}

/** A stream of events: whoever reads it to its end waits for ever. */
export const isEndless = ({ headers }: Response): boolean =>
  headers.get('content-type')?.startsWith('text/event-stream') ?? false;
