import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { type SimulatedBot, signatureOf } from '../../src/sandbox/simulated-viber.js';
import { Browser, somebody } from '../support/browser.js';
import { messageBody, newUserId } from '../support/callbacks.js';
import { Figures } from '../support/metrics.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';

let service: Service;
beforeAll(async () => {
  // Of 60 calls: 6 of whoever is not signed in, 3 messages, 1 link.
  service = await Service.start({ env: { API_CALLS_PER_MINUTE: '60' } });
});
afterAll(() => service?.stop());

const me = (token: string | null) => service.call('GET', '/api/me', undefined, { token });

describe('calls within a minute', () => {
  it('are limited for each token: whoever has another is not in the way', async () => {
    const { token } = await service.employee('Ann');
    const first = await me(token);
    expect(first.headers.get('ratelimit-policy')).toBe('"api";q=60;w=60');
    expect(first.headers.get('ratelimit')).toMatch(/^"api";r=59;t=\d+$/);
    for (let i = 0; i < 59; i++) expect((await me(token)).status).toBe(200);
    const refused = await me(token);
    expect(refused).toMatchObject({ status: 429, body: { type: 'too-many-requests', title: 'Too many requests' } });
    expect(refused.body.detail).toMatch(
      /^The limit is 60 a minute for calls\. Nothing was done; come again in \d+ seconds\.$/,
    );
    expect(refused.headers.get('retry-after')).toBe(String(refused.body.retryAfter));
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('ratelimit')).toMatch(/^"api";r=0;t=\d+$/);
    expect((await me((await service.employee('Bea')).token)).status).toBe(200);
  });

  it('are fewer for what costs, and for whoever is not signed in', async () => {
    const { token } = await service.employee('Cleo', 'admin');
    const link = () => service.call('POST', '/api/messengers/accounts', { kind: 'viber', apiKey: 'none' }, { token });
    const linked = await link();
    expect(linked.headers.get('ratelimit-policy')).toBe('"api";q=60;w=60, "link";q=1;w=60');
    expect(linked.status).not.toBe(429);
    const refused = await link();
    expect([refused.status, refused.body.detail]).toEqual([
      429,
      expect.stringMatching(/^The limit is 1 a minute for links of bots/),
    ]);
    expect((await me(token)).status).toBe(200);
    const statuses = [];
    for (let i = 0; i < 7; i++) statuses.push((await me(null)).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 429]);
  });

  it('are not those of probes, of pages, and of callbacks', async () => {
    for (let i = 0; i < 70; i++)
      expect((await service.call('GET', '/health/live', undefined, { token: null })).status).toBe(200);
    const statuses = new Set<number>();
    for (let i = 0; i < 70; i++) {
      statuses.add((await service.call('POST', '/webhooks/viber/nobody', {}, { token: null })).status);
    }
    expect([...statuses]).toEqual([404]);
  });
});

describe('callbacks of a bot', () => {
  let other: Service;
  beforeAll(async () => {
    other = await Service.start({ env: { CALLBACKS_PER_SECOND: '1' } });
  });
  afterAll(() => other?.stop());

  it('that come faster than it may send are told to come later, and are counted; no other bot, and no forger, matters', async () => {
    const [{ bot }, { bot: quiet }] = [await other.linkedBot('Busy desk'), await other.linkedBot('Quiet desk')];
    const send = (to: SimulatedBot, key = to.apiKey) => {
      const body = messageBody(BigInt(other.viber.nextToken()), newUserId(), 'Hello');
      const headers = { 'x-viber-content-signature': signatureOf(key, body) };
      return fetch(to.webhookUrl!, { method: 'POST', headers, body });
    };
    for (let i = 0; i < 70; i++) expect((await send(bot, 'a wrong key')).status).toBe(403);
    for (let i = 0; i < 55; i++) expect((await send(bot)).status).toBe(200);
    // On a slow machine some are given back meanwhile.
    const refused = await until('a refusal', async () => {
      const answers = await Promise.all(Array.from({ length: 50 }, () => send(bot)));
      return answers.find(({ status }) => status === 429) ?? null;
    });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ status: 429, type: 'intake-limited', retryAfter: expect.any(Number) });
    expect((await send(quiet)).status).toBe(200);
    const figures = new Figures((await other.call('GET', '/metrics')).body);
    expect(figures.by('result', 'viber_tasks_callbacks_total').limited).toBeGreaterThan(0);
  });
});

describe('public addresses', () => {
  it('that lead nowhere are refused when somebody asks for many; those that lead somewhere never are', async () => {
    const { bot } = await service.linkedBot('Public desk');
    const get = (path: string) => service.call('GET', path, undefined, { token: null });
    const paths = ['/go/nobody', `/m/${'x'.repeat(32)}/a.pdf`, '/m/short/a.pdf'];
    const first = await Promise.all(Array.from({ length: 60 }, (_, i) => get(paths[i % 3]!)));
    expect(new Set(first.map(({ status }) => status))).toEqual(new Set([404]));
    // A minute may begin in between.
    const refused = await until('a refusal', async () => {
      const answer = await get('/go/nobody');
      return answer.status === 429 ? answer : null;
    });
    expect(refused.body).toMatchObject({ type: 'too-many-guesses', status: 429 });
    expect(refused.headers.get('retry-after')).toBe(String(refused.body.retryAfter));
    for (let i = 0; i < 20; i++) expect((await get(`/go/${bot.uri}`)).status).toBe(200);
  });
});

describe('connections', () => {
  it('are a thousand of one address; others come through, and so does that one as soon as it lets go', async () => {
    const open: Socket[] = [];
    const ask = (localAddress: string) =>
      new Promise<number | null>((resolve) => {
        const call = request(`${service.url}/health/live`, { localAddress, agent: false });
        call.on('response', (answer) => resolve(answer.resume().statusCode!));
        call.on('error', () => resolve(null));
        call.end();
      });

    const hold = () =>
      new Promise<void>((resolve, reject) => {
        const socket = connect({
          host: '127.0.0.1',
          port: Number(new URL(service.url).port),
          localAddress: '127.0.0.3',
        });
        open.push(socket);
        socket.once('connect', resolve).once('error', reject);
      });
    try {
      // Who says nothing is cut off after some seconds: on a slow machine before all of them are there.
      await until('a refusal', async () => {
        await Promise.all(Array.from({ length: 100 }, hold));
        return open.length >= 1_000 && (await ask('127.0.0.3')) === null;
      });
      expect(await ask('127.0.0.2')).toBe(200);
    } finally {
      for (const socket of open) socket.destroy();
    }
    await until('room again', async () => (await ask('127.0.0.3')) === 200);
    expect(service.log).toContain('127.0.0.3 has 1000 connections open');
  });
});

describe('passwords that are tried', () => {
  it('are counted by two instances together', async () => {
    const first = await Service.start();
    try {
      const { email } = await somebody(first);
      const browsers = [new Browser(first), new Browser(await first.another())];
      // Alone, each would let five through at once. The waits grow, so a slow machine comes through with few more.
      const statuses: number[] = [];
      for (let i = 0; i < 10 && !statuses.includes(429); i++) {
        statuses.push((await browsers[i % 2]!.signIn(email, `wrong password ${i}`)).status);
      }
      expect(statuses.at(-1)).toBe(429);
    } finally {
      await first.stop();
    }
  });
});
