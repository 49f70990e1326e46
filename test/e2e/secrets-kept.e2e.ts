import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { connect, dataSourceOptions } from '../../src/platform/database/data-source.js';
import { PlantedSecrets } from '../support/planted-secrets.js';
import { Service } from '../support/service.js';
import { PDF, talk, type Talk } from '../support/talk.js';
import { until } from '../support/until.js';

/*
 * Every story looks at its end whether the service has said one of the secrets that were used in it
 * (test/support/service.ts). This one uses all kinds there are, with the service telling all it can.
 */

const METRICS_TOKEN = `metrics-${randomBytes(12).toString('hex')}`;
let service: Service;
let to: Talk;
beforeAll(async () => {
  service = await Service.start({ env: { LOG_LEVEL: 'trace', METRICS_TOKEN } });
  to = await talk(service, 'Keeper');
});
afterAll(() => service?.stop());

/** Ways in which things go wrong, with secrets at hand. */
async function misuse(): Promise<void> {
  const { bot } = to;
  const known = service.webhookOf(bot);
  const asked: Array<[method: string, url: string, headers: Record<string, string>, body?: string]> = [
    ['GET', '/api/tasks', { authorization: `Bearer ${randomBytes(24).toString('hex')}` }],
    ['GET', '/metrics', { authorization: `Bearer ${METRICS_TOKEN}` }],
    ['GET', `/api/tasks?search=${bot.apiKey}`, service.asAdmin],
    ['POST', '/api/messengers/accounts', service.asAdmin, JSON.stringify({ kind: 'viber', apiKey: bot.apiKey })],
    ['POST', '/api/messengers/accounts', service.asAdmin, `{"kind":"viber","apiKey":"${bot.apiKey}"`],
    ['POST', '/api/messengers/accounts', service.asAdmin, JSON.stringify({ kind: 'viber', apiKey: [bot.apiKey] })],
    ['POST', '/api/messengers/accounts', service.asAdmin, JSON.stringify({ [bot.apiKey]: bot.apiKey })],
    [
      'POST',
      new URL(known).pathname,
      { 'x-viber-content-signature': 'f'.repeat(64) },
      `{"auth_token":"${bot.apiKey}"}`,
    ],
    ['POST', `${new URL(known).pathname}x`, {}, '{}'],
  ];
  for (const [method, path, headers, body] of asked) {
    const init = { method, headers: { 'content-type': 'application/json', ...headers }, ...(body ? { body } : {}) };
    await (await fetch(service.url + path, init)).text();
  }
}

it('nothing secret is in the log, in figures, in events, or in what check says', async () => {
  const petra = await service.employee('Petra');
  await service.call('GET', '/api/me', undefined, { token: petra.token });
  const id = await service.upload('contract.pdf', PDF);
  const action = await to.send({ fileIds: [id] });
  await service.delivery(to.task.id, action.id, 'delivered');
  const { files } = (await service.feed(to.task.id)).find((candidate) => candidate.id === action.id);
  service.planted.body({ publicUrl: files[0].publicUrl });
  await (await fetch(files[0].publicUrl)).arrayBuffer();
  const [account] = (await service.ok('GET', '/api/messengers/accounts')).items;
  const link = await service.ok('POST', `/api/messengers/accounts/${account.id}/entry-links`, {
    contactId: to.task.counterparty.id,
  });
  await (await fetch(link.url)).text();
  service.viber.failNextSend({ endpoint: 'get_account_info', apiKey: to.bot.apiKey, http: 500 });
  await service.call('POST', `/api/messengers/accounts/${account.id}/check`);
  await service.ok('PATCH', `/api/messengers/accounts/${account.id}`, { apiKey: to.bot.replaceKey() });
  await misuse();

  const { body: figures } = await service.call('GET', '/metrics', undefined, { token: METRICS_TOKEN });
  expect(figures).toContain('viber_tasks_');
  expect(service.planted.in(figures)).toEqual([]);
  const database = await connect(
    new DataSource(dataSourceOptions(service.databaseUrl, { entities: [], migrations: [] })),
  );
  try {
    const events = JSON.stringify(await database.query('SELECT * FROM event_log'));
    expect(events.length).toBeGreaterThan(1_000);
    expect(service.planted.in(events)).toEqual([]);
  } finally {
    await database.destroy();
  }
  await service.operate(['check']);
  expect(() => service.planted.check()).not.toThrow();
});

it('nothing secret is in what is said of a start in vain, or of an end by a crash', async () => {
  await service.operate(['check'], { DATABASE_URL: 'mysql://nobody:a-password-of-nobody@127.0.0.1:9/none_test' });
  await service.operate(['migrate'], { DATABASE_URL: 'mysql://nobody:a-password-of-nobody@127.0.0.1:9/none_test?x' });
  await service.operate([], { SECRET_KEY: randomBytes(31).toString('base64') });
  process.kill(service.pid!, 'SIGABRT');
  await until('the end of the process', async () => service.pid === undefined);
  expect(() => service.planted.check()).not.toThrow();
  await service.run();
});

it('a secret in the output is found: in whole, and by the name of what it is', () => {
  const planted = new PlantedSecrets();
  planted.settings({
    ADMIN_TOKEN: 'the-token-of-the-admin',
    PORT: '3000',
    DATABASE_URL: 'mysql://u:p%40ssword-long@h/d',
  });
  planted.body({ items: [{ token: 'the-token-of-petra', publicUrl: 'http://x/m/the-key-of-a-file/a.pdf' }] });
  planted.headers(new Headers([['set-cookie', '__Host-session=the-cookie-of-petra; HttpOnly']]));
  planted.said('a line\nBearer the-token-of-');
  planted.check();
  planted.said('petra\n');
  expect(() => planted.check()).toThrow(/token: Bearer <<HERE>>/);
  expect(planted.in('p@ssword-long the-cookie-of-petra the-key-of-a-file 3000')).toEqual([
    'the password of DATABASE_URL',
    'publicUrl',
    'a cookie',
  ]);
});
