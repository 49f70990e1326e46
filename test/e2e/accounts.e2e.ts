import { signatureOf, type SimulatedBot } from '../../src/sandbox/simulated-viber.js';
import { messageBody, newUserId, problem, problemOf } from '../support/callbacks.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service?.stop());

let made = 0;
const newName = (what: string) => `${what} ${++made}`;
const path = (id: string) => `/api/messengers/accounts/${id}`;
const patch = (id: string, body: object) => service.call('PATCH', path(id), body);

/** A linked bot, with a customer who has written. */
async function talk() {
  const { bot, account } = await service.linkedBot(newName('Bot'));
  const customer = service.viber.createCustomer({ name: newName('Customer') });
  const phone = bot.phoneOf(customer);
  await phone.write('Hello');
  const task = await service.taskOf(`${customer.name} (`);
  return { bot, account, phone, task, name: customer.name! };
}
const received = (phone: { received: Array<{ text: string }> }) => phone.received.map(({ text }) => text);
const health = async (id: string) => (await service.ok('GET', path(id))).health;

describe('a paused account', () => {
  it('keeps answers waiting, with the reason, and sends them in order when it is resumed', async () => {
    const { account, phone, task } = await talk();
    expect((await patch(account.id, { enabled: false })).body).toMatchObject({ enabled: false });
    const actions = [await service.reply(task, 'one'), await service.reply(task, 'two')];
    for (const action of actions) {
      const [waiting] = (await service.feed(task.id)).find(({ id }) => id === action.id).deliveries;
      expect(waiting).toMatchObject({ state: 'queued', reason: expect.stringMatching(/paused.*resume/) });
    }
    expect(received(phone)).toEqual([]);

    expect((await patch(account.id, { enabled: true })).body).toMatchObject({ enabled: true });
    for (const action of actions) {
      expect(await service.delivery(task.id, action.id, 'delivered')).not.toHaveProperty('reason');
    }
    expect(received(phone)).toEqual(['one', 'two']);
  });

  it('still turns messages into actions', async () => {
    const { account, phone, task } = await talk();
    await patch(account.id, { enabled: false });
    await phone.write('Are you there?');
    await until('the second action', async () => (await service.feed(task.id)).length === 2);
  });

  it('stays paused when it is looked at and found well', async () => {
    const { account, phone, task } = await talk();
    await patch(account.id, { enabled: false });
    await service.ok('POST', `${path(account.id)}/check`);
    const action = await service.reply(task, 'waits');
    expect(action.deliveries[0]).toMatchObject({ state: 'queued', reason: expect.stringMatching(/paused/) });
    expect(received(phone)).toEqual([]);
  });
});

it('has a rate of its own, which can be changed and given back', async () => {
  const { account } = await service.linkedBot(newName('Bot'));
  expect(account.messagesPerSecond).toBe(50);
  for (const [given, holds] of [
    [7, 7],
    [null, 50],
  ]) {
    const answer = await patch(account.id, { messagesPerSecond: given });
    expect(answer).toMatchObject({ status: 200, body: { messagesPerSecond: holds } });
    expect(await service.ok('GET', path(account.id))).toMatchObject({ messagesPerSecond: holds });
  }
});

describe('another key', () => {
  /** Posts a message signed with this key, as one that was on its way. @returns the status. */
  async function signedWith(key: string, bot: SimulatedBot): Promise<number | null> {
    const body = messageBody(BigInt(service.viber.nextToken()), newUserId(), 'x');
    const [answer] = await service.viber.postCallback(bot, body, { signature: signatureOf(key, body) });
    return answer!.status;
  }

  it('is taken without a callback being refused: signed with the old key or the new one', async () => {
    const { bot, account, phone, task } = await talk();
    const oldKey = bot.apiKey;
    const newKey = bot.replaceKey();
    const change = { over: false };
    const changed = patch(account.id, { apiKey: newKey }).finally(() => (change.over = true));
    const meanwhile = new Set<number | null>();
    while (!change.over) meanwhile.add(await signedWith(oldKey, bot));
    const answer = await changed;
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ apiKeyLast4: newKey.slice(-4), health: { state: 'ok' } });
    expect([...meanwhile]).toEqual([200]);
    expect([await signedWith(oldKey, bot), await signedWith(newKey, bot)]).toEqual([200, 200]);

    const action = await service.reply(task, 'from the new key');
    await service.delivery(task.id, action.id, 'delivered');
    expect(received(phone)).toEqual(['from the new key']);
    const sent = service.viber.requests.findLast(({ endpoint }) => endpoint === 'send_message');
    expect(sent!.apiKey).toBe(newKey);
  });

  it('ends the life of the key before the last', async () => {
    const { bot, account } = await talk();
    const first = bot.apiKey;
    await patch(account.id, { apiKey: bot.replaceKey() });
    await patch(account.id, { apiKey: bot.replaceKey() });
    expect(await signedWith(first, bot)).toBe(403);
  });

  it.each([
    ['that Viber does not know', () => '44dafb7e0f40021e-61a47a1e6778d187-f2c5a676a07050b3', 400, 'api-key-refused'],
    ['of another bot', () => service.viber.createBot({ name: newName('Other') }).apiKey, 409, 'other-bot'],
  ])('%s is refused, and the old one stays', async (_name, key, status, type) => {
    const { bot, account, phone, task } = await talk();
    expect(problemOf(await patch(account.id, { apiKey: key() }))).toEqual(problem(status, type));
    expect((await service.ok('GET', path(account.id))).apiKeyLast4).toBe(bot.apiKey.slice(-4));
    const action = await service.reply(task, 'still here');
    await service.delivery(task.id, action.id, 'delivered');
    expect(received(phone)).toEqual(['still here']);
  });

  it('for which Viber cannot use the webhook is refused, and the old one stays', async () => {
    const { bot, account } = await talk();
    const [oldKey, newKey] = [bot.apiKey, bot.replaceKey()];
    service.viber.failNextSend({ endpoint: 'set_webhook', apiKey: newKey, status: 1 });
    expect(problemOf(await patch(account.id, { apiKey: newKey }))).toEqual(problem(409, 'webhook-refused'));
    expect((await service.ok('GET', path(account.id))).apiKeyLast4).toBe(oldKey.slice(-4));
    expect(await signedWith(oldKey, bot)).toBe(200);
    expect(await signedWith(newKey, bot)).toBe(403);
  });
});

describe('unlinking', () => {
  it('removes the webhook, hides the account, keeps tasks, and goes on where it was when it is linked again', async () => {
    const { bot, account, phone, task, name } = await talk();
    expect((await service.call('DELETE', path(account.id))).status).toBe(204);
    expect(bot.webhookUrl).toBeNull();
    expect(problemOf(await service.call('GET', path(account.id)))).toEqual(problem(404, 'account-not-found'));
    expect((await service.all('/api/messengers/accounts')).map(({ id }) => id)).not.toContain(account.id);
    expect(await service.feed(task.id)).toHaveLength(1);

    const waiting = await service.reply(task, 'after the fact');
    expect(waiting.deliveries[0]).toMatchObject({ state: 'queued', reason: expect.stringMatching(/unlinked/) });

    const again = await service.ok('POST', '/api/messengers/accounts', { kind: 'viber', apiKey: bot.apiKey });
    expect(again.id).toBe(account.id);
    await service.delivery(task.id, waiting.id, 'delivered');
    await phone.write('I am still the same');
    await until('the message in the same task', async () =>
      (await service.feed(task.id)).some(({ text }) => text === 'I am still the same'),
    );
    expect(received(phone)).toEqual(['after the fact']);
    expect((await service.all('/api/tasks')).filter(({ title }) => title.startsWith(`${name} (`))).toHaveLength(1);
  });

  it('does not accept callbacks at the old address, after a new linking either', async () => {
    const { bot, account } = await talk();
    const old = bot.webhookUrl!;
    const body = messageBody(BigInt(service.viber.nextToken()), newUserId(), 'late');
    const headers = { 'x-viber-content-signature': signatureOf(bot.apiKey, body) };
    const status = async () => (await fetch(old, { method: 'POST', headers, body })).status;
    await service.call('DELETE', path(account.id));
    expect(await status()).toBe(404);
    await service.ok('POST', '/api/messengers/accounts', { kind: 'viber', apiKey: bot.apiKey });
    expect(bot.webhookUrl).not.toBe(old);
    expect(await status()).toBe(404);
  });

  it('waits for Viber, unless it is forced; a key that is refused holds nothing back', async () => {
    const { bot, account } = await talk();
    const down = { endpoint: 'set_webhook', apiKey: bot.apiKey, http: 502 };
    service.viber.failNextSend(down);
    const refused = await service.call('DELETE', path(account.id));
    expect(problemOf(refused)).toEqual(problem(503, 'messenger-unreachable'));
    expect(await health(account.id)).toMatchObject({ state: 'ok' });
    service.viber.failNextSend(down);
    expect((await service.call('DELETE', `${path(account.id)}?force=true`)).status).toBe(204);

    const other = await talk();
    other.bot.replaceKey();
    expect((await service.call('DELETE', path(other.account.id))).status).toBe(204);
  });
});

describe('changes that cannot be', () => {
  it.each<[string, object, string]>([
    ['enabled null', { enabled: null }, 'enabled'],
    ['enabled as text', { enabled: 'yes' }, 'enabled'],
    ['a setting that is none', { overrides: { speed: 1 } }, 'overrides.speed'],
    ['a value that is none', { overrides: { historyInNewTask: 7 } }, 'overrides.historyInNewTask'],
    ['overrides null', { overrides: null }, 'overrides'],
    ['assignees null', { additionalAssigneeIds: null }, 'additionalAssigneeIds'],
    ['an assignee who is none', { additionalAssigneeIds: ['x'] }, 'additionalAssigneeIds'],
    ['a template that is none', { taskTemplateId: 'x' }, 'taskTemplateId'],
    ['no message a second', { messagesPerSecond: 0 }, 'messagesPerSecond'],
    ['too many a second', { messagesPerSecond: 10_001 }, 'messagesPerSecond'],
    ['half a message a second', { messagesPerSecond: 1.5 }, 'messagesPerSecond'],
    ['an unknown field', { name: 'Mine' }, 'name'],
    ['an empty key', { apiKey: '' }, 'apiKey'],
  ])('%s: the field is named, nothing is changed', async (_name, body, field) => {
    const { account } = await service.linkedBot(newName('Bot'));
    const answer = await patch(account.id, body);
    expect(problemOf(answer)).toEqual(problem(400, 'validation'));
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(field);
    // The bot's picture is copied meanwhile.
    const now = await service.ok('GET', path(account.id));
    expect(now).toEqual(account);
  });

  it.each(['no-such-account', '0190d3c0-0000-7000-8000-000000000000', "'; DROP TABLE account"])(
    'of an account that is none (%s)',
    async (id) => {
      const at = path(encodeURIComponent(id));
      const answers = [
        await service.call('GET', at),
        await service.call('PATCH', at, { enabled: false }),
        await service.call('DELETE', at),
        await service.call('POST', `${at}/check`),
      ];
      for (const answer of answers) expect(problemOf(answer)).toEqual(problem(404, 'account-not-found'));
    },
  );
});
