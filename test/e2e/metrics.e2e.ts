import type { SimulatedBot, SimulatedPhone } from '../../src/sandbox/simulated-viber.js';
import { messageBody, newUserId, post, problem, problemOf } from '../support/callbacks.js';
import { testDatabaseKind } from '../support/database.js';
import { alertRules, dashboardExpressions } from '../support/monitoring.js';
import { Figures } from '../support/metrics.js';
import { Service } from '../support/service.js';
import { TcpProxy } from '../support/tcp-proxy.js';
import { until } from '../support/until.js';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service?.stop());

const scrape = async () => (await service.call('GET', '/metrics', undefined, { token: null })).body as string;
/** What is read from the database is read every few seconds only. */
const figuresWhen = (what: string, isSo: (figures: Figures) => boolean | undefined) =>
  until(`figures that show ${what}`, async () => {
    const figures = new Figures(await scrape());
    return isSo(figures) ? figures : null;
  });

describe('the figures of /metrics', () => {
  let bot: SimulatedBot;
  let account: string;
  let phone: SimulatedPhone;

  beforeAll(async () => {
    const linked = await service.linkedBot('Desk "East"');
    bot = linked.bot;
    account = linked.account.id;
    phone = bot.phoneOf(service.viber.createCustomer({ name: 'Olga Secret', avatar: null }));
    phone.receipts = 'none';
  });

  it('count what came in by what became of it, exactly', async () => {
    const bodies = Array.from({ length: 5 }, (_, i) =>
      messageBody(BigInt(service.viber.nextToken()), newUserId(), `Words ${i}`),
    );
    for (const body of bodies) expect(await post(bot.webhookUrl!, bot.apiKey, body)).toBe(200);
    await Promise.all(bodies.slice(3).map((body) => post(bot.webhookUrl!, bot.apiKey, body)));
    for (let i = 0; i < 3; i++) expect(await post(bot.webhookUrl!, 'a wrong key', bodies[i]!)).toBe(403);
    expect(await post(`${service.url}/webhooks/viber/nobody`, bot.apiKey, bodies[0]!)).toBe(404);
    await service.quiet();

    const figures = new Figures(await scrape());
    expect(figures.by('result', 'viber_tasks_callbacks_total')).toEqual({
      stored: 5,
      duplicate: 2,
      signature: 3,
      address: 1,
      overloaded: 0,
      limited: 0,
      late: 0,
      unavailable: 0,
      failed: 0,
    });
    expect(figures.by('account', 'viber_tasks_callbacks_missigned_total')).toEqual({ [account]: 3 });
    expect(figures.of('viber_tasks_callback_answer_seconds_count')).toBe(7);
    expect(figures.of('viber_tasks_intake_group_rows_sum')).toBe(7);
    expect(figures.of('viber_tasks_intake_commit_seconds_count')).toBe(
      figures.of('viber_tasks_intake_group_rows_count'),
    );
    expect(figures.by('outcome', 'viber_tasks_inbound_rows_total', { account })).toEqual({ processed: 5 });
    expect(figures.of('viber_tasks_inbound_batch_rows_sum')).toBe(5);
    expect(figures.of('viber_tasks_inbound_delay_seconds_count')).toBe(5);
    expect(figures.of('viber_tasks_inbound_delay_seconds_bucket', { le: '30' })).toBe(5);
  });

  it('tell of each attempt to answer how it ended', async () => {
    await phone.write('Where is my parcel?');
    const task = await service.taskOf('Olga Secret (');
    const fail = (status: number) => service.viber.failNextSend({ status, receiver: phone.userId });
    const answer = async (text: string, state: string) => {
      const action = await service.reply(task, text);
      await service.delivery(task.id, action.id, state);
    };
    await answer('On its way', 'sent');
    fail(3);
    await answer('Refused', 'failed');
    fail(4711);
    await answer('At the second attempt', 'sent');
    service.viber.failNextSend({ closeAfter: true, receiver: phone.userId });
    await answer('Nobody knows', 'unknown');

    const figures = new Figures(await scrape());
    expect(figures.by('outcome', 'viber_tasks_send_attempts_total', { account })).toEqual({
      accepted: 2,
      refused: 1,
      postponed: 1,
      unknown: 1,
      'account-stopped': 0,
    });
    expect(figures.of('viber_tasks_send_attempt_seconds_count', { account })).toBe(5);
    expect(figures.of('viber_tasks_send_in_flight')).toBe(0);
  });

  it('tell what was copied of customers, and what cannot be', async () => {
    await phone.sendMedia({ fileName: '1.png', bytes: PNG }, { text: 'This one' });
    await figuresWhen(
      'the picture',
      (figures) => figures.of('viber_tasks_downloads_total', { result: 'stored' }) === 1,
    );
    const figures = new Figures(await scrape());
    expect(figures.of('viber_tasks_download_bytes_total')).toBe(PNG.length);
    expect(figures.of('viber_tasks_download_seconds_count')).toBe(1);
    expect(figures.of('viber_tasks_files_stored_total')).toBe(1);
    expect(figures.of('viber_tasks_files_stored_bytes_total')).toBe(PNG.length);
    expect(figures.of('viber_tasks_files_free_bytes')).toBeGreaterThan(0);
  });

  it('show what waits: answers of a bot that Viber has blocked, and that it is so', async () => {
    const one = { account, name: 'Desk \\"East\\"' };
    const well = await figuresWhen('a bot that is well', (f) => f.of('viber_tasks_account_healthy', one) === 1);
    expect(well.of('viber_tasks_account_open', one)).toBe(1);
    expect(well.of('viber_tasks_account_webhook_ours', one)).toBe(1);
    expect(well.of('viber_tasks_account_last_callback_timestamp_seconds', one)).toBeGreaterThan(
      Date.now() / 1000 - 120,
    );
    bot.accountStatus = 7;
    await service.reply(await service.taskOf('Olga Secret ('), 'It waits');
    const sick = await figuresWhen('a bot that is not', (f) => f.of('viber_tasks_account_healthy', one) === 0);
    expect(sick.of('viber_tasks_account_open', one)).toBe(0);
    expect(sick.of('viber_tasks_send_attempts_total', { account, outcome: 'account-stopped' })).toBe(1);
    const held = await figuresWhen(
      'its answer held',
      (f) => f.of('viber_tasks_deliveries_waiting_chats', { state: 'held' }) === 1,
    );
    expect(held.of('viber_tasks_deliveries_oldest_due_seconds')).toBe(0);
    const read = await figuresWhen('every source read', (f) =>
      Object.values(f.by('source', 'viber_tasks_source_up')).every((up) => up === 1),
    );
    expect(read.by('source', 'viber_tasks_source_up')).toEqual({
      database: 1,
      inbound: 1,
      deliveries: 1,
      downloads: 1,
      accounts: 1,
      files: 1,
    });
  });

  it('hold no key, no address of a webhook, and nothing of customers', async () => {
    const text = await scrape();
    const key = bot.webhookUrl!.split('/').at(-1)!;
    for (const secret of [bot.apiKey, key, phone.userId, 'Olga', 'parcel', 'Words', '1.png', service.url]) {
      expect(text).not.toContain(secret);
    }
  });

  it('are what the dashboard and the alerts ask for, and each of ours is shown', async () => {
    const types = new Map(
      [...(await scrape()).matchAll(/^# TYPE (\w+) (\w+)$/gm)].map(([, name, type]) => [name!, type]),
    );
    const base = (name: string) => {
      const histogram = name.replace(/_(bucket|sum|count)$/, '');
      return types.get(histogram) === 'histogram' ? histogram : name;
    };
    const asked = (expressions: string[]) =>
      new Set(expressions.flatMap((text) => text.match(/\b(viber_tasks|process|nodejs)_\w+/g) ?? []).map(base));
    const shown = asked(dashboardExpressions());
    const missing = [...shown, ...asked(alertRules().map(({ expr }) => expr))].filter((name) => !types.has(name));
    expect(missing).toEqual([]);
    const ours = [...types.keys()].filter((name) => name.startsWith('viber_tasks_'));
    expect(ours.length).toBeGreaterThan(30);
    expect(ours.filter((name) => !shown.has(name))).toEqual([]);
  });

  it('are described with the rest of the API', async () => {
    const { paths } = await service.ok('GET', '/api/openapi.json');
    expect(Object.keys(paths['/metrics'].get.responses['200'].content)).toEqual(['text/plain']);
  });
});

it('are for who has METRICS_TOKEN, where there is one', async () => {
  const token = 'a token of the monitoring';
  await service.restart('SIGTERM', { METRICS_TOKEN: token });
  const ask = (sent: string | null) => service.call('GET', '/metrics', undefined, { token: sent });
  for (const wrong of [null, '', 'x', `${token}x`]) {
    expect(problemOf(await ask(wrong))).toEqual(problem(401, 'unauthenticated'));
  }
  const answer = await ask(token);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    'text/plain; version=0.0.4; charset=utf-8',
  ]);
});

// SQLite cannot go silent: there a table is missing.
it('are there within two seconds when the database is gone, and say so', async () => {
  const proxy = testDatabaseKind() === 'mariadb' ? await TcpProxy.to(service.databaseUrl) : null;
  try {
    await service.restart('SIGTERM', { METRICS_TOKEN: '', ...(proxy ? { DATABASE_URL: proxy.url } : {}) });
    await figuresWhen('the database', (figures) => figures.of('viber_tasks_source_up', { source: 'inbound' }) === 1);
    if (proxy) proxy.fallSilent();
    else await dropTable(service.databaseUrl, 'inbox');
    const gone = await figuresWhen(
      'that it is gone',
      (f) => f.of('viber_tasks_source_up', { source: 'inbound' }) === 0,
    );
    expect(gone.of('viber_tasks_inbound_pending_rows')).toBeUndefined();
    expect(gone.of('viber_tasks_intake_queue_rows')).toBe(0);
    // It answers, though the database does not.
    expect(new Figures(await scrape()).of('process_resident_memory_bytes')).toBeGreaterThan(0);
  } finally {
    proxy?.stop();
    await service.stop();
  }
});

async function dropTable(url: string, table: string): Promise<void> {
  const { Sqlite } = await import('../../src/platform/database/sqlite.js');
  const database = new Sqlite(url.slice('sqlite:'.length));
  database.exec(`DROP TABLE ${table}`);
  database.close();
}
