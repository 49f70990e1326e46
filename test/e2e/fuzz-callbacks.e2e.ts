import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { env } from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { viberEnvelope } from '../../src/contexts/messengers/viber/viber-envelope.js';
import type { SimulatedBot } from '../../src/sandbox/simulated-viber.js';
import { messageBody, newUserId, post } from '../support/callbacks.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';
import { nameOf, PEOPLE, type WildCallback, wildCallbacks } from '../support/wild-callbacks.js';

/** Repeats a failure: FUZZ_SEED=… npm run test:e2e -- fuzz-callbacks */
const seed = Number(env['FUZZ_SEED'] ?? Math.floor(Math.random() * 1_000_000));
const CALLBACKS = 10_000;
const AT_ONCE = 32;
/** Every so many comes a second time, at the same moment. */
const EVERY_REPEATED = 30;
/** What the webhook takes. */
const BODY_LIMIT = 2 * 1024 * 1024;

/** Why a callback may fail: its bytes are no JSON, or leave out what it is about. */
const UNDERSTOOD = new RegExp(
  `^It cannot be read: (${[
    'it is no JSON: JSON value expected',
    'it is no JSON: Expected end of input',
    "it is no JSON: Comma ',' expected",
    "it is no JSON: Colon ':' expected",
    'it is no JSON: Quoted object key',
    'it is no JSON: Object value expected',
    'it is no JSON: Array item',
    'it is no JSON: End of string',
    'it is no JSON: Duplicate key',
    'it is no JSON: Invalid (number|character|escape character|unicode character)',
    'it is nested more than 500 levels deep',
    'the callback names no (event|user)',
  ].join('|')})`,
);

interface Row {
  event: string;
  messageToken: string;
  userId: string;
  state: string;
  reason?: string;
  body: string;
}
interface Answered {
  callback: WildCallback;
  /** 0: none came. */
  status: number;
  /** Under which the inbox keeps it. */
  key: string;
}
interface Action {
  text: string;
  files: Array<{ state: string; reason?: string }>;
}

const keyOf = ({ event, messageToken, userId }: Pick<Row, 'event' | 'messageToken' | 'userId'>) =>
  JSON.stringify([event, messageToken, userId]);
const start = (body: Buffer | string) => body.toString('latin1').slice(0, 500);
/** Whole text: no half of a character, which nothing that reads JSON strictly would take. */
const wellFormed = (value: unknown) => !/\\ud[89a-f]/i.test(JSON.stringify(value));

describe(`${CALLBACKS} wild callbacks (FUZZ_SEED=${seed})`, () => {
  let service: Service;
  let bot: SimulatedBot;
  let forbidden: Server;
  let connections = 0;
  let process: number | undefined;
  const answers: Answered[] = [];
  const unfit: number[] = [];
  let inbox: Row[];
  /** By the task. */
  const feeds = new Map<string, Action[]>();

  beforeAll(async () => {
    service = await Service.start();
    process = service.pid;
    bot = (await service.linkedBot('Wild')).bot;
    forbidden = createServer((_request, response) => response.end()).on('connection', () => connections++);
    await new Promise<void>((resolve) => forbidden.listen(0, '127.0.0.1', resolve));
    const { port } = forbidden.address() as AddressInfo;
    service.viber.failNextMedia({
      fileName: 'redirected.png',
      redirectTo: `http://127.0.0.1:${port}/stolen.png`,
      times: CALLBACKS,
    });
    const places = { origin: service.viber.origin, forbiddenPort: port };
    const callbacks = wildCallbacks(CALLBACKS, seed, places, Date.now());
    const watch = { over: false };
    const watching = watchHealth(watch);
    await sendAll(callbacks.flatMap((callback, i) => (i % EVERY_REPEATED === 0 ? [callback, callback] : [callback])));
    await service.quiet();
    watch.over = true;
    await watching;
    inbox = await service.all<Row>('/api/messengers/inbound?limit=100');
  });
  afterAll(async () => {
    await service?.stop();
    forbidden?.close();
  });

  async function sendAll(callbacks: readonly WildCallback[]): Promise<void> {
    let next = 0;
    const customer = async () => {
      for (let callback = callbacks[next++]; callback; callback = callbacks[next++]) {
        let status = 0;
        // As Viber does: where a busy machine has not written it in time, it comes again.
        do status = await post(bot.webhookUrl!, bot.apiKey, callback.body).catch(() => 0);
        while (status === 503);
        answers.push({ callback, status, key: keyOf(viberEnvelope(callback.body, 0)) });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, customer));
  }

  async function watchHealth(watch: { over: boolean }): Promise<void> {
    while (!watch.over) {
      const { status } = await service.call('GET', '/health/live').catch(() => ({ status: 0 }));
      if (status !== 200) unfit.push(status);
      await pause(100);
    }
  }

  it('are each answered 200, while the service lives', () => {
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.slice(0, 3).map(({ callback, status }) => [status, callback.kind, start(callback.body)])).toEqual(
      [],
    );
    expect(answers.length).toBeGreaterThan(CALLBACKS);
    expect(unfit).toEqual([]);
  });

  it('are each in the inbox, once, with the bytes that came', () => {
    const sent = new Map<string, Set<string>>();
    for (const { callback, key } of answers) {
      // Viber's trial of the webhook means nothing, so nothing of it is kept.
      if (key.startsWith('["webhook",')) continue;
      sent.set(key, (sent.get(key) ?? new Set()).add(callback.body.toString()));
    }
    const kept = new Map(inbox.map((row) => [keyOf(row), row]));
    expect([...sent.keys()].filter((key) => !kept.has(key)).slice(0, 3)).toEqual([]);
    expect([...kept.keys()].filter((key) => !sent.has(key)).slice(0, 3)).toEqual([]);
    expect(inbox).toHaveLength(sent.size);
    const changed = inbox.filter((row) => !sent.get(keyOf(row))!.has(row.body));
    expect(changed.slice(0, 3).map(({ body }) => start(body))).toEqual([]);
  });

  it('are each dealt with: what failed says why, and only what cannot be read has', () => {
    const strange = inbox.filter(({ state, reason = '' }) =>
      state === 'failed' ? !UNDERSTOOD.test(reason) : !['processed', 'ignored'].includes(state),
    );
    expect(strange.slice(0, 3).map(({ state, reason, body }) => [state, reason, start(body)])).toEqual([]);
    const byKey = new Map(inbox.map((row) => [keyOf(row), row]));
    const failed = answers.flatMap(({ callback: { kind, body }, key }) => {
      const row = byKey.get(key);
      return row?.state === 'failed' && (kind === 'message' || kind === 'event') ? [[row.reason, start(body)]] : [];
    });
    expect(failed.slice(0, 3)).toEqual([]);
    // Of the workers nothing may have gone wrong on the way, even if it was put right. A busy machine makes them wait.
    const troubles = service.log.split('\n').filter((line) => /"level":(40|50|60)/.test(line));
    const isBusy = (line: string) => /the database does not answer|POOL_EXHAUSTED/i.test(line);
    expect(troubles.filter((line) => !isBusy(line))).toEqual([]);
  });

  it('become actions, once each: of valid messages with their text, in the order they were written', async () => {
    const tasks = await service.all('/api/tasks?limit=100');
    for (const { id } of tasks) feeds.set(id, await service.all(`/api/tasks/${id}/actions?limit=100`));
    const messages = inbox.filter(({ event, state }) => event === 'message' && state === 'processed');
    expect([...feeds.values()].flat()).toHaveLength(messages.length);
    expect(wellFormed([...feeds.values()])).toBe(true);
    // A chat is one person's: a task that has lost it was made of somebody else's.
    expect(tasks.filter(({ chat }) => chat === null).map(({ title }) => title)).toEqual([]);

    const expected = [...new Set(answers.map(({ callback }) => callback))].flatMap(
      (callback) => callback.expected ?? [],
    );
    expect(expected.length).toBeGreaterThan(CALLBACKS / 4);
    for (let person = 0; person < PEOPLE; person++) {
      const own = expected.filter((message) => message.person === person);
      own.sort((a, b) => a.timestamp - b.timestamp || (a.token < b.token ? -1 : 1));
      const [task, ...more] = tasks.filter(({ title }) => title.startsWith(nameOf(person)));
      expect(more).toEqual([]);
      const feed = task ? feeds.get(task.id)! : [];
      expect(feed.map(({ text }) => text)).toEqual(own.map(({ text }) => text));
    }
  });

  it('leave lists that can be read and searched', async () => {
    const [tasks, contacts, inbound] = await Promise.all([
      service.all('/api/tasks?limit=100'),
      service.all('/api/contacts?limit=100'),
      service.all('/api/messengers/inbound?state=ignored&limit=100'),
    ]);
    expect(contacts.length).toBe(tasks.length);
    expect(inbound.length).toBe(inbox.filter(({ state }) => state === 'ignored').length);
    expect(wellFormed([tasks, contacts])).toBe(true);
    const some = contacts.filter((_contact, index) => index % 10 === 0);
    for (const { id, name } of some) {
      const search = encodeURIComponent(
        Array.from(name as string)
          .slice(0, 100)
          .join(''),
      );
      const isFound = async () => (await service.ok('GET', `/api/contacts?search=${search}`)).items.length > 0;
      await until(`"${name}" to be found`, isFound);
      expect(await service.ok('GET', `/api/contacts/${id}`)).toMatchObject({ name });
    }
    for (const { id, title } of tasks.slice(0, 50)) {
      expect(await service.ok('GET', `/api/tasks/${id}`)).toMatchObject({ title });
    }
  });

  it('fetch nothing from where the service must not ask', async () => {
    const pending = (feed: Action[]) => feed.some(({ files }) => files.some(({ state }) => state === 'pending'));
    for (const [id, feed] of feeds) {
      if (!pending(feed)) continue;
      const settled = async () => !pending(feeds.set(id, await service.feed(id)).get(id)!);
      await until(`every file of task ${id} to be there or lost`, settled);
    }
    const files = [...feeds.values()].flat().flatMap((action) => action.files);
    const count = (reason: RegExp) => files.filter((file) => reason.test(file.reason ?? '')).length;
    expect(files.filter(({ state }) => state === 'stored').length).toBeGreaterThan(CALLBACKS / 100);
    expect(count(/It lies at .*, which is not one of the messenger's/)).toBeGreaterThan(CALLBACKS / 100);
    expect(connections).toBe(0);
  });

  it('do not hold back the next customer, nor what is too large to be one', async () => {
    expect(await announce(BODY_LIMIT + 1)).toBe(413);
    const largest = messageBody(1n, newUserId(), 'x'.repeat(BODY_LIMIT - 1_000));
    expect(await post(bot.webhookUrl!, bot.apiKey, largest)).toBe(200);
    const user = newUserId();
    expect(await post(bot.webhookUrl!, bot.apiKey, messageBody(2n, user, 'Good morning'))).toBe(200);
    const task = await service.taskOf(`User ${user} (`);
    expect((await service.feed(task.id)).map(({ text }) => text)).toEqual(['Good morning']);
    expect(service.pid).toBe(process);
  });

  /** A body of this length, of which nothing is sent before the answer. @returns the status */
  async function announce(length: number): Promise<number | undefined> {
    const call = request(bot.webhookUrl!, { method: 'POST', headers: { 'content-length': length } });
    call.flushHeaders();
    const [response] = (await once(call, 'response')) as [IncomingMessage];
    call.on('error', () => undefined).destroy();
    return response.statusCode;
  }
});
