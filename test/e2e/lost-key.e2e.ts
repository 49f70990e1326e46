import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SimulatedBot, SimulatedPhone } from '../../src/sandbox/simulated-viber.js';
import { dropDatabase, freshDatabaseUrl } from '../support/database.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';

const NEW_KEY = { SECRET_KEY: randomBytes(32).toString('base64') };

let service: Service;
let bot: SimulatedBot;
let path: string;
let phone: SimulatedPhone;
let backup: string;
let folder: string;
beforeAll(async () => {
  // It repeats for as long as the story takes.
  service = await Service.start({ callbackRetryDelaysMs: Array.from({ length: 200 }, () => 500) });
  const linked = await service.linkedBot('Front desk');
  bot = linked.bot;
  path = `/api/messengers/accounts/${linked.account.id}`;
  phone = bot.phoneOf(service.viber.createCustomer({ name: 'Olha' }));
  await phone.write('Hello');
  await service.quiet();
  folder = await mkdtemp(join(tmpdir(), 'viber-tasks-lost-key-'));
  backup = join(folder, 'before.backup');
  await service.operate(['backup', backup]);
});
afterAll(async () => {
  await service?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

const unwell = () =>
  until('the bot to be unwell', async () => {
    const { health } = await service.ok('GET', path);
    return health.state === 'unhealthy' && health;
  });

it('is got over: the bot is given its API key anew, and all that waited goes on', async () => {
  await service.end('SIGTERM');
  await expect(service.restart('SIGTERM', NEW_KEY)).rejects.toThrow('SECRET_KEY');
  expect(await service.operate(['forget-keys'])).toEqual({
    code: 0,
    said: expect.stringMatching(/"Front desk"[^]*PATCH \/api\/messengers\/accounts/),
  });
  await service.restart();
  expect((await unwell()).reason).toContain('API key was lost');

  const written = phone.write('Is anybody there?');
  const task = await service.taskOf('Olha');
  const action = await service.reply(task, 'In a moment');
  await service.delivery(task.id, action.id, 'queued');

  const again = await service.call('PATCH', path, { apiKey: bot.apiKey });
  expect(again).toMatchObject({ status: 200, body: { health: { state: 'ok' }, apiKeyLast4: bot.apiKey.slice(-4) } });
  await written;
  await service.delivery(task.id, action.id, 'delivered');
  await until('the message to be there', async () =>
    (await service.feed(task.id)).some(({ text }) => text === 'Is anybody there?'),
  );
  expect(await service.operate(['forget-keys'])).toMatchObject({ code: 0, said: expect.stringContaining('nothing') });
});

it('of a backup, too', async () => {
  const url = await freshDatabaseUrl();
  try {
    const refused = await service.operate(['restore', backup], { DATABASE_URL: url });
    expect(refused).toMatchObject({ code: 1, said: expect.stringContaining('--key-lost') });
    const restored = await service.operate(['restore', backup, '--key-lost'], { DATABASE_URL: url });
    expect(restored).toMatchObject({ code: 0, said: expect.stringMatching(/Restored[^]*"Front desk"/) });
    const other = await service.another({ DATABASE_URL: url, WORKERS: 'off' });
    expect((await other.ok('GET', path)).name).toBe('Front desk');
    // The key is not read where the bot is unlinked, either.
    expect((await other.call('DELETE', path)).status).toBe(204);
    await other.end('SIGTERM');
  } finally {
    await dropDatabase(url);
  }
});
