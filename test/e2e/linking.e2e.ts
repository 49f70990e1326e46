import { DataSource } from 'typeorm';
import { connect, dataSourceOptions } from '../../src/platform/database/data-source.js';
import { schema } from '../../src/schema.js';
import { problem, problemOf } from '../support/callbacks.js';
import { Service } from '../support/service.js';

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service?.stop());

const ACCOUNTS = '/api/messengers/accounts';
const newBot = (() => {
  let made = 0;
  return () => service.viber.createBot({ name: `Bot ${++made}` });
})();
const link = (apiKey: string, more: object = {}) => service.call('POST', ACCOUNTS, { kind: 'viber', apiKey, ...more });
const linkedNames = async () => (await service.all(ACCOUNTS)).map((account) => account.name);
const callsOf = (apiKey: string) => service.viber.requests.filter((request) => request.apiKey === apiKey);

describe('linking a bot', () => {
  it('shows the account with name, deep link and the last four characters of its key', async () => {
    const bot = newBot();
    const { status, body } = await link(bot.apiKey);
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.any(String),
      kind: 'viber',
      type: 'bot',
      name: bot.name,
      uri: bot.uri,
      avatarFileId: null,
      apiKeyLast4: bot.apiKey.slice(-4),
      enabled: true,
      paused: null,
      waitingAnswers: 0,
      chats: 0,
      health: {
        state: 'ok',
        checkedAt: expect.stringMatching(/^\d{4}-.+\.\d{3}Z$/),
        lastEventAt: null,
        webhook: { ours: true },
        failureRate: { sent: 0, failed: 0, unknown: 0, windowMinutes: 60 },
      },
      overrides: {},
      settings: expect.objectContaining({ historyInNewTask: { value: 10, from: 'integration' } }),
      taskTemplateId: null,
      contactTemplateId: null,
      additionalAssigneeIds: [],
      assignees: { employees: [{ id: expect.any(String), name: 'Administrator' }], from: 'linkedBy' },
      warnings: [],
      warningCodes: [],
      deepLink: `viber://pa?chatURI=${bot.uri}`,
      messagesPerSecond: 50,
      version: 1,
      createdAt: expect.any(String),
    });
    // Its picture is copied meanwhile.
    expect({ ...(await service.ok('GET', `${ACCOUNTS}/${body.id}`)), avatarFileId: null }).toEqual(body);
    expect(await linkedNames()).toContain(bot.name);
  });

  it('says before whose key it is, who gets its messages, and changes nothing', async () => {
    const bot = newBot();
    const check = (apiKey: string) => service.call('POST', '/api/messengers/check-key', { kind: 'viber', apiKey });
    const { status, body } = await check(` ${bot.apiKey} `);
    expect(status).toBe(200);
    expect(body).toEqual({
      name: bot.name,
      uri: bot.uri,
      avatarUrl: expect.any(String),
      subscribers: 0,
      linkedAccountId: null,
      webhookElsewhere: null,
    });
    expect(callsOf(bot.apiKey).map(({ endpoint }) => endpoint)).toEqual(['get_account_info']);
    expect(await linkedNames()).not.toContain(bot.name);
    const { body: account } = await link(bot.apiKey);
    expect((await check(bot.apiKey)).body).toMatchObject({ linkedAccountId: account.id, webhookElsewhere: null });
    const unknown = await check('4453b6ac12345678-0123456789abcdef-0123456789abcdef');
    expect(problemOf(unknown)).toEqual(problem(400, 'api-key-refused'));
  });

  it('asks Viber who the bot is, then for callbacks with names and photos, and answers its trial', async () => {
    const bot = newBot();
    await link(bot.apiKey);
    expect(callsOf(bot.apiKey).map(({ endpoint }) => endpoint)).toEqual(['get_account_info', 'set_webhook']);
    expect(bot.webhookUrl).toMatch(new RegExp(`^${service.url}/webhooks/viber/[\\w-]{32}$`));
    expect([bot.sendName, bot.sendPhoto]).toEqual([true, true]);
    expect(bot.webhookEvents).toEqual(
      expect.arrayContaining(['message', 'delivered', 'seen', 'failed', 'unsubscribed']),
    );
    expect(bot.callbacks.map(({ event, attempts }) => [event, attempts[0]?.status])).toEqual([['webhook', 200]]);
  });

  it('works with a trial that is not signed, as some see it', async () => {
    service.viber.faults.unsignedHandshake = true;
    expect((await link(newBot().apiKey)).status).toBe(201);
    service.viber.faults.unsignedHandshake = false;
  });

  it('takes the key without the blanks that came with it', async () => {
    const bot = newBot();
    expect((await link(`  ${bot.apiKey}\n`)).body).toMatchObject({ name: bot.name });
  });

  it('never shows the key again: not in an answer, not in the database, not in the log', async () => {
    const bot = newBot();
    const { body } = await link(bot.apiKey);
    const shown = JSON.stringify([body, await service.all(ACCOUNTS)]);
    const database = await connect(new DataSource(dataSourceOptions(service.databaseUrl, schema)));
    const rows = await Promise.all(
      ['account', 'event_log', 'messenger_settings_change'].map((table) => database.query(`SELECT * FROM ${table}`)),
    );
    await database.destroy();
    for (const place of [shown, JSON.stringify(rows), service.log])
      expect(place).not.toContain(bot.apiKey.slice(0, 16));
  });

  it('links any number of bots, newest first, in pages', async () => {
    const bots = [newBot(), newBot(), newBot()];
    for (const { apiKey } of bots) await link(apiKey);
    const page = await service.ok('GET', `${ACCOUNTS}?limit=2`);
    expect(page.items.map((account: { name: string }) => account.name)).toEqual([bots[2]!.name, bots[1]!.name]);
    const rest = await service.ok('GET', `${ACCOUNTS}?limit=1&cursor=${page.nextCursor}`);
    expect(rest.items[0].name).toBe(bots[0]!.name);
  });
});

describe('a bot that cannot be linked', () => {
  /** Nothing half-linked stays behind: not here, not at Viber. */
  async function nothingIsLeft(bot: { name: string; webhookUrl: string | null; apiKey: string }) {
    const names = await linkedNames();
    return { listed: names.includes(bot.name), webhook: bot.webhookUrl };
  }
  const NOTHING = { listed: false, webhook: null };

  it('has a wrong key', async () => {
    const answer = await link('44dafb7e0f40021e-61a47a1e6778d187-f2c5a676a07050b3');
    expect(problemOf(answer)).toEqual(problem(400, 'api-key-refused'));
    expect(answer.body).toMatchObject({
      detail: expect.stringMatching(/API key/),
      errors: [{ path: 'apiKey', message: expect.any(String) }],
    });
    expect(JSON.stringify(answer.body)).not.toContain('44dafb7e');
  });

  it('is blocked by Viber', async () => {
    const bot = newBot();
    bot.accountStatus = 7;
    expect(problemOf(await link(bot.apiKey))).toEqual(problem(400, 'api-key-refused'));
    expect(await nothingIsLeft(bot)).toEqual(NOTHING);
  });

  it('has an address that Viber cannot use; mended, it is linked as if nothing had been', async () => {
    const bot = newBot();
    const said = 'javax.net.ssl.SSLHandshakeException: General SSLEngine problem';
    service.viber.failNextSend({ endpoint: 'set_webhook', apiKey: bot.apiKey, status: 1, statusMessage: said });
    const answer = await link(bot.apiKey);
    expect(problemOf(answer)).toEqual(problem(409, 'webhook-refused'));
    expect(answer.body.detail).toMatch(/PUBLIC_URL.*SSLHandshakeException/);
    expect(await nothingIsLeft(bot)).toEqual(NOTHING);
    expect((await link(bot.apiKey)).status).toBe(201);
  });

  it('is linked already', async () => {
    const bot = newBot();
    await link(bot.apiKey);
    const webhook = bot.webhookUrl;
    const answer = await link(bot.apiKey);
    expect(problemOf(answer)).toEqual(problem(409, 'already-linked'));
    expect(answer.body.detail).toContain(bot.name);
    expect(bot.webhookUrl).toBe(webhook);
  });

  it('is being linked by somebody else at the same moment: one of them gets it', async () => {
    const bot = newBot();
    const answers = await Promise.all(Array.from({ length: 6 }, () => link(bot.apiKey)));
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['201', ...Array(5).fill('409')]);
    const refused = answers.filter(({ status }) => status === 409);
    for (const answer of refused) expect(problemOf(answer)).toEqual(problem(409, 'already-linked'));
    expect((await linkedNames()).filter((name) => name === bot.name)).toHaveLength(1);
    const customer = service.viber.createCustomer({ name: 'Parallel' });
    expect((await bot.phoneOf(customer).write('hello')).attempts[0]!.status).toBe(200);
  });

  it('is a public account: known, and refused before Viber is asked', async () => {
    const bot = newBot();
    const answer = await link(bot.apiKey, { type: 'public' });
    expect(problemOf(answer)).toEqual(problem(400, 'public-accounts-disabled'));
    expect(answer.body.errors).toMatchObject([
      { path: 'type', message: expect.stringMatching(/temporarily disabled/) },
    ]);
    expect(callsOf(bot.apiKey)).toEqual([]);
  });

  it.each([
    ['is down', { http: 502, html: true }],
    ['closes the connection', { closeBefore: true }],
    ['answers half', { brokenJson: true }],
    ['has trouble of its own', { status: 99, statusMessage: 'internal' }],
  ])('meets a Viber that %s', async (_name, fault) => {
    const bot = newBot();
    service.viber.failNextSend({ ...fault, endpoint: 'get_account_info', apiKey: bot.apiKey });
    const answer = await link(bot.apiKey);
    expect(problemOf(answer)).toEqual(problem(503, 'messenger-unreachable'));
    expect(answer.body.detail).toMatch(/again/);
    expect(await nothingIsLeft(bot)).toEqual(NOTHING);
  });

  it.each([
    ['carried it out and did not say so', { closeAfter: true }],
    ['carried it out and said half of it', { cutBody: true }],
    ['refused without words', { http: 500 }],
  ])('meets a Viber that was asked for callbacks and %s', async (_name, fault) => {
    const bot = newBot();
    service.viber.failNextSend({ ...fault, endpoint: 'set_webhook', apiKey: bot.apiKey });
    expect(problemOf(await link(bot.apiKey))).toEqual(problem(503, 'messenger-unreachable'));
    expect(await nothingIsLeft(bot)).toEqual(NOTHING);
    expect((await link(bot.apiKey)).status).toBe(201);
  });

  const KEY = '44dafb7e0f40021e-61a47a1e6778d187-f2c5a676a07050b3';
  it.each<[string, object, string]>([
    ['no key', { kind: 'viber' }, 'apiKey'],
    ['an empty key', { kind: 'viber', apiKey: '  ' }, 'apiKey'],
    ['a key of several lines', { kind: 'viber', apiKey: `${KEY}\r\nx-evil: 1` }, 'apiKey'],
    ['a key that is a number', { kind: 'viber', apiKey: 12345678 }, 'apiKey'],
    ['no messenger', { apiKey: KEY }, 'kind'],
    ['another messenger', { kind: 'telegram', apiKey: KEY }, 'kind'],
    ['another type', { kind: 'viber', type: 'channel', apiKey: KEY }, 'type'],
    ['an unknown field', { kind: 'viber', apiKey: KEY, webhook: 'x' }, 'webhook'],
    [
      'assignees that are none',
      { kind: 'viber', apiKey: KEY, additionalAssigneeIds: ['nobody'] },
      'additionalAssigneeIds',
    ],
    ['assignees null', { kind: 'viber', apiKey: KEY, additionalAssigneeIds: null }, 'additionalAssigneeIds'],
    ['a template that is none', { kind: 'viber', apiKey: KEY, taskTemplateId: 'x' }, 'taskTemplateId'],
  ])('is asked for with %s: the field is named', async (_name, body, path) => {
    const answer = await service.call('POST', ACCOUNTS, body);
    expect(problemOf(answer)).toEqual(problem(400, 'validation'));
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(path);
    expect(JSON.stringify(answer.body)).not.toContain('f2c5a676a07050b3');
  });

  it('is asked for by somebody who may not', async () => {
    const bot = newBot();
    const { token } = await service.employee('Worker');
    const body = { kind: 'viber', apiKey: bot.apiKey };
    expect(problemOf(await service.call('POST', ACCOUNTS, body, { token }))).toEqual(problem(403, 'forbidden'));
    const nobody = await service.call('POST', ACCOUNTS, body, { token: null });
    expect([nobody.status, nobody.headers.get('content-type')]).toEqual([401, expect.stringMatching(/problem\+json/)]);
    expect(callsOf(bot.apiKey)).toEqual([]);
  });
});
