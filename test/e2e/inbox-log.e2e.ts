import type { SimulatedBot } from '../../src/sandbox/simulated-viber.js';
import { callbackBody, messageBody, newUserId, problem, problemOf } from '../support/callbacks.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';

const INBOX = '/api/messengers/inbound';
interface Row {
  id: string;
  accountId: string;
  state: string;
  reason?: string;
  receivedAt: string;
  body: string;
}

let service: Service;
let bot: SimulatedBot;
let accountId: string;
let made = 0;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service?.stop());
beforeEach(async () => {
  const linked = await service.linkedBot(`Bot ${++made}`);
  bot = linked.bot;
  accountId = linked.account.id;
});

/** Takes a callback in, and waits for what becomes of it. */
async function taken(body: string | Buffer): Promise<Row> {
  const [answer] = await service.viber.postCallback(bot, body);
  expect(answer!.status).toBe(200);
  await service.quiet();
  return (await mine())[0]!;
}
const mine = async () => (await service.all<Row>(INBOX)).filter((row) => row.accountId === accountId);
const token = () => BigInt(service.viber.nextToken());
const replay = (id: string) => service.call('POST', `${INBOX}/${id}/replay`);

describe('the inbox log', () => {
  it('shows a callback with the bytes that came, every digit of its token, and that it is done', async () => {
    const [number, user] = [token(), newUserId()];
    const body = messageBody(number, user, 'Привет 😀');
    const began = Date.now();
    const row = await taken(body);
    expect(row).toEqual({
      id: expect.any(String),
      accountId,
      event: 'message',
      messageToken: String(number),
      userId: user,
      state: 'processed',
      receivedAt: expect.stringMatching(/Z$/),
      processedAt: expect.stringMatching(/Z$/),
      body,
    });
    expect(Date.parse(row.receivedAt)).toBeGreaterThanOrEqual(began);
    expect(await service.ok('GET', `${INBOX}/${row.id}`)).toEqual(row);
  });

  it.each([
    ['somebody who opened the chat', 'conversation_started', { user: { id: 'u==' } }, /opened the chat/],
    ['an event of payments', 'client_status', { user: { id: 'u==' }, status: { code: 0 } }, /client_status.* not used/],
    ['an event of tomorrow', 'reaction_added', { emoji: '👍' }, /reaction_added.* not used/],
    ['a receipt of a stranger', 'seen', { user_id: 'nobody==' }, /not written yet/],
    ['a subscription of a stranger', 'subscribed', { user: { id: 'nobody==' } }, /not written yet/],
  ])('shows %s as ignored, with the reason', async (_name, event, rest, reason) => {
    expect(await taken(callbackBody(event, token(), rest))).toMatchObject({
      event,
      state: 'ignored',
      reason: expect.stringMatching(reason),
    });
  });

  it.each<[string, string | Buffer]>([
    ['is no JSON', '{"event":"message",'],
    ['is empty', ''],
    ['is HTML', '<html></html>'],
    ['is no UTF-8', Buffer.from([0xff, 0xfe, 0x7b, 0x00])],
    ['names no user', '{"event":"message","message_token":5871234567890123456,"message":{"type":"text","text":"x"}}'],
    ['is nested too deeply', `{"event":"message","message":${'['.repeat(50_000)}`],
    ['has the same member twice', '{"event":"message","event":"seen","message_token":5871234567890123457}'],
  ])('keeps a callback that %s as failed, with the reason; replayed, it fails again', async (_name, body) => {
    const row = await taken(body);
    expect(row).toMatchObject({ state: 'failed', reason: expect.stringMatching(/^It cannot be read: .+/) });
    expect(row.body).toBe(Buffer.from(body).toString('utf8'));
    const answer = await replay(row.id);
    expect(answer.status).toBe(200);
    await service.quiet();
    expect(await service.ok('GET', `${INBOX}/${row.id}`)).toMatchObject({ state: 'failed', reason: row.reason });
    expect((await service.all(`${INBOX}?state=failed`)).map(({ id }) => id)).toContain(row.id);
  });

  it('keeps a callback that cannot be read once, and takes in the ones after it', async () => {
    await taken('{"event":');
    await taken('{"event":');
    await taken(messageBody(token(), newUserId(), 'after'));
    expect((await mine()).map(({ state }) => state)).toEqual(['processed', 'failed']);
  });

  it('makes an ignored callback count once it can: the customer has written meanwhile', async () => {
    const user = newUserId();
    const left = await taken(callbackBody('unsubscribed', token(), { user_id: user, timestamp: Date.now() + 60_000 }));
    expect(left.state).toBe('ignored');
    await taken(messageBody(token(), user, 'hello'));
    const task = await service.taskOf(`User ${user} (`);
    expect(task.chat.subscribed).toBe(true);
    expect((await replay(left.id)).body.state).toMatch(/received|processed/);
    await service.quiet();
    expect(await service.ok('GET', `${INBOX}/${left.id}`)).toMatchObject({ state: 'processed' });
    expect(await service.ok('GET', `/api/tasks/${task.id}`)).toMatchObject({ chat: { subscribed: false } });
  });

  it('changes nothing when what is done is replayed, however often', async () => {
    const user = newUserId();
    const row = await taken(messageBody(token(), user, 'once'));
    const answers = await Promise.all(Array.from({ length: 5 }, () => replay(row.id)));
    for (const answer of answers) expect([answer.status, answer.body]).toEqual([200, row]);
    await service.quiet();
    const task = await service.taskOf(`User ${user} (`);
    expect(await service.feed(task.id)).toHaveLength(1);
  });

  it('lists newest first, by state, in pages that neither repeat nor miss', async () => {
    for (let i = 0; i < 5; i++) await taken(i % 2 ? '{' + i : messageBody(token(), newUserId(), `m${i}`));
    const all = await service.all(INBOX);
    expect(all.map(({ id }) => Number(id))).toEqual(all.map(({ id }) => Number(id)).toSorted((a, b) => b - a));
    expect((await service.all(`${INBOX}?limit=2`)).map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    for (const state of ['received', 'processed', 'failed', 'ignored']) {
      const expected = all.filter((row) => row.state === state).map(({ id }) => id);
      expect((await service.all(`${INBOX}?state=${state}&limit=3`)).map(({ id }) => id)).toEqual(expected);
    }
  });

  it('lists those of one bot, and of a time, and counts them by their state', async () => {
    await taken(messageBody(token(), newUserId(), 'before'));
    const first = await taken(messageBody(token(), newUserId(), 'first'));
    await taken('{"neither":');
    const after = await taken(messageBody(token(), newUserId(), 'after'));
    const ids = async (query: string) => (await service.all<Row>(`${INBOX}?${query}`)).map(({ id }) => id);
    const own = (await mine()).map(({ id }) => id);
    expect(own).toHaveLength(4);
    expect(await ids(`accountId=${accountId}&limit=1`)).toEqual(own);
    expect(await ids(`accountId=${accountId}&state=failed`)).toEqual([own[1]]);
    const time = `from=${first.receivedAt}&to=${after.receivedAt}`;
    expect(await ids(`accountId=${accountId}&${time}`)).toEqual([own[1], own[2]]);
    expect(await ids(`${time}&limit=1`)).toEqual([own[1], own[2]]);
    expect(await ids('accountId=nobody')).toEqual([]);
    expect(await ids('from=2001-01-01&to=2001-01-02')).toEqual([]);
    const all = await service.all<Row>(INBOX);
    const counted = (state: string) => all.filter((row) => row.state === state).length;
    expect(await service.ok('GET', `${INBOX}/counts`)).toEqual({
      received: 0,
      processed: counted('processed'),
      failed: counted('failed'),
      ignored: counted('ignored'),
    });
  });
});

describe('the inbox log refuses', () => {
  it.each(['0', '999999999', 'abc', '1e3', '-1', '9'.repeat(40)])('the id %s, which is none', async (id) => {
    const answers = [await service.call('GET', `${INBOX}/${id}`), await replay(id)];
    for (const answer of answers) expect(problemOf(answer)).toEqual(problem(404, 'callback-not-found'));
  });

  it('an id with something behind it, though a database would read the number', async () => {
    const row = await taken('{"event"');
    const answers = [await service.call('GET', `${INBOX}/${row.id}x`), await replay(`${row.id}x`)];
    for (const answer of answers) expect(problemOf(answer)).toEqual(problem(404, 'callback-not-found'));
    expect(await service.ok('GET', `${INBOX}/${row.id}`)).toEqual(row);
  });

  it.each(['state=lost', 'limit=0', 'limit=101', 'limit=x', 'cursor=x', 'order=asc', 'from=now'])(
    'the query %s',
    async (query) => {
      expect(problemOf(await service.call('GET', `${INBOX}?${query}`))).toEqual(problem(400, 'validation'));
    },
  );

  it('everybody but admins: it holds what customers wrote', async () => {
    const row = await taken(messageBody(token(), newUserId(), 'private'));
    const { token: worker } = await service.employee('Worker');
    for (const [method, path] of [
      ['GET', INBOX],
      ['GET', `${INBOX}/counts`],
      ['GET', `${INBOX}/${row.id}`],
      ['POST', `${INBOX}/${row.id}/replay`],
    ] as const) {
      expect(problemOf(await service.call(method, path, undefined, { token: worker }))).toEqual(
        problem(403, 'forbidden'),
      );
      expect((await service.call(method, path, undefined, { token: null })).status).toBe(401);
    }
  });
});

it('keeps the inbox over a restart, and works off what was taken in before it', async () => {
  const user = newUserId();
  await service.restart('SIGTERM', { WORKERS: 'off' });
  const [answer] = await service.viber.postCallback(bot, messageBody(token(), user, 'before the restart'));
  expect(answer!.status).toBe(200);
  expect((await mine())[0]).toMatchObject({ state: 'received', processedAt: null });
  await service.restart('SIGTERM', { WORKERS: 'on' });
  await until(
    'the message in a task',
    async () => (await service.taskOf(`User ${user} (`)).description === 'before the restart',
  );
});
