import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../support/service.js';
import { until } from '../support/until.js';
import { WebServer } from '../support/web-server.js';

const MAIN = fileURLToPath(new URL('../../dist/sandbox/main.js', import.meta.url));

let folder: string;
let origin: string;
let simulator: ChildProcess;
let said: string;
let webhook: WebServer;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'viber-tasks-test-'));
  webhook = await WebServer.start((response) => void response.end());
});
afterEach(async () => {
  await end('SIGKILL');
  await webhook.stop();
  await rm(folder, { recursive: true, force: true });
});

const world = () => join(folder, 'world.json');

/** As the demo starts it; another port than the last time, as when that one is taken. */
async function start(): Promise<void> {
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  const env = { PATH: process.env['PATH'], SANDBOX_PORT: String(port), SANDBOX_WORLD: world() };
  simulator = spawn(process.execPath, [MAIN], { env: { ...env, SANDBOX_BOTS: `Service desk=${KEY}` } });
  said = '';
  for (const stream of [simulator.stdout!, simulator.stderr!]) {
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  }
  await until('the simulator to answer', async () => (await fetch(`${origin}/sandbox/state`).catch(() => null))?.ok);
}

async function end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (simulator.exitCode !== null || simulator.signalCode !== null) return;
  const ended = once(simulator, 'exit');
  simulator.kill(signal);
  await ended;
}

/* eslint-disable @typescript-eslint/no-explicit-any -- tests read answers as a client of the API would */
async function call(method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<any> {
  const answer = await fetch(origin + path, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });
  const json = await answer.json();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(json)}`);
  return json;
}
const pa = (apiKey: string, endpoint: string, body: object) =>
  call('POST', `/pa/${endpoint}`, body, { 'x-viber-auth-token': apiKey });

const KEY = '44dafb7e0f40021e-61a47a1e6778d187-f2c5a676a07050b3';

it('bots, customers, webhooks and chats are there again after a restart', async () => {
  await start();
  const bot = await call('POST', '/sandbox/bots', { name: 'Shop' });
  const customer = await call('POST', '/sandbox/customers', { name: 'Ян' });
  const webhookUrl = `${webhook.origin}/hook`;
  expect(await pa(bot.apiKey, 'set_webhook', { url: webhookUrl })).toMatchObject({ status: 0 });
  const phone = `/sandbox/phones/${bot.uri}/${customer.id}`;
  await call('POST', `${phone}/write`, { text: 'Do you have it in blue?' });
  const { userId } = await call('GET', phone);
  const sender = { name: 'Shop' };
  await pa(bot.apiKey, 'send_message', { receiver: userId, sender, type: 'text', text: 'We do.' });
  const messages = () => call('GET', `${phone}/messages`);
  const before = await until('both to have arrived', async () => {
    const both = await messages();
    return both.length === 2 && both.every(({ state }: { state: string }) => state === 'delivered') && both;
  });
  const state = await call('GET', '/sandbox/state');
  await end('SIGTERM');
  expect((await stat(world())).mode & 0o777).toBe(0o600);

  await start();
  const again = await call('GET', '/sandbox/state');
  expect(again.bots).toEqual(state.bots);
  expect(again.bots).toContainEqual(expect.objectContaining({ name: 'Shop', apiKey: bot.apiKey, webhookUrl }));
  const seenAlike = ({ avatar: _avatar, ...rest }: { avatar: string }) => rest;
  expect(again.customers.map(seenAlike)).toEqual(state.customers.map(seenAlike));
  expect(again.customers.every(({ avatar }: { avatar: string }) => avatar.startsWith(`${origin}/`))).toBe(true);
  expect(await messages()).toEqual(before);
  // The chat goes on: the same person for the bot, the same bot for the service.
  await call('POST', `${phone}/write`, { text: 'Then I take it.' });
  expect(await pa(bot.apiKey, 'get_account_info', {})).toMatchObject({ status: 0, webhook: webhookUrl });
  expect(await call('GET', phone)).toMatchObject({ userId, state: 'subscribed' });
});

it('what was added a moment before it is killed is there', async () => {
  await start();
  const bot = await call('POST', '/sandbox/bots', { name: 'Shop' });
  await until('it to be written', async () => (await readFile(world(), 'utf8').catch(() => '')).includes(bot.apiKey));
  await end('SIGKILL');
  await start();
  expect((await call('GET', '/sandbox/state')).bots.map(({ apiKey }: { apiKey: string }) => apiKey)).toContain(
    bot.apiKey,
  );
});

it.each([
  '',
  'no JSON',
  '{}',
  '{"origin":"x","customers":[],"bots":[{"name":"A","phones":[{"customerId":"nobody"}]}]}',
])('starts afresh, and says so, where the file is damaged: %s', async (content) => {
  await writeFile(world(), content);
  await start();
  const { bots, customers } = await call('GET', '/sandbox/state');
  expect(bots).toEqual([expect.objectContaining({ name: 'Service desk', apiKey: KEY })]);
  expect(customers.map(({ id }: { id: string }) => id)).toEqual(['olga']);
  expect(said).toContain(`${world()} cannot be read, so the simulated Viber starts afresh`);
  expect(await readdir(folder)).toContain('world.json.broken');
});
